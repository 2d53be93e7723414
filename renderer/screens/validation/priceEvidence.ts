import type { QuotationCard } from '#shared/contract/codingContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { Commitment, Presale } from '#shared/domain/validation.ts';
import { findAmounts } from '#shared/text/findAmounts.ts';

/** A price that somebody has really paid, or paid for something like it. */
export interface PaidPrice {
  readonly key: string;
  readonly amount: number;
  readonly respondentId: RespondentId | null;
  readonly personName: string | null;
  readonly kind: 'quote' | 'presale' | 'commitment';
  /** The words, of a quotation. */
  readonly card: QuotationCard | null;
  /** What shows it, of a payment. */
  readonly artefact: string;
}

interface PriceEvidenceInput {
  /** Quotations coded as paid facts, of the people of the segment. */
  readonly cards: readonly QuotationCard[];
  readonly presales: readonly Presale[];
  readonly commitments: readonly Commitment[];
  readonly members: ReadonlySet<string>;
}

/**
 * Everything that backs a price, the highest first: amounts named in quotations on money spent or paid, payments of
 * presales, and money given with an artefact. Opinions about a price are no evidence and do not come here. A quotation
 * without an amount in figures backs nothing either. A payment written down both as a presale and as a commitment,
 * with one artefact, is one payment.
 */
export function priceEvidence({ cards, presales, commitments, members }: PriceEvidenceInput): readonly PaidPrice[] {
  const ofQuotes = cards.flatMap((card): PaidPrice[] => {
    const amounts = findAmounts(card.quotation.text).map(({ amount }) => amount);
    const respondentId = card.respondentIds.find((id) => members.has(id)) ?? null;
    if (amounts.length === 0 || respondentId === null) return [];
    const key = card.quotation.id;
    return [{ key, amount: Math.max(...amounts), respondentId, personName: null, kind: 'quote', card, artefact: '' }];
  });
  const ofPresales = presales.flatMap(
    ({ id, respondentId, personName, stage, amount, price, artefact }): PaidPrice[] => {
      const paid = amount ?? price;
      const counts = stage === 'paid' && paid > 0 && respondentId !== null && members.has(respondentId);
      if (!counts) return [];
      return [
        { key: id, amount: paid, respondentId, personName, kind: 'presale', card: null, artefact: artefact ?? '' },
      ];
    },
  );
  const ofCommitments = commitments.flatMap(({ id, respondentId, kind, amount, artefact }): PaidPrice[] => {
    const shown = (artefact ?? '').trim();
    if (kind !== 'money' || amount === null || shown === '' || !members.has(respondentId)) return [];
    const isPresale = ofPresales.some((paid) => paid.respondentId === respondentId && paid.artefact.trim() === shown);
    if (isPresale) return [];
    return [{ key: id, amount, respondentId, personName: null, kind: 'commitment', card: null, artefact: shown }];
  });
  return [...ofPresales, ...ofCommitments, ...ofQuotes].toSorted((a, b) => b.amount - a.amount);
}
