import type { HypothesisEvidence } from '#shared/domain/hypothesis.ts';
import type { HypothesisId } from '#shared/domain/ids.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { newId } from './newRecord.ts';

/** A quotation speaks for or against a hypothesis, never both: the last word stands. */
export function putEvidence(
  writer: RecordWriter,
  hypothesisId: HypothesisId,
  { quotationId, stance }: Pick<HypothesisEvidence, 'quotationId' | 'stance'>,
): void {
  getRecord(writer.db, 'quotation', quotationId);
  const known = listRecordsWhere(writer.db, 'hypothesisEvidence', 'hypothesisId', hypothesisId).find(
    (evidence) => evidence.quotationId === quotationId,
  );
  if (known === undefined) writer.insert('hypothesisEvidence', { id: newId(), hypothesisId, quotationId, stance });
  else writer.update('hypothesisEvidence', known.id, { stance });
}
