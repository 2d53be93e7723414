import { median } from './quantile.ts';

export interface CostHeard<Cost, Person, Code> {
  readonly person: Person;
  readonly code: Code;
  readonly cost: Cost;
  /** 0–5; null when nobody noted how much it costs. */
  readonly strength: number | null;
}

export interface SwitchingCost<Cost, Person, Code> {
  readonly cost: Cost;
  /** People who spoke of this cost at all. */
  readonly named: readonly Person[];
  /** Those of them whose cost was rated, each with the strongest rating. */
  readonly rated: readonly { readonly person: Person; readonly strength: number }[];
  /** Over the rated people; null without any. */
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly codes: readonly Code[];
}

/**
 * What does it cost people to leave what they have now?
 *
 * For each cost the median and the extremes over the people whose cost was rated. Silence is not a zero: who did not
 * speak of a cost, or whose cost nobody rated, is missing and does not pull the median down. Ordinal: costs may be
 * compared in order, not added up. Cost: O(codings).
 */
export function switchingCosts<Cost, Person, Code>(
  costs: readonly Cost[],
  heard: readonly CostHeard<Cost, Person, Code>[],
): SwitchingCost<Cost, Person, Code>[] {
  const byCost = Map.groupBy(heard, ({ cost }) => cost);
  return costs.map((cost) => {
    const own = byCost.get(cost) ?? [];
    const strongest = new Map<Person, number>();
    for (const { person, strength } of own)
      if (strength !== null) strongest.set(person, Math.max(strength, strongest.get(person) ?? 0));
    const numbers = [...strongest.values()];
    const isEmpty = numbers.length === 0;
    return {
      cost,
      named: [...new Set(own.map(({ person }) => person))],
      rated: Array.from(strongest, ([person, strength]) => ({ person, strength })),
      median: isEmpty ? null : median(numbers),
      low: isEmpty ? null : Math.min(...numbers),
      high: isEmpty ? null : Math.max(...numbers),
      codes: [...new Set(own.map(({ code }) => code))],
    };
  });
}
