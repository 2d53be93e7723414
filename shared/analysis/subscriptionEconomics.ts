export interface SubscriptionInputs {
  /** ARPA: revenue per account and month; share of it that remains as margin, 0–1. */
  readonly revenuePerMonth: number;
  readonly grossMargin: number;
  /** Share of accounts lost per month, above 0 up to 1. */
  readonly monthlyChurn: number;
  /** CAC: cost of acquiring one account. */
  readonly costPerAccount: number;
}

export interface SubscriptionProblem {
  readonly field: keyof SubscriptionInputs;
  readonly problem: 'notANumber' | 'negative' | 'aboveOne' | 'zero';
}

export interface SubscriptionMetrics {
  readonly lifetimeMonths: number;
  readonly lifetimeValue: number;
  readonly lifetimeValueToCost: number | null;
  /** CAC over monthly margin; null without margin. */
  readonly paybackMonths: number | null;
  /** Payments until the margin of a shrinking cohort covers CAC; null when it never does. */
  readonly paybackPayments: number | null;
  readonly marginAtPayback: number | null;
}

/**
 * Does a subscriber pay back what he cost before he leaves?
 *
 * LTV = ARPA·GM/churn; payback = CAC/(ARPA·GM) (Skok, "SaaS Metrics 2.0", forentrepreneurs.com). Cohort payback: the
 * first payment comes at month 0 from everybody, a share (1 − churn)^t pays at month t; margins add up until CAC.
 * Assumes constant churn, price and margin and ignores discounting, so long lifetimes are too rosy.
 * Cost: O(1).
 */
export function computeSubscription(inputs: SubscriptionInputs): {
  readonly problems: readonly SubscriptionProblem[];
  readonly metrics: SubscriptionMetrics | null;
} {
  const problems = findSubscriptionProblems(inputs);
  if (problems.length > 0) return { problems, metrics: null };
  const margin = inputs.revenuePerMonth * inputs.grossMargin;
  const churn = inputs.monthlyChurn;
  const cost = inputs.costPerAccount;
  const lifetimeValue = margin / churn;
  const cumulated = (payments: number): number => (margin * (1 - (1 - churn) ** payments)) / churn;
  const paybackPayments = countPayments(margin, churn, cost, lifetimeValue);
  return {
    problems,
    metrics: {
      lifetimeMonths: 1 / churn,
      lifetimeValue,
      lifetimeValueToCost: cost > 0 ? lifetimeValue / cost : null,
      paybackMonths: margin > 0 ? cost / margin : null,
      paybackPayments,
      marginAtPayback: paybackPayments === null ? null : cumulated(paybackPayments),
    },
  };
}

function countPayments(margin: number, churn: number, cost: number, lifetimeValue: number): number | null {
  if (cost <= 0) return 0;
  if (margin <= 0) return null;
  if (churn >= 1) return cost <= margin ? 1 : null;
  if (cost >= lifetimeValue) return null;
  return Math.ceil(Math.log1p(-(cost * churn) / margin) / Math.log1p(-churn) - 1e-9);
}

function findSubscriptionProblems(inputs: SubscriptionInputs): SubscriptionProblem[] {
  const fields = ['revenuePerMonth', 'grossMargin', 'monthlyChurn', 'costPerAccount'] as const;
  return fields.flatMap((field): SubscriptionProblem[] => {
    const value = inputs[field];
    if (!Number.isFinite(value)) return [{ field, problem: 'notANumber' }];
    if (value < 0) return [{ field, problem: 'negative' }];
    if (field === 'monthlyChurn' && value === 0) return [{ field, problem: 'zero' }];
    const isShare = field === 'grossMargin' || field === 'monthlyChurn';
    return isShare && value > 1 ? [{ field, problem: 'aboveOne' }] : [];
  });
}
