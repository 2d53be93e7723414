import { computeUnitEconomics, type UnitEconomicsResult } from '#shared/analysis/unitEconomics.ts';
import {
  computeMetrics,
  type UnitEconomicsField,
  type UnitEconomicsInputs,
  type UnitEconomicsMetrics,
} from '#shared/analysis/unitEconomicsMetrics.ts';
import type { EconomicsInputKey, EconomicsInputs } from '#shared/domain/validation.ts';

/** Which lever of the computation each input of a scenario is. */
export const fieldOfInput: Readonly<Record<Exclude<EconomicsInputKey, 'reachableBuyers'>, UnitEconomicsField>> = {
  UA: 'users',
  C1: 'conversion',
  AvP: 'price',
  COGS: 'costPerSale',
  firstSaleCogs: 'firstSaleCost',
  APC: 'salesPerBuyer',
  CPA: 'costPerUser',
  fixedCosts: 'fixedCosts',
};

export function inputOfField(field: UnitEconomicsField): EconomicsInputKey {
  const found = Object.entries(fieldOfInput).find(([, candidate]) => candidate === field);
  if (found === undefined) throw new Error(`No input for ${field}`);
  return found[0] as EconomicsInputKey;
}

export interface Economics {
  readonly levers: UnitEconomicsInputs;
  readonly result: UnitEconomicsResult;
}

/** The unit economics of a scenario at the price that was put to people; null takes the scenario's own price. */
export function economicsOf(inputs: EconomicsInputs, testedPrice: number | null): Economics {
  const levers: UnitEconomicsInputs = {
    users: inputs.UA.value,
    conversion: inputs.C1.value,
    price: testedPrice ?? inputs.AvP.value,
    costPerSale: inputs.COGS.value,
    firstSaleCost: inputs.firstSaleCogs.value,
    salesPerBuyer: inputs.APC.value,
    costPerUser: inputs.CPA.value,
    fixedCosts: inputs.fixedCosts.value,
  };
  return { levers, result: computeUnitEconomics(levers) };
}

export interface LeverSwing {
  readonly field: Exclude<UnitEconomicsField, 'fixedCosts'>;
  /** Change of the contribution when the lever moves a tenth down and a tenth up, the smaller first. */
  readonly worse: number;
  readonly better: number;
}

/** Every lever a tenth either way, the widest swing first. A conversion stays at most 1. */
export function leverSwings({ levers, result }: Economics, metrics: UnitEconomicsMetrics): readonly LeverSwing[] {
  return result.sensitivity
    .map(({ field }): LeverSwing => {
      const changes = [0.9, 1.1].map((factor) => {
        const moved = levers[field] * factor;
        const value = field === 'conversion' ? Math.min(1, moved) : moved;
        return computeMetrics({ ...levers, [field]: value }).contribution - metrics.contribution;
      });
      return { field, worse: Math.min(0, ...changes), better: Math.max(0, ...changes) };
    })
    .toSorted((a, b) => b.better - b.worse - (a.better - a.worse));
}
