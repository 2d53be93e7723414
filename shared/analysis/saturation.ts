import { quantile } from './quantile.ts';
import { randomInteger, type RandomSource } from './randomSource.ts';

export interface SaturationOptions {
  /** Interviews that form the base, 4 by default; interviews in a run, 2 by default. */
  readonly base?: number;
  readonly run?: number;
  /** Largest share of new codes that counts as saturated, 0.05 by default. */
  readonly threshold?: number;
}

/** One run: interviews `first`…`last` (counting from 1) brought `newCodes`, as a share of the base. */
export interface SaturationRun {
  readonly first: number;
  readonly last: number;
  readonly newCodes: number;
  readonly ratio: number;
}

export interface SaturationResult {
  readonly newCodesPerInterview: readonly number[];
  readonly baseCodes: number;
  /** All runs up to the first that is saturated, else all there are. */
  readonly runs: readonly SaturationRun[];
  /** Interviews held when saturation showed, the run included; null when it did not. */
  readonly saturatedAt: number | null;
  /** The usual way to write it, "6+2": reached at six, seen through a run of two; null when not saturated. */
  readonly notation: string | null;
}

/**
 * Do further interviews still bring new codes?
 *
 * New codes of a run of interviews over the different codes of the base interviews; saturated at the first run with a
 * share at or below the threshold (Guest, Namey & Chen 2020, doi 10.1371/journal.pone.0232076). Runs overlap by all
 * but one interview. `interviews` holds the codes found in each interview, in the order they were held.
 * The answer hangs on that order, see `saturationOverOrders`, and on whom one asked: a group not yet interviewed
 * leaves no trace, so compute it per segment. A base without codes is never saturated. Cost: O(codings).
 */
export function saturation(
  interviews: readonly Iterable<number | string>[],
  options: SaturationOptions = {},
): SaturationResult {
  const seen = new Set<number | string>();
  const newCodes = interviews.map((codes) => {
    const before = seen.size;
    for (const code of codes) seen.add(code);
    return seen.size - before;
  });
  return saturationOfNewCodes(newCodes, options);
}

/** The same from the number of new codes that each interview brought. */
export function saturationOfNewCodes(newCodes: readonly number[], options: SaturationOptions = {}): SaturationResult {
  const base = options.base ?? 4;
  const run = options.run ?? 2;
  const threshold = options.threshold ?? 0.05;
  const baseCodes = newCodes.slice(0, base).reduce((total, count) => total + count, 0);
  const runs: SaturationRun[] = [];
  let saturatedAt: number | null = null;
  for (let start = base; baseCodes > 0 && start + run <= newCodes.length && saturatedAt === null; start += 1) {
    const inRun = newCodes.slice(start, start + run).reduce((total, count) => total + count, 0);
    runs.push({ first: start + 1, last: start + run, newCodes: inRun, ratio: inRun / baseCodes });
    if (inRun / baseCodes <= threshold) saturatedAt = start + run;
  }
  return {
    newCodesPerInterview: newCodes,
    baseCodes,
    runs,
    saturatedAt,
    notation: saturatedAt === null ? null : `${saturatedAt - run}+${run}`,
  };
}

export interface SaturationOverOrders {
  readonly orders: number;
  /** Share of the orders that reach saturation within the interviews held. */
  readonly reachedShare: number;
  /** Interviews needed, over the orders that reach it; null when none does. */
  readonly median: number | null;
  readonly low5: number | null;
  readonly high95: number | null;
}

/**
 * How much of `saturation` is luck of the order: the same over shuffled orders (1000 by default).
 * Each order is drawn only as far as it takes to see saturation. Cost: O(orders · codings read), at worst all of them.
 */
export function saturationOverOrders(
  interviews: readonly Iterable<number | string>[],
  options: SaturationOptions & { readonly orders?: number },
  random: RandomSource,
): SaturationOverOrders {
  const orders = options.orders ?? 1000;
  const numbered = numberCodes(interviews);
  const order = Int32Array.from({ length: interviews.length }, (_, at) => at);
  const seenIn = new Int32Array(numbered.codes);
  const reached: number[] = [];
  for (let round = 1; round <= orders; round += 1) {
    const saturatedAt = saturateInRandomOrder(numbered.interviews, order, seenIn, round, options, random);
    if (saturatedAt !== null) reached.push(saturatedAt);
  }
  const at = (share: number): number | null => (reached.length > 0 ? quantile(reached, share) : null);
  return {
    orders,
    reachedShare: orders > 0 ? reached.length / orders : 0,
    median: at(0.5),
    low5: at(0.05),
    high95: at(0.95),
  };
}

function numberCodes(interviews: readonly Iterable<number | string>[]): {
  readonly interviews: readonly Int32Array[];
  readonly codes: number;
} {
  const numberOf = new Map<number | string, number>();
  const numbered = interviews.map((codes) =>
    Int32Array.from(codes, (code) => {
      const known = numberOf.get(code);
      if (known !== undefined) return known;
      numberOf.set(code, numberOf.size);
      return numberOf.size - 1;
    }),
  );
  return { interviews: numbered, codes: numberOf.size };
}

/** Draws interviews one by one until a run brings few enough new codes; `seenIn[code]` is the last round that met it. */
function saturateInRandomOrder(
  interviews: readonly Int32Array[],
  order: Int32Array,
  seenIn: Int32Array,
  round: number,
  { base = 4, run = 2, threshold = 0.05 }: SaturationOptions,
  random: RandomSource,
): number | null {
  const newCodes: number[] = [];
  let baseCodes = 0;
  for (let held = 1; held <= order.length; held += 1) {
    const chosen = held - 1 + randomInteger(random, order.length - held + 1);
    const interview = order[chosen]!;
    order[chosen] = order[held - 1]!;
    order[held - 1] = interview;
    let fresh = 0;
    for (const code of interviews[interview]!) {
      if (seenIn[code] === round) continue;
      seenIn[code] = round;
      fresh += 1;
    }
    newCodes.push(fresh);
    if (held <= base) baseCodes += fresh;
    if (held < base + run || baseCodes === 0) continue;
    const inRun = newCodes.slice(held - run).reduce((sum, count) => sum + count, 0);
    if (inRun / baseCodes <= threshold) return held;
  }
  return null;
}
