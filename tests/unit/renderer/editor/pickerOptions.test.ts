import { describe, expect, it } from 'vitest';
import { codeTypes } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import {
  nameCodes,
  type PickerUse,
  pickerSections,
  typeSections,
} from '../../../../renderer/screens/interviews/pickerOptions.ts';

function code(id: string, typeId: string, name: string): Code {
  return {
    id: id as Code['id'],
    externalId: null,
    typeId,
    name,
    parentId: null,
    description: '',
    shortcut: null,
    isBuiltIn: name === '',
    position: 0,
  };
}

const codes = [
  ...codeTypes.map(({ id }) => code(id, id, '')),
  code('anger', 'emotion.neg', 'злость на переделки'),
  code('gap', 'pain.problem', 'расхождение таблицы и банка'),
];
const use: PickerUse = { recentIds: [], codingsOf: () => 0 };

function listed(query: string, own = use): string[] {
  return pickerSections(nameCodes(codes, 'ru'), query, own).flatMap(({ options }) => options.map(({ id }) => id));
}

describe('the picker', () => {
  it('begins with recent codes, then the most used, and lists every code once', () => {
    const ids = listed('', { recentIds: ['gap'], codingsOf: (id: string) => (id === 'anger' ? 3 : 0) });
    expect(ids.slice(0, 2)).toEqual(['gap', 'anger']);
    expect(ids.toSorted()).toEqual(codes.map(({ id }) => id as string).toSorted());
  });

  it('finds a code by the start of a word, in other letters and on the wrong keyboard layout', () => {
    for (const query of ['расхожд', 'raskhozhd', 'hfc[j;l']) expect(listed(query)[0]).toBe('gap');
  });

  it('offers a new code last, unless the name is taken', () => {
    expect(listed('сверка вручную')).toEqual(['new']);
    expect(listed('Злость на переделки')).not.toContain('new');
  });

  it('offers every type for a new code, by group', () => {
    const sections = typeSections('', 'ru');
    expect(sections.flatMap(({ options }) => options)).toHaveLength(42);
    expect(typeSections('негатив', 'ru')[0]?.options.map(({ id }) => id)).toEqual(['type emotion.neg']);
  });
});
