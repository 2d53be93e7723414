import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { listQuotations, listStoredCodings, listTurnPositions } from '../db/quotationQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { type OutId, outId } from './outId.ts';

/** Codings of one quotation, coder and pass that share scales, note, origin, moment and standing make one entry. */
export function groupCodings(codings: readonly Coding[]): Coding[][] {
  const groups = new Map<string, Coding[]>();
  for (const coding of codings) {
    const { id: _id, codeId: _codeId, ...shared } = coding;
    const key = JSON.stringify(shared);
    groups.set(key, [...(groups.get(key) ?? []), coding]);
  }
  return [...groups.values()];
}

/** What the codings of one group say, without the place that they are about. */
export function exportMeaning(group: readonly Coding[], codeId: OutId) {
  const first = group[0]!;
  const { emotion, frequency, effort, coder, note, origin, passId, isSetAside, createdAt } = first;
  const hasScales = emotion !== null || frequency !== null || effort !== null;
  return {
    codeIds: group.map((coding) => codeId(coding.codeId)),
    scales: hasScales ? { emotion, frequency, effort } : null,
    coder,
    codedAt: createdAt,
    ...(note === '' ? {} : { memo: note }),
    ...(origin === 'import' ? {} : { origin }),
    ...(passId === null ? {} : { pass: passId }),
    ...(isSetAside ? { setAside: true } : {}),
  };
}

function codingsOfTalk(db: ReadDb, interview: Interview, codeId: OutId) {
  const positions = listTurnPositions(db, interview.id);
  const quotations = new Map<string, Quotation>(
    listQuotations(db, interview.id).map((quotation) => [quotation.id, quotation]),
  );
  return groupCodings(listStoredCodings(db, interview.id)).flatMap((group) => {
    const quotation = quotations.get(group[0]?.quotationId ?? '');
    // What lost its words has no place that a reader of version 1 takes: see `exportOrphans`.
    if (quotation === undefined || quotation.isOrphan) return [];
    return {
      interviewId: outId(interview),
      turn: positions.get(quotation.turnId),
      start: quotation.start,
      end: quotation.end,
      ...exportMeaning(group, codeId),
    };
  });
}

/** The codings that have a place, made talk by talk. */
export function* exportCodings(
  db: ReadDb,
  interviews: readonly Interview[],
  codeId: OutId,
): Generator<ReturnType<typeof codingsOfTalk>[number]> {
  for (const interview of interviews) yield* codingsOfTalk(db, interview, codeId);
}

/** The codes of all codings that have a place. */
export function listPlacedCodes(db: ReadDb): ReadonlySet<string> {
  const ids = db
    .statement(
      `SELECT DISTINCT stored_codings.code_id FROM stored_codings
        JOIN quotations ON quotations.id = stored_codings.quotation_id WHERE quotations.is_orphan = 0`,
    )
    .pluck()
    .all() as string[];
  return new Set(ids);
}
