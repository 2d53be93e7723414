import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainSegment, type SegmentToExplain } from '#shared/text/explainSegment.ts';

const known: SegmentToExplain = {
  shared: { names: ['own table', 'two days a month'], inside: [6, 7], outside: [0, 11] },
  described: [
    { name: 'own table', inside: [7, 7], outside: [2, 11] },
    { name: 'two days a month', inside: [6, 7], outside: [0, 11] },
  ],
  tested: [{ name: 'paid an accountant', inside: [5, 7], outside: [1, 11], p: 0.0123, q: 0.049 }],
  testsMade: 12,
  isManual: false,
};
const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;

describe('a segment in plain words', () => {
  test('says what members share, what describes them and what was tested', () => {
    const { shared, described, tested } = explainSegment(known, 'ru');
    expect(plain(shared)).toBe(
      'У 6 из 7 человек слышны вместе «own table» и «two days a month», среди остальных — у 0 из 11.',
    );
    expect(plain(described)).toBe(
      'Чаще, чем у остальных: «own table» 7 из 7 против 2 из 11; «two days a month» 6 из 7 против 0 из 11. По этим кодам группа и построена: это описание, а не проверка.',
    );
    expect(plain(tested)).toBe(
      'Кодов, которые группу не строили, проверено: 12, отличают её: 1. «paid an accountant» 5 из 7 против 1 из 11, p 0,012, q 0,049.',
    );
  });

  test('says the same in English', () => {
    const { shared, tested } = explainSegment(known, 'en');
    expect(plain(shared)).toBe(
      '6 of 7 members, and 0 of 11 others have all of these: “own table” and “two days a month”.',
    );
    expect(plain(tested)).toBe(
      'Codes that did not build the group and were tested: 12; it is set apart by: 1. “paid an accountant” 5 of 7 against 1 of 11, p 0.012, q 0.049.',
    );
  });

  test('calls a group chosen by hand a description, and shows no test of it', () => {
    const { described, tested } = explainSegment({ ...known, isManual: true }, 'en');
    expect(described).toContain('chosen by hand');
    expect(tested).toBeNull();
  });

  const share = fc.tuple(fc.nat(40), fc.nat(40));
  const name = fc.constantFrom('table', 'invoices', 'manual check');
  const counted = { name, inside: share, outside: share };
  const segment: fc.Arbitrary<SegmentToExplain> = fc.record({
    shared: fc.option(
      fc.record({ names: fc.array(name, { minLength: 1, maxLength: 4 }), inside: share, outside: share }),
    ),
    described: fc.array(fc.record(counted), { maxLength: 6 }),
    tested: fc.array(
      fc.record({
        ...counted,
        p: fc.double({ min: 0, max: 1, noNaN: true }),
        q: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 6 },
    ),
    testsMade: fc.nat(50),
    isManual: fc.boolean(),
  });
  const numbersIn = (text: string): number[] =>
    [...text.matchAll(/\d+(?:[.,]\d+)?/gu)].map(([digits]) => Number(digits.replace(',', '.')));

  test('has no number that is not in the data', () => {
    fc.assert(
      fc.property(segment, fc.constantFrom('ru' as const, 'en' as const), (data, language) => {
        const counts = [
          ...(data.shared === null ? [] : [...data.shared.inside, ...data.shared.outside]),
          ...[...data.described, ...data.tested].flatMap(({ inside, outside }) => [...inside, ...outside]),
          data.testsMade,
          data.tested.length,
        ];
        const chances = data.tested
          .flatMap(({ p, q }) => [p, q])
          .map((value) => Math.max(0.001, Number(value.toFixed(3))));
        const allowed = new Set([...counts, ...chances]);
        for (const text of Object.values(explainSegment(data, language))) {
          for (const number of numbersIn(text ?? '')) expect(allowed).toContain(number);
        }
      }),
    );
  });

  test('gives a p to nothing that built the group', () => {
    fc.assert(
      fc.property(segment, fc.constantFrom('ru' as const, 'en' as const), (data, language) => {
        const { shared, described } = explainSegment(data, language);
        expect(`${shared} ${described}`).not.toMatch(/[pq]\u00a0[<\d]/u);
      }),
    );
  });
});
