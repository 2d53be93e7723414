import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnList } from '../../../../renderer/screens/people/ahead/isOnList.ts';
import { parsePeopleLines, parsePersonLine } from '../../../../renderer/screens/people/ahead/parsePeopleLines.ts';

describe('a typed person', () => {
  test.each([
    ['Вера Орлова, Север, @vera', ['Вера Орлова', 'Север', '@vera']],
    ['Вера, @vera', ['Вера', '', '@vera']],
    ['Вера, +7 900 123-45-67', ['Вера', '', '+7 900 123-45-67']],
    ['Вера; ООО «Север, Юг»; vera@example.org', ['Вера', 'ООО «Север, Юг»', 'vera@example.org']],
    ['Вера\tСевер\tв кафе\tпо средам', ['Вера', 'Север', 'в кафе, по средам']],
    ['- Вера', ['Вера', '', '']],
    ['2. Вера, Север', ['Вера', 'Север', '']],
    ['Пётр, Завод 1905', ['Пётр', 'Завод 1905', '']],
  ])('%s', (line, [name, company, channel]) => {
    expect(parsePersonLine(line)).toEqual({ name, company, channel });
  });

  test('has a name', () => {
    expect([parsePersonLine('  '), parsePersonLine(', Север')]).toEqual([null, null]);
  });
});

describe('typed lines', () => {
  test('name everybody once, whatever ends the lines', () => {
    expect(parsePeopleLines('Вера, Север\r\n\nвера, СЕВЕР\rОлег\n').map(({ name }) => name)).toEqual(['Вера', 'Олег']);
  });

  test('never fail and never make a person without a name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const { name } of parsePeopleLines(text)) expect(name.trim()).not.toBe('');
      }),
    );
  });
});

describe('somebody on the list', () => {
  const row = (name: string, company: string | null) =>
    ({ person: { name }, company: company === null ? null : { name: company } }) as Parameters<
      typeof isOnList
    >[1][number];

  test('is who has the name and the company, or the only one of the name', () => {
    const rows = [row('Вера', 'Север'), row('Олег', 'Юг'), row('Олег', null)];
    const asked = [
      { name: 'вера', company: 'север' },
      { name: 'Вера', company: '' },
      { name: 'Вера', company: 'Юг' },
      { name: 'Олег', company: '' },
      { name: 'Ия', company: '' },
    ];
    expect(asked.map((person) => isOnList(person, rows))).toEqual([true, true, false, true, false]);
  });
});
