import { quantile } from './quantile.ts';
import type { RandomSource } from './randomSource.ts';
import { lengthOf, mergeStretches, overlapOf, type Stretch, withoutStretches } from './stretches.ts';

/** A turn that both coders read: its length in characters, and the units in it that are judged. */
export interface JudgedTurn {
  readonly length: number;
  readonly units: readonly Stretch[];
}

/** Where a coder put a code. `isLeftOut`: he had seen a suggestion, so the place tells nothing about agreement. */
export interface JudgedCoding extends Stretch {
  readonly turn: number;
  readonly code: string;
  readonly isLeftOut: boolean;
}

export interface AgreementEstimate {
  readonly value: number;
  /**
   * 95 % percentile interval over resampled turns; null where all places agree, none do or all lie in
   * one turn, since resampling can only repeat what it saw, and when too few resamples have a value.
   */
  readonly low: number | null;
  readonly high: number | null;
}

export type AgreementVerdict = 'accept' | 'tentative' | 'low' | 'tooFew' | 'undefined';

export interface CodeAgreement {
  readonly code: string;
  /** Units judged by both, and how many got the code from both, from one alone, from neither. */
  readonly units: number;
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
  /** Units left out because of a coding that was not blind. */
  readonly leftOut: number;
  /** Null with fewer than `leastUnits` units, or where nothing could disagree. */
  readonly kappa: AgreementEstimate | null;
  readonly alpha: AgreementEstimate | null;
  readonly unitized: AgreementEstimate | null;
  /** By α of the units. */
  readonly verdict: AgreementVerdict;
}

/** Krippendorff 2018, ch. 12: rely on it from .80, tentatively from .667; below about 20 units show the disagreements. */
export const agreementLimits = { accept: 0.8, tentative: 0.667, leastUnits: 20 } as const;

/** One turn's part in the figures of one code; lengths in characters. */
interface Tally {
  both: number;
  onlyFirst: number;
  onlySecond: number;
  leftOut: number;
  firstLength: number;
  secondLength: number;
  bothLength: number;
  squares: number;
  leftOutLength: number;
}

const noTally: Tally = {
  both: 0,
  onlyFirst: 0,
  onlySecond: 0,
  leftOut: 0,
  firstLength: 0,
  secondLength: 0,
  bothLength: 0,
  squares: 0,
  leftOutLength: 0,
};

/**
 * How far do two coders, or two passes of one coder, agree, code by code?
 *
 * Units (sentences or turns) carry a code when its spans cover at least half of the shorter of unit and span. On the
 * units: Cohen's κ (as `cohenKappa`) and Krippendorff's nominal α, 1 − Do/De with De = 2·n₀·n₁/(N·(N − 1)), N = 2·units.
 * On the characters: unitised α (`unitizedAlpha` of that code alone, over the turns laid end to end), which also asks where
 * a span begins and ends. Codes overlap, so each is measured by itself. Codings that were not blind are left out with
 * the units and characters under them, on both sides. Intervals: percentile bootstrap over whole turns (Efron &
 * Tibshirani 1993, ch. 13), since sentences of one turn are not independent; one draw serves all codes.
 * Assumes that both coders read every turn. It does not show who is right, and agreement is high by habit when coders
 * have seen each other's work. Law: symmetric; two equal codings give 1. Cost: O(resamples · (turns + Σ turns with the code)).
 */
export function coderAgreement(
  turns: readonly JudgedTurn[],
  codings: { readonly first: readonly JudgedCoding[]; readonly second: readonly JudgedCoding[] },
  { random, resamples = 999 }: { readonly random: RandomSource; readonly resamples?: number },
): CodeAgreement[] {
  const tallies = tallyCodes(turns, codings);
  const units = turns.reduce((sum, turn) => sum + turn.units.length, 0);
  const length = turns.reduce((sum, turn) => sum + turn.length, 0);
  const draws = drawTurns(turns, random, units < agreementLimits.leastUnits ? 0 : resamples);
  return [...tallies.keys()].toSorted().map((code) => {
    const byTurn = tallies.get(code)!;
    const turnsOfCode = [...byTurn.keys()];
    const talliesOfCode = [...byTurn.values()];
    const total = addUp(turnsOfCode, talliesOfCode, null, { ...noTally });
    const figures = figuresOf(total, units, length);
    const neither = units - total.both - total.onlyFirst - total.onlySecond - total.leftOut;
    const counted = { units: units - total.leftOut, both: total.both, neither, leftOut: total.leftOut };
    const only = { onlyFirst: total.onlyFirst, onlySecond: total.onlySecond };
    if (counted.units < agreementLimits.leastUnits)
      return { code, ...counted, ...only, kappa: null, alpha: null, unitized: null, verdict: 'tooFew' };
    const drawn = { ...noTally };
    const resampled = draws.map((draw) =>
      figuresOf(addUp(turnsOfCode, talliesOfCode, draw.counts, drawn), draw.units, draw.length),
    );
    const varies: Readonly<Record<keyof Figures, boolean>> = {
      kappa: canVary(total.both, total.onlyFirst + total.onlySecond),
      alpha: canVary(total.both, total.onlyFirst + total.onlySecond),
      unitized: canVary(total.bothLength, total.firstLength + total.secondLength - 2 * total.bothLength),
    };
    const estimate = (key: keyof Figures): AgreementEstimate | null => {
      const value = figures[key];
      if (value === null) return null;
      return { value, ...intervalOf(varies[key] && byTurn.size > 1 ? resampled.map((figure) => figure[key]) : []) };
    };
    const alpha = estimate('alpha');
    return {
      code,
      ...counted,
      ...only,
      kappa: estimate('kappa'),
      alpha,
      unitized: estimate('unitized'),
      verdict: verdictOf(alpha?.value ?? null),
    };
  });
}

export function verdictOf(alpha: number | null): AgreementVerdict {
  if (alpha === null) return 'undefined';
  if (alpha >= agreementLimits.accept) return 'accept';
  return alpha >= agreementLimits.tentative ? 'tentative' : 'low';
}

/** By code, then by the number of the turn; turns in which nobody put the code are missing. */
function tallyCodes(
  turns: readonly JudgedTurn[],
  { first, second }: { readonly first: readonly JudgedCoding[]; readonly second: readonly JudgedCoding[] },
): Map<string, Map<number, Tally>> {
  const places = new Map<string, Map<number, { first: JudgedCoding[]; second: JudgedCoding[] }>>();
  for (const [side, list] of [['first', first] as const, ['second', second] as const]) {
    for (const coding of list) {
      const byTurn = places.get(coding.code) ?? new Map<number, { first: JudgedCoding[]; second: JudgedCoding[] }>();
      places.set(coding.code, byTurn);
      const here = byTurn.get(coding.turn) ?? { first: [], second: [] };
      byTurn.set(coding.turn, here);
      here[side].push(coding);
    }
  }
  return new Map(
    [...places].map(([code, byTurn]) => [
      code,
      new Map([...byTurn].map(([turn, here]) => [turn, tallyTurn(turns[turn]!, here)])),
    ]),
  );
}

function tallyTurn(
  turn: JudgedTurn,
  here: { readonly first: readonly JudgedCoding[]; readonly second: readonly JudgedCoding[] },
): Tally {
  const leftOut = mergeStretches([...here.first, ...here.second].filter(({ isLeftOut }) => isLeftOut));
  const blind = (list: readonly JudgedCoding[]) =>
    withoutStretches(mergeStretches(list.filter(({ isLeftOut }) => !isLeftOut)), leftOut);
  const first = blind(here.first);
  const second = blind(here.second);
  const tally = { ...noTally };
  for (const unit of turn.units) {
    if (carries(unit, leftOut)) tally.leftOut += 1;
    else if (carries(unit, first)) tally[carries(unit, second) ? 'both' : 'onlyFirst'] += 1;
    else if (carries(unit, second)) tally.onlySecond += 1;
  }
  tally.firstLength = lengthOf(first);
  tally.secondLength = lengthOf(second);
  tally.bothLength = overlapOf(first, second);
  tally.squares = [...first, ...second].reduce((sum, { start, end }) => sum + (end - start) ** 2, 0);
  tally.leftOutLength = lengthOf(leftOut);
  return tally;
}

function carries(unit: Stretch, stretches: readonly Stretch[]): boolean {
  return stretches.some((stretch) => {
    const shared = Math.min(unit.end, stretch.end) - Math.max(unit.start, stretch.start);
    return shared > 0 && 2 * shared >= Math.min(unit.end - unit.start, stretch.end - stretch.start);
  });
}

/** Adds the tallies into `sum`, each as often as its turn was drawn; a draw of null takes each once. */
function addUp(turns: readonly number[], tallies: readonly Tally[], counts: Uint16Array | null, sum: Tally): Tally {
  Object.assign(sum, noTally);
  for (let at = 0; at < turns.length; at += 1) {
    const weight = counts === null ? 1 : counts[turns[at]!]!;
    if (weight === 0) continue;
    const tally = tallies[at]!;
    sum.both += tally.both * weight;
    sum.onlyFirst += tally.onlyFirst * weight;
    sum.onlySecond += tally.onlySecond * weight;
    sum.leftOut += tally.leftOut * weight;
    sum.firstLength += tally.firstLength * weight;
    sum.secondLength += tally.secondLength * weight;
    sum.bothLength += tally.bothLength * weight;
    sum.squares += tally.squares * weight;
    sum.leftOutLength += tally.leftOutLength * weight;
  }
  return sum;
}

interface Figures {
  readonly kappa: number | null;
  readonly alpha: number | null;
  readonly unitized: number | null;
}

function figuresOf(sum: Tally, units: number, length: number): Figures {
  const { both, onlyFirst, onlySecond } = sum;
  const neither = units - both - onlyFirst - onlySecond - sum.leftOut;
  const n = both + onlyFirst + onlySecond + neither;
  const agreed = (both + neither) / n;
  const byHabit = ((both + onlyFirst) * (both + onlySecond) + (neither + onlyFirst) * (neither + onlySecond)) / n ** 2;
  const kappa = n > 0 && byHabit < 1 ? (agreed - byHabit) / (1 - byHabit) : null;
  const values = 2 * (both + onlyFirst + onlySecond + neither);
  const withCode = 2 * both + onlyFirst + onlySecond;
  const byChance = (2 * withCode * (values - withCode)) / (values * (values - 1));
  const disagreement = (2 * (onlyFirst + onlySecond)) / values;
  const alpha = values > 1 && byChance > 0 ? 1 - disagreement / byChance : null;
  return { kappa, alpha, unitized: unitizedOf(sum, length) };
}

/** `unitizedAlpha(…).nominal` for one code and two coders. */
function unitizedOf({ firstLength, secondLength, bothLength, squares, leftOutLength }: Tally, length: number) {
  const total = 2 * (length - leftOutLength);
  const marked = firstLength + secondLength;
  const gaps = total - marked;
  if (marked === 0 || gaps === 0) return null;
  const scale = total - (squares + gaps) / total;
  return 1 - ((marked - 2 * bothLength) * scale) / (gaps * marked);
}

interface Draw {
  /** How often each turn was drawn. */
  readonly counts: Uint16Array;
  readonly units: number;
  readonly length: number;
}

function drawTurns(turns: readonly JudgedTurn[], random: RandomSource, resamples: number): Draw[] {
  return Array.from({ length: resamples }, () => {
    const counts = new Uint16Array(turns.length);
    let units = 0;
    let length = 0;
    for (let drawn = 0; drawn < turns.length; drawn += 1) {
      const index = Math.floor(random.next() * turns.length);
      counts[index]! += 1;
      units += turns[index]!.units.length;
      length += turns[index]!.length;
    }
    return { counts, units, length };
  });
}

function canVary(agreed: number, differing: number): boolean {
  return agreed > 0 && differing > 0;
}

function intervalOf(values: readonly (number | null)[]): { low: number | null; high: number | null } {
  const known = Float64Array.from(values.filter((value) => value !== null)).sort();
  if (known.length === 0 || known.length < values.length / 2) return { low: null, high: null };
  return { low: quantile(known, 0.025), high: quantile(known, 0.975) };
}
