import { describe, expect, it } from 'vitest';
import { codeTypes } from '#shared/domain/codeType.ts';
import type { CodingSuggestion } from '#shared/contract/suggestionsContract.ts';
import type { Code } from '#shared/domain/coding.ts';
import {
  alikeSection,
  nameCodes,
  originOfChoice,
  type PickerUse,
  pickerSections,
  typeSections,
} from '../../../../renderer/screens/interviews/picker/pickerOptions.ts';

function code(id: string, typeId: string, name: string): Code {
  return {
    id: id as Code['id'],
    externalId: null,
    typeId,
    name,
    parentId: null,
    description: '',
    shortcut: null,
    stage: null,
    rival: null,
    color: null,
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

  it('begins with jobs, pains and feelings where there are no codes yet: commitments and flags come last', () => {
    const named = nameCodes(
      codes.filter(({ isBuiltIn }) => isBuiltIn),
      'ru',
    );
    const sections = pickerSections(named, '', use);
    expect(sections.map(({ heading }) => heading)).toEqual(['types', 'commit', 'stage', 'role', 'react', 'flag']);
    expect(sections[0]?.options.slice(0, 3).map(({ id }) => id)).toEqual(['job.core', 'job.criteria', 'pain.problem']);
  });

  it('finds a code by the start of a word, in other letters and on the wrong keyboard layout', () => {
    for (const query of ['расхожд', 'raskhozhd', 'hfc[j;l']) expect(listed(query)[0]).toBe('gap');
  });

  it('finds types by the word for their group too, after those that are called so', () => {
    const groupName = (group: string): string => (group === 'alt' ? 'Замена' : group === 'pain' ? 'Боль' : '');
    expect(listed('замена', { ...use, groupName })).toEqual(['alt.current', 'new']);
    expect(listed('боль', { ...use, groupName })).toEqual(['pain.problem', 'pain.hard', 'new']);
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

function suggestion(codeId: string): CodingSuggestion {
  const because = { codingId: `coding ${codeId}`, interviewId: 'i', quote: 'Сверяем руками' };
  return { interviewId: 'i', turnId: 't', turn: 0, start: 0, end: 5, codeId, score: 0.9, because } as CodingSuggestion;
}

describe('suggested codes', () => {
  it('keep their order, three at most, and leave out codes that are gone', () => {
    const asked = ['gap', 'gone', 'anger', 'pain.problem', 'emotion.neg'].map(suggestion);
    const section = alikeSection(nameCodes(codes, 'ru'), asked);
    expect(section?.heading).toBe('alike');
    expect(section?.options.map(({ id }) => id)).toEqual(['alike gap', 'alike anger']);
  });

  it('have no section when there are none', () => {
    expect(alikeSection(nameCodes(codes, 'ru'), [])).toBeNull();
    expect(alikeSection(nameCodes(codes, 'ru'), [suggestion('gone')])).toBeNull();
  });

  it('leave every other option where it was', () => {
    const before = pickerSections(nameCodes(codes, 'ru'), '', use).flatMap(({ options }) => options);
    const ids = new Set(before.map(({ id }) => id));
    const added = alikeSection(nameCodes(codes, 'ru'), [suggestion('gap')])?.options ?? [];
    expect(added.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('say how a coding came about', () => {
    const seen = new Set(['gap']);
    expect(originOfChoice({ kind: 'code', codeId: 'gap' }, new Set())).toBe('blind');
    expect(originOfChoice({ kind: 'code', codeId: 'gap' }, seen)).toBe('accepted');
    expect(originOfChoice({ kind: 'code', codeId: 'anger' }, seen)).toBe('afterSuggestion');
    expect(originOfChoice({ kind: 'new', name: 'новый', typeId: 'pain.problem' }, seen)).toBe('afterSuggestion');
  });
});
