import { describe, expect, it } from 'vitest';
import type { EconomicsInputs, InputSource } from '#shared/domain/validation.ts';
import { economicsOf, leverSwings } from '../../../../renderer/screens/validation/economicsOf.ts';
import { findDecidingGuess } from '../../../../renderer/screens/validation/findDecidingGuess.ts';
import { problemsOf } from '../../../../renderer/screens/validation/inputProblems.ts';

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
    return [key, { value, source, note: '' }];
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
    const swings = leverSwings(economics, metrics).map(({ field, better, worse }) => [
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

describe('inputs that cannot be', () => {
  it('names each with its reason', () => {
    expect(problemsOf(inputsWith([], { C1: 1.2, CPA: -1, UA: 10.5, AvP: Number.NaN }))).toEqual([
      { input: 'UA', reason: 'notWhole' },
      { input: 'C1', reason: 'aboveOne' },
      { input: 'AvP', reason: 'notANumber' },
      { input: 'CPA', reason: 'negative' },
    ]);
  });
});
