import { AppError } from '#shared/domain/appError.ts';
import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { CodeId, CodingId, InterviewId, QuotationId, TurnId } from '#shared/domain/ids.ts';
import { isSpanValid, type Span } from '#shared/text/span.ts';
import { getRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { newId } from './newRecord.ts';

/** Throws `invalidSpan` unless the span lies in the turn's text and holds more than white space. */
export function quoteOfSpan(text: string, span: Span): string {
  const quote = text.slice(span.start, span.end);
  if (!isSpanValid(text, span) || quote.trim() === '')
    throw new AppError('invalidSpan', { start: span.start, end: span.end });
  return quote;
}

/** The quotation of exactly that span, made when there is none yet. */
export function getOrCreateQuotation(
  writer: RecordWriter,
  interviewId: InterviewId,
  turnId: TurnId,
  span: Span,
): Quotation {
  const turn = getRecord(writer.db, 'turn', turnId);
  if (turn.interviewId !== interviewId) throw new AppError('recordNotFound', { entity: 'turn', id: turnId });
  const text = quoteOfSpan(turn.text, span);
  const same = listRecordsWhere(writer.db, 'quotation', 'turnId', turnId).find(
    ({ start, end }) => start === span.start && end === span.end,
  );
  return (
    same ?? writer.insert('quotation', { id: newId(), interviewId, turnId, start: span.start, end: span.end, text })
  );
}

/** Codes the quotation; a coding of the same coder with the same code is updated, not doubled. */
export function putCoding(writer: RecordWriter, coding: Omit<Coding, 'id'>): Coding {
  const same = listRecordsWhere(writer.db, 'coding', 'quotationId', coding.quotationId).find(
    ({ codeId, coder }) => codeId === coding.codeId && coder === coding.coder,
  );
  if (same === undefined) return writer.insert('coding', { ...coding, id: newId() });
  return writer.update('coding', same.id, {
    emotion: coding.emotion ?? same.emotion,
    frequency: coding.frequency ?? same.frequency,
    effort: coding.effort ?? same.effort,
    note: coding.note === '' ? same.note : coding.note,
  });
}

/** Takes the coding away with what stands on it; its quotation goes with the last coding. */
export function removeCoding(writer: RecordWriter, id: CodingId): void {
  const coding = getRecord(writer.db, 'coding', id);
  for (const review of listRecordsWhere(writer.db, 'evidenceReview', 'codingId', id))
    writer.remove('evidenceReview', review.id);
  writer.remove('coding', id);
  if (listRecordsWhere(writer.db, 'coding', 'quotationId', coding.quotationId).length === 0)
    removeQuotation(writer, coding.quotationId);
}

export function removeQuotation(writer: RecordWriter, id: QuotationId): void {
  for (const coding of listRecordsWhere(writer.db, 'coding', 'quotationId', id)) {
    for (const review of listRecordsWhere(writer.db, 'evidenceReview', 'codingId', coding.id))
      writer.remove('evidenceReview', review.id);
    writer.remove('coding', coding.id);
  }
  for (const evidence of listRecordsWhere(writer.db, 'hypothesisEvidence', 'quotationId', id))
    writer.remove('hypothesisEvidence', evidence.id);
  for (const verdict of listRecordsWhere(writer.db, 'solutionVerdict', 'quotationId', id))
    writer.update('solutionVerdict', verdict.id, { quotationId: null });
  for (const memo of listRecordsWhere(writer.db, 'memo', 'targetId', id)) writer.remove('memo', memo.id);
  writer.remove('quotation', id);
}

/** Gives a coding another code; when the quotation carries that code already, the two become one. */
export function moveCoding(writer: RecordWriter, id: CodingId, codeId: CodeId): void {
  const coding = getRecord(writer.db, 'coding', id);
  if (coding.codeId === codeId) return;
  const twin = listRecordsWhere(writer.db, 'coding', 'quotationId', coding.quotationId).find(
    (candidate) => candidate.codeId === codeId && candidate.coder === coding.coder,
  );
  if (twin === undefined) {
    writer.update('coding', id, { codeId });
    return;
  }
  for (const review of listRecordsWhere(writer.db, 'evidenceReview', 'codingId', id))
    writer.remove('evidenceReview', review.id);
  writer.remove('coding', id);
}

/** Takes a code out of everything that names it. Its codings must be gone already. */
export function removeCodeRecord(writer: RecordWriter, id: CodeId, replacement: CodeId | null): void {
  const code = getRecord(writer.db, 'code', id);
  for (const child of listRecordsWhere(writer.db, 'code', 'parentId', id))
    writer.update('code', child.id, { parentId: code.parentId });
  const replace = (ids: readonly CodeId[]): CodeId[] => [
    ...new Set(
      ids.flatMap((candidate) => (candidate === id ? (replacement === null ? [] : [replacement]) : [candidate])),
    ),
  ];
  for (const segment of listRecords(writer.db, 'customerSegment')) {
    writer.update('customerSegment', segment.id, { definingCodeIds: replace(segment.definingCodeIds) });
  }
  for (const mvp of listRecords(writer.db, 'mvp'))
    writer.update('mvp', mvp.id, { painCodeIds: replace(mvp.painCodeIds) });
  for (const memo of listRecordsWhere(writer.db, 'memo', 'targetId', id)) writer.remove('memo', memo.id);
  writer.remove('code', id);
}
