import { AppError } from '#shared/domain/appError.ts';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';
import { addCoding } from '../changes/codingChanges.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { findRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { findKnown } from './findKnown.ts';
import type { InterchangeStory } from './interchangeSchema.ts';
import { standingOfImported } from './importPasses.ts';
import { type InterchangeIds, momentOf, resolveId, resolveOptionalId, type StoryIds } from './resolveInterchangeId.ts';

type Orphan = InterchangeStory['orphans'][number];

function insertOrphan(writer: RecordWriter, orphan: Orphan, ids: InterchangeIds, path: string): QuotationId {
  const interviewId = resolveId(ids.interviews, orphan.interviewId, `${path}.interviewId`);
  const turn = ids.turnsOf(interviewId)[orphan.turn];
  if (turn === undefined)
    throw new AppError('invalidInterchange', { path: `${path}.turn`, fault: 'there is no such turn' });
  const { start, end, text } = orphan;
  if (start > end || end > turn.text.length)
    throw new AppError('invalidInterchange', { path: `${path}.end`, fault: 'is no place in the turn' });
  const id = orphan.id as QuotationId;
  return writer.insert('quotation', { id, interviewId, turnId: turn.id, start, end, text, isOrphan: true }).id;
}

function importMeaning(
  writer: RecordWriter,
  { codings, reviews }: Orphan,
  quotationId: QuotationId,
  ids: StoryIds,
  author: string,
  path: string,
): void {
  for (const [index, { codeIds, scales, coder, memo, origin, pass, setAside, codedAt }] of codings.entries()) {
    for (const [at, codeId] of codeIds.entries()) {
      addCoding(writer, {
        ...(scales ?? { emotion: null, frequency: null, effort: null }),
        quotationId,
        codeId: resolveId<CodeId>(ids.codes, codeId, `${path}.codings.${index}.codeIds.${at}`),
        coder: coder === '' ? author : coder,
        note: memo,
        origin,
        ...standingOfImported(writer, { pass, setAside }, `${path}.codings.${index}.pass`),
        createdAt: codedAt ?? nowTimestamp(),
      });
    }
  }
  const made = listRecordsWhere(writer.db, 'coding', 'quotationId', quotationId);
  for (const [index, { segmentId, codeId, coder, pass, note, on }] of reviews.entries()) {
    const customerSegmentId = resolveId(ids.customerSegments, segmentId, `${path}.reviews.${index}.segmentId`);
    const ownCodeId = resolveId<CodeId>(ids.codes, codeId, `${path}.reviews.${index}.codeId`);
    for (const coding of made.filter(
      (one) => one.codeId === ownCodeId && (coder === '' || one.coder === coder) && one.passId === pass,
    ))
      writer.insert('evidenceReview', {
        id: newId(),
        customerSegmentId,
        codingId: coding.id,
        note,
        reviewedAt: momentOf(on),
      });
  }
}

/** What came in as an orphan just now, with its place in the document. */
export type PlacedOrphans = ReadonlyMap<number, QuotationId>;

/**
 * Quotations that lost their words. They keep the writer's ids: nothing else tells whether one is here already, put back
 * to its place or not. Other parts of the document may name them from now on.
 */
export function placeOrphans(writer: RecordWriter, orphans: readonly Orphan[], ids: InterchangeIds): PlacedOrphans {
  const placed = new Map<number, QuotationId>();
  for (const [index, orphan] of orphans.entries())
    if (findRecord(writer.db, 'quotation', orphan.id) === null)
      placed.set(index, insertOrphan(writer, orphan, ids, `orphans.${index}`));
  return placed;
}

/** What rests on the orphans that came in just now; what rests on known ones stays as it is. */
export function importOrphans(
  writer: RecordWriter,
  orphans: readonly Orphan[],
  placed: PlacedOrphans,
  ids: StoryIds,
  author: string,
): void {
  for (const [index, quotationId] of placed) {
    const orphan = orphans[index];
    if (orphan === undefined) continue;
    const path = `orphans.${index}`;
    importMeaning(writer, orphan, quotationId, ids, author, path);
    for (const memo of orphan.memos)
      writer.insert('memo', {
        id: newId(),
        targetKind: 'quotation',
        targetId: quotationId,
        text: memo.text,
        author: memo.author || author,
        createdAt: memo.writtenAt ?? nowTimestamp(),
      });
    for (const [at, { hypothesisId, stance }] of orphan.evidence.entries()) {
      const hypothesis = findKnown(writer, 'hypothesis', hypothesisId);
      if (hypothesis === null)
        throw new AppError('invalidInterchange', {
          path: `${path}.evidence.${at}.hypothesisId`,
          fault: `unknown id ${hypothesisId}`,
        });
      writer.insert('hypothesisEvidence', { id: newId(), hypothesisId: hypothesis.id, quotationId, stance });
    }
    for (const [at, { respondentId, interviewId, decidedOn }] of orphan.verdicts.entries()) {
      const person = resolveId(ids.respondents, respondentId, `${path}.verdicts.${at}.respondentId`);
      const talk = resolveOptionalId(ids.interviews, interviewId, `${path}.verdicts.${at}.interviewId`);
      const verdict = listRecordsWhere(writer.db, 'solutionVerdict', 'respondentId', person).find(
        (known) => known.interviewId === talk && known.decidedOn === decidedOn && known.quotationId === null,
      );
      if (verdict !== undefined) writer.update('solutionVerdict', verdict.id, { quotationId });
    }
  }
}
