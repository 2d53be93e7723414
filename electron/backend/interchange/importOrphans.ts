import { AppError } from '#shared/domain/appError.ts';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';
import { addCoding } from '../changes/codingChanges.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { findRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { findKnown } from './findKnown.ts';
import type { InterchangeStory } from './interchangeSchema.ts';
import { standingOfImported } from './importPasses.ts';
import { momentOf, resolveId, resolveOptionalId, type StoryIds } from './resolveInterchangeId.ts';

type Orphan = InterchangeStory['orphans'][number];

function insertOrphan(writer: RecordWriter, orphan: Orphan, ids: StoryIds, path: string): QuotationId {
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
  for (const [index, { codeIds, scales, coder, memo, origin, pass, setAside }] of codings.entries()) {
    for (const [at, codeId] of codeIds.entries()) {
      addCoding(writer, {
        ...(scales ?? { emotion: null, frequency: null, effort: null }),
        quotationId,
        codeId: resolveId<CodeId>(ids.codes, codeId, `${path}.codings.${index}.codeIds.${at}`),
        coder: coder === '' ? author : coder,
        note: memo,
        origin,
        ...standingOfImported(writer, { pass, setAside }, `${path}.codings.${index}.pass`),
        createdAt: nowTimestamp(),
      });
    }
  }
  const made = listRecordsWhere(writer.db, 'coding', 'quotationId', quotationId);
  for (const [index, { segmentId, codeId, coder, note, on }] of reviews.entries()) {
    const customerSegmentId = resolveId(ids.customerSegments, segmentId, `${path}.reviews.${index}.segmentId`);
    const ownCodeId = resolveId<CodeId>(ids.codes, codeId, `${path}.reviews.${index}.codeId`);
    for (const coding of made.filter((one) => one.codeId === ownCodeId && (coder === '' || one.coder === coder)))
      writer.insert('evidenceReview', {
        id: newId(),
        customerSegmentId,
        codingId: coding.id,
        note,
        reviewedAt: momentOf(on),
      });
  }
}

/**
 * Quotations that lost their words, with what rests on them. They keep the writer's ids: nothing else tells whether
 * one is here already, put back to its place or not.
 */
export function importOrphans(writer: RecordWriter, orphans: Orphan[], ids: StoryIds, author: string): void {
  for (const [index, orphan] of orphans.entries()) {
    if (findRecord(writer.db, 'quotation', orphan.id) !== null) continue;
    const path = `orphans.${index}`;
    const quotationId = insertOrphan(writer, orphan, ids, path);
    importMeaning(writer, orphan, quotationId, ids, author, path);
    for (const text of orphan.memos)
      writer.insert('memo', {
        id: newId(),
        targetKind: 'quotation',
        targetId: quotationId,
        text,
        author,
        createdAt: nowTimestamp(),
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
