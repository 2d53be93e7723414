import type { Presale } from '#shared/domain/validation.ts';
import { hasPaid } from './presaleSummary.ts';

export interface PriceAdvice {
  /** `raise`: who was asked for the highest price paid it. `hold`: somebody refused it, after payments. */
  readonly kind: 'raise' | 'hold';
  /** The highest price named so far. */
  readonly price: number;
}

/**
 * Whether to name more to the next person. The method raises the price when money is given, because a payment without
 * a word against the price says that it was too low; so only when the highest price named was paid by somebody and
 * refused by nobody. Null while nobody has paid, and while the answers at the highest price are still open.
 */
export function priceAdvice(presales: readonly Presale[]): PriceAdvice | null {
  if (!presales.some(hasPaid)) return null;
  const price = Math.max(...presales.map((presale) => presale.price));
  const atHighest = presales.filter((presale) => presale.price === price);
  if (atHighest.some(({ stage }) => stage === 'refused')) return { kind: 'hold', price };
  return atHighest.some(hasPaid) ? { kind: 'raise', price } : null;
}
