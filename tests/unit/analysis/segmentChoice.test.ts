import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attractiveness } from '#shared/analysis/attractiveness.ts';
import { scoreOfEconomics, scoreOfFiring, scoreOfPain, scoreOfShare } from '#shared/analysis/factorScores.ts';
import { roleConflicts } from '#shared/analysis/roleConflicts.ts';
import { painScore } from '#shared/analysis/painScore.ts';
import { attractivenessFactors } from '#shared/domain/segmentJudgement.ts';

describe('scores of factors', () => {
  test('follow the worked pain of the method: (4, 4, 3) is 72.68 of 100 and 3.63 of 5', () => {
    expect(scoreOfPain(painScore(4, 4, 3))).toBeCloseTo(3.634, 3);
    expect(scoreOfPain(0)).toBe(0);
    expect(scoreOfPain(null)).toBeNull();
  });

  test('take silence as not known, never as zero', () => {
    expect(scoreOfShare(0, 6)).toBeNull();
    expect(scoreOfShare(0, 0)).toBeNull();
    expect(scoreOfShare(3, 6)).toBe(2.5);
    expect(scoreOfFiring([null, null])).toBeNull();
    expect(scoreOfEconomics(null)).toBeNull();
  });

  test('make leaving easy where the rated costs are low, in order only', () => {
    expect(scoreOfFiring([4, null, 1, 3, null, null])).toBe(2);
    expect(scoreOfFiring([5])).toBe(0);
  });

  test('stand at 0 where every buyer loses money and at 5 from three times the cost', () => {
    // The method's worked example: CLTV/CAC 1.08635.
    expect(scoreOfEconomics(1.08635)).toBeCloseTo(0.2159, 4);
    expect([0.4, 1, 2, 3, 9].map(scoreOfEconomics)).toEqual([0, 0, 2.5, 5, 5]);
  });
});

test('one zero blocks whatever the others are, and what is missing gives no score', () => {
  const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(scores, fc.nat(6), (numbers, at) => {
      const card = (change: number | null) =>
        attractiveness(
          Object.fromEntries(attractivenessFactors.map((factor, i) => [factor, i === at ? change : numbers[i]!])),
        );
      const factor = attractivenessFactors[at]!;
      expect(card(0)).toEqual({ score: 0, blockedBy: [factor], missing: [] });
      expect(card(null)).toEqual({ score: null, blockedBy: [], missing: [factor] });
      const { score } = card(3);
      const inUse = numbers.map((one, i) => (i === at ? 3 : one));
      expect(score!).toBeGreaterThanOrEqual(Math.min(...inUse) - 1e-9);
      expect(score!).toBeLessThanOrEqual(Math.max(...inUse) + 1e-9);
    }),
  );
});

describe('conflicts of roles', () => {
  const person = (name: string, roles: readonly ('buyer' | 'user' | 'influencer')[], ...pains: string[]) => ({
    person: name,
    roles,
    pains,
  });
  const kindsOf = (...people: ReturnType<typeof person>[]) => roleConflicts(people).map(({ kind }) => kind);

  test('say who is missing, and who has no role', () => {
    expect(kindsOf(person('Вера', ['user'], 'сверка'))).toEqual(['noBuyer']);
    expect(kindsOf(person('Вера', []), person('Олег', ['buyer']))).toEqual(['noUser', 'withoutRole']);
  });

  test('say when only one side was heard to suffer', () => {
    const buyer = person('Олег', ['buyer']);
    const user = person('Вера', ['user'], 'сверка');
    expect(roleConflicts([buyer, user])).toEqual([{ kind: 'painOnlyOfUsers', people: ['Вера'] }]);
    expect(kindsOf(person('Олег', ['buyer'], 'цена'), person('Вера', ['user']))).toEqual(['painOnlyOfBuyers']);
  });

  test('say when both sides suffer from different things, and are silent when a pain is common', () => {
    expect(kindsOf(person('Олег', ['buyer'], 'цена'), person('Вера', ['user'], 'сверка'))).toEqual(['noCommonPain']);
    expect(kindsOf(person('Олег', ['buyer'], 'сверка'), person('Вера', ['user'], 'сверка'))).toEqual([]);
    expect(kindsOf(person('Вера', ['buyer', 'user'], 'сверка'))).toEqual([]);
    expect(kindsOf()).toEqual([]);
  });
});
