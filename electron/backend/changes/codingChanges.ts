import { AppError } from '#shared/domain/appError.ts';
import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { CodeId, CodingId, CodingPassId, InterviewId, QuotationId, TurnId } from '#shared/domain/ids.ts';
import { isSpanValid, type Span } from '#shared/text/span.ts';
import { findQuotationBySpan } from '../db/quotationQueries.ts';
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
  return (
    findQuotationBySpan(writer.db, turnId, span) ??
    writer.insert('quotation', {
      id: newId(),
      interviewId,
      turnId,
      start: span.start,
      end: span.end,
      text,
      isOrphan: false,
    })
  );
}

/** Nothing said of its origin means that no suggestion was seen; nothing of a pass, that it is ordinary and counts. */
type NewCoding = Omit<Coding, 'id' | 'origin' | 'passId' | 'isSetAside'> &
  Partial<Pick<Coding, 'origin' | 'passId' | 'isSetAside'>>;

const usual = { origin: 'blind', passId: null, isSetAside: false } as const;

/** Two codings by one coder in one pass. */
function isSameVoice(one: Pick<Coding, 'coder' | 'passId'>, other: Pick<Coding, 'coder' | 'passId'>): boolean {
  return one.coder === other.coder && one.passId === other.passId;
}

/** Codes the quotation unless the coder gave it the code already; what is known stays, and only what it lacks is added. */
export function addCoding(writer: RecordWriter, coding: NewCoding): Coding {
  const same = findSameCoding(writer, coding);
  if (same === undefined) return writer.insert('coding', { ...usual, ...coding, id: newId() });
  return putCoding(writer, {
    ...coding,
    emotion: same.emotion ?? coding.emotion,
    frequency: same.frequency ?? coding.frequency,
    effort: same.effort ?? coding.effort,
    note: same.note === '' ? coding.note : same.note,
    // What was settled stays settled, whoever brings the file in again.
    isSetAside: same.isSetAside,
  });
}

function findSameCoding(writer: RecordWriter, coding: NewCoding): Coding | undefined {
  return listRecordsWhere(writer.db, 'coding', 'quotationId', coding.quotationId).find(
    (known) => known.codeId === coding.codeId && isSameVoice(known, { ...usual, ...coding }),
  );
}

/**
 * Codes the quotation; a coding of the same coder with the same code is updated, not doubled, and counts again when it
 * had been set aside.
 */
export function putCoding(writer: RecordWriter, coding: NewCoding): Coding {
  const same = findSameCoding(writer, coding);
  if (same === undefined) return writer.insert('coding', { ...usual, ...coding, id: newId() });
  return writer.update('coding', same.id, {
    emotion: coding.emotion ?? same.emotion,
    frequency: coding.frequency ?? same.frequency,
    effort: coding.effort ?? same.effort,
    note: coding.note === '' ? same.note : coding.note,
    isSetAside: coding.isSetAside ?? false,
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
  replaceInJudgements(writer, id, null);
  writer.remove('quotation', id);
}

/** Gives a coding another code; when the quotation carries that code already, the two become one. */
export function moveCoding(writer: RecordWriter, id: CodingId, codeId: CodeId): void {
  const coding = getRecord(writer.db, 'coding', id);
  if (coding.codeId === codeId) return;
  const twin = listRecordsWhere(writer.db, 'coding', 'quotationId', coding.quotationId).find(
    (candidate) => candidate.codeId === codeId && isSameVoice(candidate, coding),
  );
  if (twin === undefined) {
    writer.update('coding', id, { codeId });
    return;
  }
  absorbCoding(writer, coding, twin);
}

/** The twin takes over what it lacks: scales, note, and the reviews that rest on the coding. */
function absorbCoding(writer: RecordWriter, coding: Coding, twin: Coding): void {
  writer.update('coding', twin.id, {
    emotion: twin.emotion ?? coding.emotion,
    frequency: twin.frequency ?? coding.frequency,
    effort: twin.effort ?? coding.effort,
    note: twin.note === '' ? coding.note : twin.note,
  });
  const reviewed = listRecordsWhere(writer.db, 'evidenceReview', 'codingId', twin.id);
  for (const review of listRecordsWhere(writer.db, 'evidenceReview', 'codingId', coding.id)) {
    const isKnown = reviewed.some(({ customerSegmentId }) => customerSegmentId === review.customerSegmentId);
    if (isKnown) writer.remove('evidenceReview', review.id);
    else writer.update('evidenceReview', review.id, { codingId: twin.id });
  }
  writer.remove('coding', coding.id);
}

/**
 * Puts a quotation over a span of its turn, or of another turn of the talk; where another quotation has that span
 * already, the two become one.
 */
export function resizeQuotation(writer: RecordWriter, id: QuotationId, span: Span, turnId?: TurnId): void {
  const quotation = getRecord(writer.db, 'quotation', id);
  const turn = getRecord(writer.db, 'turn', turnId ?? quotation.turnId);
  if (turn.interviewId !== quotation.interviewId) throw new AppError('recordNotFound', { entity: 'turn', id: turn.id });
  const text = quoteOfSpan(turn.text, span);
  const twin = findQuotationBySpan(writer.db, turn.id, span);
  const place = { turnId: turn.id, start: span.start, end: span.end, text, isOrphan: false };
  if (twin === null || twin.id === id) writer.update('quotation', id, place);
  else absorbQuotation(writer, id, twin.id);
}

/**
 * Like `resizeQuotation` in the name of one who sees only the codings of the pass, or without a pass only those that
 * count: what he does not see keeps the words that it is about.
 */
export function resizeSeen(writer: RecordWriter, id: QuotationId, span: Span, passId: CodingPassId | null): void {
  const quotation = getRecord(writer.db, 'quotation', id);
  const codings = listRecordsWhere(writer.db, 'coding', 'quotationId', id);
  const isSeen = (coding: Coding): boolean => (passId === null ? !coding.isSetAside : coding.passId === passId);
  const seen = codings.filter(isSeen);
  if (seen.length === 0 || seen.length === codings.length) {
    resizeQuotation(writer, id, span);
    return;
  }
  if (passId === null) {
    const { id: copyId } = writer.insert('quotation', { ...quotation, id: newId() });
    for (const coding of codings) if (!isSeen(coding)) writer.update('coding', coding.id, { quotationId: copyId });
    resizeQuotation(writer, id, span);
    return;
  }
  const { id: quotationId } = getOrCreateQuotation(writer, quotation.interviewId, quotation.turnId, span);
  const known = listRecordsWhere(writer.db, 'coding', 'quotationId', quotationId);
  for (const coding of quotationId === id ? [] : seen) {
    const twin = known.find((other) => other.codeId === coding.codeId && isSameVoice(other, coding));
    if (twin === undefined) writer.update('coding', coding.id, { quotationId });
    else absorbCoding(writer, coding, twin);
  }
}

function absorbQuotation(writer: RecordWriter, id: QuotationId, twinId: QuotationId): void {
  const known = listRecordsWhere(writer.db, 'coding', 'quotationId', twinId);
  for (const coding of listRecordsWhere(writer.db, 'coding', 'quotationId', id)) {
    const twin = known.find((other) => other.codeId === coding.codeId && isSameVoice(other, coding));
    if (twin === undefined) writer.update('coding', coding.id, { quotationId: twinId });
    else absorbCoding(writer, coding, twin);
  }
  const weighed = listRecordsWhere(writer.db, 'hypothesisEvidence', 'quotationId', twinId);
  for (const evidence of listRecordsWhere(writer.db, 'hypothesisEvidence', 'quotationId', id)) {
    if (!weighed.some(({ hypothesisId }) => hypothesisId === evidence.hypothesisId))
      writer.update('hypothesisEvidence', evidence.id, { quotationId: twinId });
  }
  for (const verdict of listRecordsWhere(writer.db, 'solutionVerdict', 'quotationId', id))
    writer.update('solutionVerdict', verdict.id, { quotationId: twinId });
  for (const memo of listRecordsWhere(writer.db, 'memo', 'targetId', id))
    writer.update('memo', memo.id, { targetId: twinId });
  replaceInJudgements(writer, id, twinId);
  removeQuotation(writer, id);
}

/** What a person is corrected to use goes to the replacements; where one is corrected already, that stays. */
function moveCorrections(writer: RecordWriter, id: CodeId, replacements: readonly CodeId[]): void {
  for (const correction of listRecordsWhere(writer.db, 'alternativeCorrection', 'codeId', id)) {
    writer.remove('alternativeCorrection', correction.id);
    const { respondentId, isPresent } = correction;
    const known = listRecordsWhere(writer.db, 'alternativeCorrection', 'respondentId', respondentId);
    for (const codeId of replacements) {
      if (!known.some((other) => other.codeId === codeId))
        writer.insert('alternativeCorrection', { id: newId(), respondentId, codeId, isPresent });
    }
  }
}

/** What was judged upon a quotation is judged upon its replacement, or upon one quotation less. */
function replaceInJudgements(writer: RecordWriter, id: QuotationId, replacement: QuotationId | null): void {
  for (const { id: judgementId, quotationIds } of listRecords(writer.db, 'segmentJudgement')) {
    if (!quotationIds.includes(id)) continue;
    const replaced = quotationIds.flatMap((one) => (one !== id ? [one] : replacement === null ? [] : [replacement]));
    writer.update('segmentJudgement', judgementId, { quotationIds: [...new Set(replaced)] });
  }
}

/** Puts the replacements, perhaps none, wherever the code is named, and removes it. Its codings must be gone already. */
export function removeCodeRecord(writer: RecordWriter, id: CodeId, replacements: readonly CodeId[]): void {
  const code = getRecord(writer.db, 'code', id);
  for (const child of listRecordsWhere(writer.db, 'code', 'parentId', id))
    writer.update('code', child.id, { parentId: code.parentId });
  const replace = (ids: readonly CodeId[]): CodeId[] => [
    ...new Set(ids.flatMap((candidate) => (candidate === id ? replacements : [candidate]))),
  ];
  for (const segment of listRecords(writer.db, 'customerSegment')) {
    const { provenance } = segment;
    writer.update('customerSegment', segment.id, {
      definingCodeIds: replace(segment.definingCodeIds),
      ...(provenance?.codeIds === undefined
        ? {}
        : { provenance: { ...provenance, codeIds: replace(provenance.codeIds) } }),
    });
  }
  for (const mvp of listRecords(writer.db, 'mvp'))
    writer.update('mvp', mvp.id, { painCodeIds: replace(mvp.painCodeIds) });
  for (const verdict of listRecords(writer.db, 'solutionVerdict'))
    writer.update('solutionVerdict', verdict.id, { missedPainCodeIds: replace(verdict.missedPainCodeIds) });
  for (const memo of listRecordsWhere(writer.db, 'memo', 'targetId', id)) writer.remove('memo', memo.id);
  moveCorrections(writer, id, replacements);
  writer.remove('code', id);
}
