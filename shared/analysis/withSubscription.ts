import type { EconomicsInputs, Subscription } from '../domain/validation.ts';
import { expectedPayments } from './subscriptionEconomics.ts';

/**
 * The inputs with the sales per buyer (APC) that follow from a subscription: an expected payment is a sale. Where the
 * churn lies in a range, so do the payments. Without a subscription the inputs stay as they are. The subscription must
 * be one that `findEconomicsProblems` has nothing against.
 */
export function withSubscription(inputs: EconomicsInputs, subscription: Subscription | null): EconomicsInputs {
  if (subscription === null) return inputs;
  const { churn, retention } = subscription;
  const paymentsAt = (share: number): number => expectedPayments(retention, share);
  const range = churn.range === null ? null : { low: paymentsAt(churn.range.high), high: paymentsAt(churn.range.low) };
  return { ...inputs, APC: { value: paymentsAt(churn.value), source: churn.source, note: churn.note, range } };
}
