import type { CodeId, InterviewId, QuotationId, RespondentId, TurnId } from '#shared/domain/ids.ts';
import type { HeardCoding, PlacedCoding } from '../db/presenceQueries.ts';

export interface CodedCounts {
  /** Those that carry a code. */
  readonly quotations: number;
  readonly codings: number;
  readonly codedTurns: number;
}

export interface CodeCounts {
  readonly codings: number;
  readonly quotations: number;
  readonly respondents: number;
}

function groupOf<Key, Group>(groups: Map<Key, Group>, key: Key, create: () => Group): Group {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const made = create();
  groups.set(key, made);
  return made;
}

/** What was coded in each interview; interviews without codings are left out. */
export function countByInterview(placed: readonly PlacedCoding[]): ReadonlyMap<InterviewId, CodedCounts> {
  const groups = new Map<InterviewId, { quotations: number; codings: number; codedTurns: number }>();
  // A quotation and a turn belong to one interview: one set for all is enough.
  const met = new Set<QuotationId | TurnId>();
  const isNew = (id: QuotationId | TurnId): boolean => met.size < met.add(id).size;
  for (const [, quotationId, , interviewId, , , , , , , turnId] of placed) {
    const group = groupOf(groups, interviewId, () => ({ quotations: 0, codings: 0, codedTurns: 0 }));
    group.codings += 1;
    if (isNew(quotationId)) {
      group.quotations += 1;
      if (isNew(turnId)) group.codedTurns += 1;
    }
  }
  return groups;
}

/** How often each code was set, and with how many people it was heard; codes without codings are left out. */
export function countByCode(
  placed: readonly PlacedCoding[],
  heard: readonly HeardCoding[],
): ReadonlyMap<CodeId, CodeCounts> {
  const groups = new Map<CodeId, { codings: number; quotations: Set<QuotationId>; respondents: Set<RespondentId> }>();
  for (const [, quotationId, codeId] of placed) {
    const group = groupOf(groups, codeId, () => ({ codings: 0, quotations: new Set(), respondents: new Set() }));
    group.codings += 1;
    group.quotations.add(quotationId);
  }
  for (const { codeId, respondentId } of heard) groups.get(codeId)?.respondents.add(respondentId);
  return new Map(
    Array.from(groups, ([id, { codings, quotations, respondents }]) => [
      id,
      { codings, quotations: quotations.size, respondents: respondents.size },
    ]),
  );
}
