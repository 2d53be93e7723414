import type { SubscriptionInputs } from '#shared/analysis/subscriptionEconomics.ts';
import type { EconomicsInputs, Subscription } from '#shared/domain/validation.ts';

/**
 * A scenario as a subscription sees it: the margin is a share of the monthly price, and an account costs what reaching
 * and connecting it costs. A price of 0 leaves no margin.
 */
export function subscriptionInputs(
  inputs: EconomicsInputs,
  subscription: Subscription,
  testedPrice: number | null,
): SubscriptionInputs {
  const price = testedPrice ?? inputs.AvP.value;
  const perAccount = inputs.C1.value > 0 ? inputs.CPA.value / inputs.C1.value : 0;
  return {
    revenuePerMonth: price,
    grossMargin: price > 0 ? Math.max(0, (price - inputs.COGS.value) / price) : 0,
    monthlyChurn: subscription.churn.value,
    costPerAccount: perAccount + inputs.firstSaleCogs.value,
  };
}
