import type { Presale } from '#shared/domain/validation.ts';

const rank: Readonly<Record<Presale['stage'], number>> = { refused: 0, asked: 0, dated: 1, promised: 2, paid: 3 };

export interface PresaleSummary {
  /** People, not rows: one person asked twice counts once, with the furthest step. */
  readonly asked: number;
  readonly dated: number;
  readonly promised: number;
  readonly paid: number;
  readonly refused: number;
  /** The first day on which anybody was asked; null when nobody was. */
  readonly since: string | null;
  readonly highestPrice: number | null;
  /** How often a price above all earlier ones was named, in the order of asking. */
  readonly priceRises: number;
}

const keyOf = (presale: Presale): string => presale.respondentId ?? `name ${presale.personName.trim().toLowerCase()}`;

/** A payment of nothing is a promise. */
export function hasPaid({ stage, amount, price }: Presale): boolean {
  return stage === 'paid' && (amount ?? price) > 0;
}

/** How far the people got who were asked for money. A refusal counts as asked. */
export function summarisePresales(presales: readonly Presale[]): PresaleSummary {
  const furthest = new Map<string, number>();
  const refused = new Set<string>();
  for (const presale of presales) {
    const key = keyOf(presale);
    const reached = presale.stage === 'paid' && !hasPaid(presale) ? rank.promised : rank[presale.stage];
    furthest.set(key, Math.max(furthest.get(key) ?? 0, reached));
    if (presale.stage === 'refused') refused.add(key);
  }
  const reached = (step: number): number => [...furthest.values()].filter((value) => value >= step).length;
  const ordered = presales.toSorted((a, b) =>
    a.askedOn === b.askedOn ? (a.id < b.id ? -1 : 1) : a.askedOn < b.askedOn ? -1 : 1,
  );
  let highestPrice: number | null = null;
  let priceRises = 0;
  for (const { price } of ordered) {
    if (highestPrice !== null && price > highestPrice) priceRises += 1;
    highestPrice = Math.max(highestPrice ?? price, price);
  }
  return {
    asked: furthest.size,
    dated: reached(1),
    promised: reached(2),
    paid: reached(3),
    refused: refused.size,
    since: ordered[0]?.askedOn ?? null,
    highestPrice,
    priceRises,
  };
}
