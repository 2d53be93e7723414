import { AppError } from '#shared/domain/appError.ts';
import type { QuotationId } from '#shared/domain/ids.ts';
import { findRecord } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { PlaceRef } from './interchangeFields.ts';
import { getQuotationOf, type InterchangeIds, resolveId } from './resolveInterchangeId.ts';

/** The quotation at a place of the document, or its orphan, which must have come in before. Throws `invalidInterchange`. */
export function importPlace(writer: RecordWriter, ids: InterchangeIds, place: PlaceRef, path: string): QuotationId {
  if (place.orphan === null) {
    const interviewId = resolveId(ids.interviews, place.interviewId, `${path}.interviewId`);
    return getQuotationOf(writer, ids, interviewId, place, path);
  }
  const orphan = findRecord(writer.db, 'quotation', place.orphan);
  if (orphan === null)
    throw new AppError('invalidInterchange', { path: `${path}.orphan`, fault: `unknown id ${place.orphan}` });
  return orphan.id;
}
