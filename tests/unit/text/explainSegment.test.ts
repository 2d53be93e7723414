import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainSegment, type SegmentToExplain } from '#shared/text/explainSegment.ts';

const known: SegmentToExplain = {
  shared: { names: ['own table', 'two days a month'], inside: [6, 7], outside: [0, 11] },
  tested: [{ name: 'paid an accountant', inside: [5, 7], outside: [1, 11], p: 0.0123, q: 0.049 }],
  testsMade: 12,
  isManual: false,
};
const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;
const probabilityOf = /[pq]\u00a0[<\d]/u;

describe('a segment in plain words', () => {
  test('says what members share and what was tested', () => {
    const { shared, tested } = explainSegment(known, 'ru');
    expect(plain(shared)).toBe(
      'У 6 из 7 человек слышны вместе «own table» и «two days a month», среди остальных — у 0 из 11.',
    );
    expect(plain(tested)).toBe(
      'Кодов, которые группу не строили, проверено: 12, отличают её: 1. «paid an accountant» 5 из 7 против 1 из 11, p 0,012, q 0,049.',
    );
  });

  test('says the same in English', () => {
    const { shared, tested } = explainSegment(known, 'en');
    expect(plain(shared)).toBe(
      '6 of 7 members, and 0 of 11 others, have all of these: “own table” and “two days a month”.',
    );
    expect(plain(tested)).toBe(
      'Codes that did not build the group and were tested: 12; it is set apart by: 1. “paid an accountant” 5 of 7 against 1 of 11, p 0.012, q 0.049.',
    );
  });

  test('says that none of the tests set the group apart', () => {
    expect(explainSegment({ ...known, tested: [] }, 'en').tested).toBe(
      'Codes that did not build the group and were tested: 12. None sets it apart.',
    );
  });

  const share = fc.tuple(fc.nat(40), fc.nat(40));
  const name = fc.constantFrom('table', 'invoices', 'manual check');
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const segment: fc.Arbitrary<SegmentToExplain> = fc.record({
    shared: fc.option(
      fc.record({ names: fc.array(name, { minLength: 1, maxLength: 4 }), inside: share, outside: share }),
    ),
    tested: fc.array(fc.record({ name, inside: share, outside: share, p: chance, q: chance }), { maxLength: 6 }),
    testsMade: fc.nat(50),
    isManual: fc.boolean(),
  });
  const language = fc.constantFrom('ru' as const, 'en' as const);
  const numbersIn = (text: string): number[] =>
    [...text.matchAll(/\d+(?:[.,]\d+)?/gu)].map(([digits]) => Number(digits.replace(',', '.')));

  test('has no number that is not in the data', () => {
    fc.assert(
      fc.property(segment, language, (data, of) => {
        const counts = [
          ...(data.shared === null ? [] : [...data.shared.inside, ...data.shared.outside]),
          ...data.tested.flatMap(({ inside, outside }) => [...inside, ...outside]),
          data.testsMade,
          data.tested.length,
        ];
        const within = (number: number): boolean =>
          counts.includes(number) ||
          data.tested.some(({ p, q }) => [p, q].some((value) => Math.abs(Math.max(value, 0.001) - number) <= 0.00051));
        for (const text of Object.values(explainSegment(data, of))) {
          for (const number of numbersIn(text ?? '')) expect(within(number)).toBe(true);
        }
      }),
    );
  });

  test('gives a p to held-out codes alone, and to nothing in a group chosen by hand', () => {
    fc.assert(
      fc.property(segment, language, (data, of) => {
        const { shared, tested } = explainSegment(data, of);
        expect(shared ?? '').not.toMatch(probabilityOf);
        if (data.isManual) expect(tested).toBeNull();
        else if (data.tested.length === 0) expect(tested ?? '').not.toMatch(probabilityOf);
      }),
    );
  });
});
