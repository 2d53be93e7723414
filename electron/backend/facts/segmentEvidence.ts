import { median } from '#shared/analysis/quantile.ts';
import { painScore } from '#shared/analysis/painScore.ts';
import type { EvidenceQuote } from '#shared/contract/analysisContract.ts';
import { getCodeType } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId, QuotationId, RespondentId } from '#shared/domain/ids.ts';
import type { HeardCoding } from '../db/presenceQueries.ts';

/** Code types whose people already spend money or time on the problem. */
export const spentEffortTypes: readonly string[] = ['spent.money', 'spent.time'];

/** Quotes shown beside a claim, on each side. */
const mostQuotes = 12;

function toQuote({
  codingId,
  quotationId,
  codeId,
  respondentId,
  interviewId,
  quote,
  startMs,
}: HeardCoding): EvidenceQuote {
  return { codingId, quotationId, codeId, respondentId, interviewId, quote, startMs };
}

/**
 * One quote of each person in turn, so that the talkative do not fill the list. Only the words of those taken are read:
 * thousands may stand under one code.
 */
function takeInTurns(codings: readonly HeardCoding[], people: readonly RespondentId[]): EvidenceQuote[] {
  const byPerson = Map.groupBy(codings, ({ respondentId }) => respondentId);
  const queues = people.map((id) => byPerson.get(id) ?? []);
  const taken: HeardCoding[] = [];
  for (let round = 0; taken.length < mostQuotes && queues.some((queue) => queue.length > round); round += 1) {
    for (const queue of queues) {
      const coding = queue[round];
      if (coding !== undefined) taken.push(coding);
    }
  }
  return taken.slice(0, mostQuotes).map(toQuote);
}

/** Members' quotes with a defining code; `people` in the order in which they should speak, the most typical first. */
export function listEvidence(
  codings: readonly HeardCoding[],
  people: readonly RespondentId[],
  definingCodeIds: readonly CodeId[],
): EvidenceQuote[] {
  const speakers = new Set(people);
  const definingIds = new Set(definingCodeIds);
  const speaking = codings.filter(
    ({ respondentId, codeId, kind }) => kind !== 'solution' && speakers.has(respondentId) && definingIds.has(codeId),
  );
  return takeInTurns(uniqueQuotations(speaking), people);
}

function uniqueQuotations(codings: readonly HeardCoding[]): HeardCoding[] {
  const seenOf = new Map<RespondentId, Set<QuotationId>>();
  return codings.filter(({ quotationId, respondentId }) => {
    const seen = seenOf.get(respondentId) ?? new Set();
    if (seen.has(quotationId)) return false;
    seenOf.set(respondentId, seen.add(quotationId));
    return true;
  });
}

/**
 * What speaks against a segment: outsiders' quotes with a defining code (the code does not set the members apart),
 * and what members who lack a defining code said instead about the same subject (the same group of codes).
 */
export function listCounterEvidence(
  codings: readonly HeardCoding[],
  members: readonly RespondentId[],
  definingCodes: readonly Code[],
  codesById: ReadonlyMap<CodeId, Code>,
): EvidenceQuote[] {
  const talk = codings.filter(({ kind }) => kind !== 'solution');
  const definingIds = new Set(definingCodes.map(({ id }) => id));
  const memberIds = new Set(members);
  const defining = talk.filter(({ codeId }) => definingIds.has(codeId));
  const outside = defining.filter(({ respondentId }) => !memberIds.has(respondentId));
  const definingOf = Map.groupBy(defining, ({ respondentId }) => respondentId);
  const lacked = new Map(
    members.map((id) => {
      const said = new Set(definingOf.get(id)?.map(({ codeId }) => codeId));
      return [id, new Set(definingCodes.flatMap((code) => (said.has(code.id) ? [] : [groupOf(code)])))];
    }),
  );
  const inside = talk.filter(({ respondentId, codeId }) => {
    const code = codesById.get(codeId);
    return code !== undefined && !definingIds.has(codeId) && lacked.get(respondentId)?.has(groupOf(code)) === true;
  });
  const people = [...new Set([...inside, ...outside].map(({ respondentId }) => respondentId))];
  return takeInTurns(uniqueQuotations([...inside, ...outside]), people);
}

const groupOf = ({ typeId }: Code) => getCodeType(typeId).group;

/** Pain 0–100 of each person: the strongest of the codings on pains with all three scales; null without any. */
export function painOfPeople(
  codings: readonly HeardCoding[],
  people: readonly RespondentId[],
  codesById: ReadonlyMap<CodeId, Code>,
): { respondentId: RespondentId; pain: number | null }[] {
  const painful = Map.groupBy(
    codings.filter(({ codeId }) => isPain(codeId, codesById)),
    ({ respondentId }) => respondentId,
  );
  return people.map((respondentId) => {
    const pains = (painful.get(respondentId) ?? [])
      .map(({ emotion, frequency, effort }) =>
        emotion === null || frequency === null || effort === null ? null : painScore(emotion, frequency, effort),
      )
      .filter((pain) => pain !== null);
    return { respondentId, pain: pains.length === 0 ? null : Math.max(...pains) };
  });
}

function isPain(codeId: CodeId, codesById: ReadonlyMap<CodeId, Code>): boolean {
  const code = codesById.get(codeId);
  return code !== undefined && getCodeType(code.typeId).group === 'pain';
}

export function summarizePain(pains: readonly { readonly pain: number | null }[]): {
  median: number | null;
  min: number | null;
  max: number | null;
  n: number;
} {
  const known = pains.map(({ pain }) => pain).filter((pain) => pain !== null);
  if (known.length === 0) return { median: null, min: null, max: null, n: 0 };
  return { median: median(known), min: Math.min(...known), max: Math.max(...known), n: known.length };
}

/** People with at least one coding of the given types. */
export function listPeopleWithType(
  codings: readonly HeardCoding[],
  people: readonly RespondentId[],
  typeIds: readonly string[],
  codesById: ReadonlyMap<CodeId, Code>,
): RespondentId[] {
  const found = new Set(
    codings
      .filter(({ codeId }) => typeIds.includes(codesById.get(codeId)?.typeId ?? ''))
      .map(({ respondentId }) => respondentId),
  );
  return people.filter((id) => found.has(id));
}
