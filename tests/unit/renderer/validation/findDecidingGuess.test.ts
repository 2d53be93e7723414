import { describe, expect, it } from 'vitest';
import type { EconomicsInputs, InputSource } from '#shared/domain/validation.ts';
import { economicsOf, rangeSwings, tenthSwings } from '../../../../renderer/screens/validation/economicsOf.ts';
import { findDecidingGuess } from '../../../../renderer/screens/validation/findDecidingGuess.ts';
import { findEconomicsProblems } from '#shared/domain/economicsProblems.ts';

/** The worked example of the method's section on unit economics. */
const values = {
  UA: 2000,
  C1: 0.035,
  AvP: 4900,
  COGS: 1450,
  firstSaleCogs: 900,
  APC: 2.6,
  CPA: 260,
  fixedCosts: 250_000,
  reachableBuyers: 70,
};

function inputsWith(
  guesses: readonly (keyof EconomicsInputs)[],
  change: Partial<Record<keyof EconomicsInputs, number>> = {},
): EconomicsInputs {
  const entries = Object.entries({ ...values, ...change }).map(([key, value]) => {
    const source: InputSource = guesses.includes(key as keyof EconomicsInputs) ? 'guess' : 'fact';
    return [key, { value, source, note: '', range: null }];
  });
  return Object.fromEntries(entries) as EconomicsInputs;
}

function guessOf(inputs: EconomicsInputs) {
  return findDecidingGuess(inputs, economicsOf(inputs, null));
}

describe('the guess that decides', () => {
  it('names the guess whose break-even is nearest', () => {
    const guess = guessOf(inputsWith(['APC', 'C1', 'CPA']));
    expect(guess?.input).toBe('APC');
    expect(guess?.breakEven).toBeCloseTo(2.41408, 5);
    expect(guess?.otherValue).toBeCloseTo(2.6 / 3, 10);
    expect(guess?.otherContribution).toBeLessThan(0);
  });

  it('says nothing when every input is a fact', () => {
    expect(guessOf(inputsWith([]))).toBeNull();
  });

  it('says nothing when the break-even is farther than a guess can be wrong', () => {
    expect(guessOf(inputsWith(['CPA'], { CPA: 20 }))).toBeNull();
  });

  it('looks at the better side when the guess already loses money', () => {
    const guess = guessOf(inputsWith(['C1'], { C1: 0.03 }));
    expect(guess?.input).toBe('C1');
    expect(guess?.otherValue).toBeCloseTo(0.09, 10);
    expect(guess?.otherContribution).toBeGreaterThan(0);
  });
});

describe('swings of the levers', () => {
  it('moves every lever a tenth either way, the widest first', () => {
    const economics = economicsOf(inputsWith([]), null);
    const { metrics } = economics.result;
    if (metrics === null) throw new Error('The example must be computable');
    const swings = tenthSwings(economics, metrics).map(({ field, better, worse }) => [
      field,
      Math.round(worse),
      Math.round(better),
    ]);
    expect(swings).toEqual([
      ['price', -89_180, 89_180],
      ['salesPerBuyer', -62_790, 62_790],
      ['conversion', -56_490, 56_490],
      ['costPerUser', -52_000, 52_000],
      ['costPerSale', -26_390, 26_390],
      ['firstSaleCost', -6300, 6300],
      ['users', -4490, 4490],
    ]);
  });

  it('counts at the tested price when there is one', () => {
    expect(economicsOf(inputsWith([]), 5000).levers.price).toBe(5000);
  });
});

describe('ranges of the inputs', () => {
  const ranged = (
    ranges: Partial<Record<keyof EconomicsInputs, [number, number]>>,
    guesses: (keyof EconomicsInputs)[] = [],
  ) => {
    const inputs = inputsWith(guesses);
    for (const [key, [low, high]] of Object.entries(ranges)) {
      const name = key as keyof EconomicsInputs;
      inputs[name] = { ...inputs[name], range: { low, high } };
    }
    return inputs;
  };

  it('a guess reaches as far as its range says, and no farther', () => {
    expect(guessOf(ranged({ APC: [2.5, 3] }, ['APC']))).toBeNull();
    const wide = guessOf(ranged({ APC: [2, 3] }, ['APC']));
    expect(wide?.otherValue).toBe(2);
    expect(wide?.otherContribution).toBeCloseTo(2000 * ((3450 * 2 - 900) * 0.035 - 260), 6);
  });

  it('the tornado swings each lever alone from end to end, and leaves the others out', () => {
    const economics = economicsOf(ranged({ C1: [0.03, 0.05], CPA: [200, 260] }), null);
    expect(rangeSwings(economics, economics.result.metrics!)).toEqual([
      { field: 'conversion', worse: expect.closeTo(-80_700, 3), better: expect.closeTo(242_100, 3) },
      { field: 'costPerUser', worse: 0, better: expect.closeTo(120_000, 3) },
    ]);
  });

  it('has no ranges when no input has one, nor for a price that was put to people', () => {
    expect(economicsOf(inputsWith([]), null).ranges).toBeNull();
    expect(economicsOf(ranged({ AvP: [4000, 6000] }), 4900).ranges).toBeNull();
    expect(economicsOf(ranged({ AvP: [4000, 6000] }), null).ranges?.marginPerBuyer).toEqual({
      low: expect.closeTo(5730, 6),
      high: expect.closeTo(10_930, 6),
    });
  });
});

describe('inputs that cannot be', () => {
  it('names each with its reason', () => {
    expect(findEconomicsProblems(inputsWith([], { C1: 1.2, CPA: -1, UA: 10.5, AvP: Number.NaN }), null)).toEqual([
      { input: 'UA', reason: 'notWhole' },
      { input: 'C1', reason: 'aboveOne' },
      { input: 'AvP', reason: 'notANumber' },
      { input: 'CPA', reason: 'negative' },
    ]);
  });
});
