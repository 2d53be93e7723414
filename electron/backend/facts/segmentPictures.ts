import type { SegmentTrace } from '#shared/analysis/traceSegments.ts';
import type { SegmentPicture } from '#shared/domain/segmentPicture.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { questionKey, type SegmentsQuestion } from './segmentBasis.ts';

/** What the question's segments looked like when somebody last looked, without who and what is deleted; null before. */
export function findPicture(db: ReadDb, question: SegmentsQuestion): SegmentPicture | null {
  const picture = listRecordsWhere(db, 'segmentPicture', 'question', questionKey(question))[0];
  if (picture === undefined) return null;
  const people = new Set(listRecords(db, 'respondent').map(({ id }) => id));
  const codes = new Set(listRecords(db, 'code').map(({ id }) => id));
  return {
    ...picture,
    segments: picture.segments.map((segment) => ({
      ...segment,
      memberIds: segment.memberIds.filter((id) => people.has(id)),
      definingCodeIds: segment.definingCodeIds.filter((id) => codes.has(id)),
      nameCodeIds: segment.nameCodeIds.filter((id) => codes.has(id)),
    })),
    respondentIds: picture.respondentIds.filter((id) => people.has(id)),
    map: picture.map.filter(({ respondentId }) => people.has(respondentId)),
  };
}

export type PictureContents = Pick<SegmentPicture, 'segments' | 'respondentIds' | 'map'> &
  Pick<SegmentTrace, 'nextNumber'>;

/** Puts the contents in the place of the picture that was there; leaves it alone when it shows the same. */
export function putPicture(writer: RecordWriter, question: SegmentsQuestion, contents: PictureContents): void {
  const known = findPicture(writer.db, question);
  const { segments, nextNumber, respondentIds, map } = contents;
  if (known === null) {
    const fields = { id: newId(), question: questionKey(question), takenAt: nowTimestamp() };
    writer.insert('segmentPicture', { ...fields, segments, nextNumber, respondentIds, map });
    return;
  }
  const shown = JSON.stringify([known.segments, known.nextNumber, known.respondentIds, known.map]);
  if (shown === JSON.stringify([segments, nextNumber, respondentIds, map])) return;
  writer.update('segmentPicture', known.id, { segments, nextNumber, respondentIds, map, takenAt: nowTimestamp() });
}
