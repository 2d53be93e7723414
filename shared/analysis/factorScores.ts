import { median } from './quantile.ts';

const top = 5;

/** From 0–100 to 0–5; null stays unknown. */
export function scoreOfPain(medianPain: number | null): number | null {
  return medianPain === null ? null : (medianPain / 100) * top;
}

/**
 * The share of the people who said it. Nobody is unknown, not zero: silence in an interview is no refusal, and only a
 * person who heard them may write a zero.
 */
export function scoreOfShare(k: number, n: number): number | null {
  return k === 0 || n === 0 ? null : (k / n) * top;
}

/** How easily the present way is left: 5 less the middle one of the costs that were rated at all. Ordinal, so no mean. */
export function scoreOfFiring(medians: readonly (number | null)[]): number | null {
  const rated = medians.filter((one) => one !== null);
  return rated.length === 0 ? null : top - median(rated);
}

/** Below 1 a buyer costs more than he brings; at 3 people usually call it good (a habit, not statistics). */
const losing = 1;
const good = 3;

/** CLTV/CAC from 1 (0: every buyer loses money) to 3 (5). Null without a scenario. */
export function scoreOfEconomics(ratio: number | null): number | null {
  if (ratio === null || !Number.isFinite(ratio)) return null;
  return Math.min(top, Math.max(0, ((ratio - losing) / (good - losing)) * top));
}
