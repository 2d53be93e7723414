import type { InterviewId } from '#shared/domain/ids.ts';
import type { Recording } from '#shared/domain/recording.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { newId, nowTimestamp } from './newRecord.ts';

export type NewRecording = Omit<Recording, 'id' | 'interviewId' | 'createdAt'>;

/** The recording takes the place of what the interview had. Throws `recordNotFound` for an interview that is gone. */
export function attachRecording(writer: RecordWriter, interviewId: InterviewId, recording: NewRecording): Recording {
  getRecord(writer.db, 'interview', interviewId);
  for (const { id } of listRecordsWhere(writer.db, 'recording', 'interviewId', interviewId))
    writer.remove('recording', id);
  return writer.insert('recording', { ...recording, id: newId(), interviewId, createdAt: nowTimestamp() });
}
