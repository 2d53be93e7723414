import { economicsRanges, type EconomicsBox, type EconomicsRanges } from '#shared/analysis/economicsRanges.ts';
import { computeUnitEconomics, type UnitEconomicsResult } from '#shared/analysis/unitEconomics.ts';
import {
  computeMetrics,
  type UnitEconomicsField,
  type UnitEconomicsInputs,
  type UnitEconomicsMetrics,
} from '#shared/analysis/unitEconomicsMetrics.ts';
import type { EconomicsInputs } from '#shared/domain/validation.ts';
import { scenarioBox, scenarioLevers } from '#shared/workflow/scenarioLevers.ts';

export interface Economics {
  readonly levers: UnitEconomicsInputs;
  readonly result: UnitEconomicsResult;
  readonly box: EconomicsBox;
  /** Null while no lever has a range: then there is nothing but the values. */
  readonly ranges: EconomicsRanges | null;
}

/** The unit economics of a scenario at the price that was put to people; null takes the scenario's own price. */
export function economicsOf(inputs: EconomicsInputs, testedPrice: number | null): Economics {
  const levers = scenarioLevers(inputs, testedPrice);
  const box = scenarioBox(inputs, testedPrice);
  const result = computeUnitEconomics(levers);
  const hasRange = Object.values(box).some(({ low, high }) => low !== high);
  return { levers, result, box, ranges: hasRange && result.metrics !== null ? economicsRanges(box) : null };
}

export interface LeverSwing {
  readonly field: UnitEconomicsField;
  /** Change of the contribution at the worse and at the better end; not above and not below 0. */
  readonly worse: number;
  readonly better: number;
}

const tenthLevers = [
  'users',
  'conversion',
  'price',
  'costPerSale',
  'firstSaleCost',
  'salesPerBuyer',
  'costPerUser',
] as const satisfies readonly UnitEconomicsField[];

function swingOf(
  { levers }: Economics,
  metrics: UnitEconomicsMetrics,
  field: UnitEconomicsField,
  ends: readonly number[],
): LeverSwing {
  const changes = ends.map(
    (value) => computeMetrics({ ...levers, [field]: value }).contribution - metrics.contribution,
  );
  return { field, worse: Math.min(0, ...changes), better: Math.max(0, ...changes) };
}

const widestFirst = (a: LeverSwing, b: LeverSwing): number => b.better - b.worse - (a.better - a.worse);

/** Every lever a tenth either way, the widest swing first. A conversion stays at most 1. */
export function tenthSwings(economics: Economics, metrics: UnitEconomicsMetrics): readonly LeverSwing[] {
  return tenthLevers
    .map((field) => {
      const ends = [0.9, 1.1].map((factor) => economics.levers[field] * factor);
      return swingOf(economics, metrics, field, field === 'conversion' ? ends.map((end) => Math.min(1, end)) : ends);
    })
    .toSorted(widestFirst);
}

/** Every lever that has a range from one of its ends to the other, alone, the widest swing first. */
export function rangeSwings(economics: Economics, metrics: UnitEconomicsMetrics): readonly LeverSwing[] {
  return tenthLevers
    .filter((field) => economics.box[field].low !== economics.box[field].high)
    .map((field) => swingOf(economics, metrics, field, [economics.box[field].low, economics.box[field].high]))
    .toSorted(widestFirst);
}
