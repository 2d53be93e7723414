import { AppError } from '#shared/domain/appError.ts';
import type { Coding } from '#shared/domain/coding.ts';
import type { CodeId, CodingId, InterviewId, TurnId } from '#shared/domain/ids.ts';
import { getOrCreateQuotation, putCoding } from '../changes/codingChanges.ts';
import { nowTimestamp } from '../changes/newRecord.ts';
import { findQuotationBySpan } from '../db/quotationQueries.ts';
import { findRecord, getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { createCode, type NewCode } from '../changes/createCode.ts';
import { standingOf } from '../changes/passChanges.ts';

interface Place {
  readonly interviewId: InterviewId;
  readonly turnId: TurnId;
  readonly start: number;
  readonly end: number;
  /** The words that were shown when the place was chosen. */
  readonly quote: string;
}

interface LeftOut {
  readonly place: number;
  readonly reason: 'notRespondent' | 'alreadyCoded' | 'changed';
}

/** Null when the place can be coded. */
function whyLeftOut(db: ReadDb, place: Place, codeId: CodeId, coder: string): LeftOut['reason'] | null {
  const turn = findRecord(db, 'turn', place.turnId);
  if (turn === null || turn.interviewId !== place.interviewId) return 'changed';
  if (turn.text.slice(place.start, place.end) !== place.quote) return 'changed';
  if (turn.role !== 'respondent') return 'notRespondent';
  const quotation = findQuotationBySpan(db, place.turnId, place);
  if (quotation === null) return null;
  const codings = listRecordsWhere(db, 'coding', 'quotationId', quotation.id);
  const { passId } = standingOf(db, place.interviewId, coder);
  const isSame = (coding: Coding): boolean =>
    coding.codeId === codeId && coding.coder === coder && coding.passId === passId;
  // What was set aside when a difference was settled may be coded again.
  return codings.some((coding) => isSame(coding) && (passId !== null || !coding.isSetAside)) ? 'alreadyCoded' : null;
}

/** Codes every place that may be coded, as part of one change; the others are told with their reason. */
export function codePlaces(
  writer: RecordWriter,
  input: { readonly places: readonly Place[]; readonly codeId: CodeId | null; readonly newCode?: NewCode | undefined },
  coder: string,
): { codeId: CodeId; codingIds: CodingId[]; leftOut: LeftOut[] } {
  const codeId = input.newCode === undefined ? input.codeId : createCode(writer, input.newCode).id;
  if (codeId === null) throw new AppError('invalidInput', { path: 'codeId', fault: 'empty' });
  getRecord(writer.db, 'code', codeId);
  const codingIds: CodingId[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, place] of input.places.entries()) {
    const reason = whyLeftOut(writer.db, place, codeId, coder);
    if (reason !== null) {
      leftOut.push({ place: index, reason });
      continue;
    }
    const { id: quotationId } = getOrCreateQuotation(writer, place.interviewId, place.turnId, place);
    const scales = { emotion: null, frequency: null, effort: null };
    const standing = standingOf(writer.db, place.interviewId, coder);
    const coding = { quotationId, codeId, coder, ...scales, note: '', ...standing, createdAt: nowTimestamp() };
    codingIds.push(putCoding(writer, coding).id);
  }
  return { codeId, codingIds, leftOut };
}
