import { computeMetrics, findProblems, type UnitEconomicsInputs } from './unitEconomicsMetrics.ts';

export interface CustomerSupplyResult {
  readonly users: number;
  readonly buyers: number;
  /** Contribution when everybody who can be reached is reached. */
  readonly largestContribution: number;
  readonly fixedCosts: number;
  /** That contribution is positive and pays the fixed costs. */
  readonly isEnough: boolean;
}

/**
 * Are there enough customers to live on?
 *
 * All people of the segment who can be reached (size · share) go through the scenario in place of its users; their
 * contribution must pay the fixed costs. Assumes that the last user costs and converts like the first, which is
 * generous. null when the scenario has an impossible input, the size is negative or the share is outside 0–1.
 * Cost: O(1).
 */
export function customerSupply(
  inputs: UnitEconomicsInputs,
  segmentSize: number,
  reachableShare: number,
): CustomerSupplyResult | null {
  const isPossible = segmentSize >= 0 && Number.isFinite(segmentSize) && reachableShare >= 0 && reachableShare <= 1;
  if (!isPossible || findProblems(inputs).length > 0) return null;
  const users = segmentSize * reachableShare;
  const { buyers, contribution } = computeMetrics({ ...inputs, users });
  return {
    users,
    buyers,
    largestContribution: contribution,
    fixedCosts: inputs.fixedCosts,
    isEnough: contribution > 0 && contribution >= inputs.fixedCosts,
  };
}
