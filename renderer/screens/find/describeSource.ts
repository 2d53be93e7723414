import type { QuotationCard } from '#shared/contract/codingContract.ts';
import type { EntityRecord } from '#shared/domain/entities.ts';

export interface Source {
  readonly person: string;
  readonly company: string;
}

interface Known {
  readonly people: Readonly<Record<string, EntityRecord<'respondent'>>>;
  readonly companies: Readonly<Record<string, EntityRecord<'organization'>>>;
}

/** Whose words a quotation is; the interview's title when nobody is known. */
export function describeSource(card: QuotationCard, { people, companies }: Known): Source {
  const speakers = card.respondentIds.flatMap((id) => people[id] ?? []);
  const organizationId = speakers[0]?.organizationId ?? null;
  return {
    person: speakers.map(({ name }) => name).join(', ') || card.interviewTitle,
    company: organizationId === null ? '' : (companies[organizationId]?.name ?? ''),
  };
}

/** «…» — name, interview, time: what goes to the clipboard. */
export function citeQuotation(
  card: QuotationCard,
  { person }: Source,
  format: { readonly quoted: (text: string) => string; readonly position: (milliseconds: number) => string },
): string {
  const place = [person, card.interviewTitle, ...(card.startMs === null ? [] : [format.position(card.startMs)])];
  return `${format.quoted(card.quotation.text)} — ${[...new Set(place)].join(', ')}`;
}
