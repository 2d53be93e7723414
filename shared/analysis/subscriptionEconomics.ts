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
 * How many payments does an average subscriber make?
 *
 * The first at month 0 from everybody, then the observed shares that still pay, then a geometric tail: every later
 * month the share `churn` of those who are left goes. Sum = 1 + Σ retention + last·(1 − churn)/churn; without a curve it
 * is 1/churn. The tail assumes that those who stay leave at one rate for ever, which makes loyal ends too rosy.
 * Cost: O(months).
 */
export function expectedPayments(retention: readonly number[], churn: number): number {
  const last = retention.at(-1) ?? 1;
  return 1 + retention.reduce((sum, share) => sum + share, 0) + (last * (1 - churn)) / churn;
}

/**
 * Does a subscriber pay back what he cost before he leaves?
 *
 * LTV = ARPA·GM/churn; payback = CAC/(ARPA·GM) (Skok, "SaaS Metrics 2.0", forentrepreneurs.com); with a retention curve
 * LTV = ARPA·GM·payments (`expectedPayments`). Cohort payback: the first payment comes at month 0 from everybody, later
 * ones from the share that is left; margins add up until CAC. Assumes constant price and margin and ignores
 * discounting, so long lifetimes are too rosy. Cost: O(months).
 */
export function computeSubscription(
  inputs: SubscriptionInputs,
  retention: readonly number[] = [],
): {
  readonly problems: readonly SubscriptionProblem[];
  readonly metrics: SubscriptionMetrics | null;
} {
  const problems = findSubscriptionProblems(inputs);
  if (problems.length > 0) return { problems, metrics: null };
  const margin = inputs.revenuePerMonth * inputs.grossMargin;
  const churn = inputs.monthlyChurn;
  const cost = inputs.costPerAccount;
  const lifetimeMonths = expectedPayments(retention, churn);
  const lifetimeValue = margin * lifetimeMonths;
  const payback = findPayback(margin, cost, retention, churn);
  return {
    problems,
    metrics: {
      lifetimeMonths,
      lifetimeValue,
      lifetimeValueToCost: cost > 0 ? lifetimeValue / cost : null,
      paybackMonths: margin > 0 ? cost / margin : null,
      paybackPayments: payback?.payments ?? null,
      marginAtPayback: payback?.margin ?? null,
    },
  };
}

/** Rounding must not ask for one payment more than arithmetic does. */
const tolerance = 1e-9;

function findPayback(
  margin: number,
  cost: number,
  retention: readonly number[],
  churn: number,
): { readonly payments: number; readonly margin: number } | null {
  if (cost <= 0) return { payments: 0, margin: 0 };
  if (margin <= 0) return null;
  let cumulated = 0;
  for (const [month, share] of [1, ...retention].entries()) {
    cumulated += margin * share;
    if (cumulated >= cost * (1 - tolerance)) return { payments: month + 1, margin: cumulated };
  }
  // What the tail may still bring: the first of its payments, shrinking by the churn.
  const first = margin * (retention.at(-1) ?? 1) * (1 - churn);
  const rest = cost - cumulated;
  if (first <= 0 || rest >= first / churn) return null;
  const payments = Math.ceil(Math.log1p(-(rest * churn) / first) / Math.log1p(-churn) - tolerance);
  const tail = (first * (1 - (1 - churn) ** payments)) / churn;
  return { payments: 1 + retention.length + payments, margin: cumulated + tail };
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
