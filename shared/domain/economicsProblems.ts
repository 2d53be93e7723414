import {
  type EconomicsInput,
  type EconomicsInputKey,
  type EconomicsInputs,
  economicsInputKeys,
  type Subscription,
} from './validation.ts';

export const economicsProblemReasons = [
  'notANumber',
  'negative',
  'aboveOne',
  'notWhole',
  'zero',
  'rangeReversed',
  'rangeMisses',
  'rising',
] as const;
export type EconomicsProblemReason = (typeof economicsProblemReasons)[number];

/** Where a problem of a scenario lies: an input, or one of the two parts of a subscription. */
export type EconomicsProblemPlace = EconomicsInputKey | 'churn' | 'retention';

export interface EconomicsProblem {
  readonly input: EconomicsProblemPlace;
  readonly reason: EconomicsProblemReason;
}

function findOwnReason(value: number, isShare: boolean): EconomicsProblemReason | null {
  if (!Number.isFinite(value)) return 'notANumber';
  if (value < 0) return 'negative';
  return isShare && value > 1 ? 'aboveOne' : null;
}

function findReason({ value, range }: EconomicsInput, isShare: boolean): EconomicsProblemReason | null {
  const own = findOwnReason(value, isShare);
  if (own !== null || range === null) return own;
  const ofEnds = findOwnReason(range.low, isShare) ?? findOwnReason(range.high, isShare);
  if (ofEnds !== null) return ofEnds;
  if (range.low > range.high) return 'rangeReversed';
  return value < range.low || value > range.high ? 'rangeMisses' : null;
}

function findChurnReason(churn: EconomicsInput): EconomicsProblemReason | null {
  return findReason(churn, true) ?? (churn.value === 0 || churn.range?.low === 0 ? 'zero' : null);
}

function findRetentionReason(retention: readonly number[]): EconomicsProblemReason | null {
  for (const [month, share] of retention.entries()) {
    const own = findOwnReason(share, true);
    if (own !== null) return own;
    if (share > (retention[month - 1] ?? 1)) return 'rising';
  }
  return null;
}

/**
 * What no business can have, each place with its first reason, in the order of the inputs. A range includes its value.
 * Somebody must leave a subscription, else it would bring money without end; and nobody comes back to one. The sales
 * per buyer of a subscription are computed, so they are not looked at.
 */
export function findEconomicsProblems(
  inputs: EconomicsInputs,
  subscription: Subscription | null,
): readonly EconomicsProblem[] {
  const ofInputs = economicsInputKeys.flatMap((input): EconomicsProblem[] => {
    if (input === 'APC' && subscription !== null) return [];
    const reason = findReason(inputs[input], input === 'C1');
    if (reason !== null) return [{ input, reason }];
    return input === 'UA' && !Number.isInteger(inputs.UA.value) ? [{ input, reason: 'notWhole' }] : [];
  });
  if (subscription === null) return ofInputs;
  const churn = findChurnReason(subscription.churn);
  const retention = findRetentionReason(subscription.retention);
  return [
    ...ofInputs,
    ...(churn === null ? [] : [{ input: 'churn' as const, reason: churn }]),
    ...(retention === null ? [] : [{ input: 'retention' as const, reason: retention }]),
  ];
}
