import { AppError } from '#shared/domain/appError.ts';
import type { InterviewId, TurnId } from '#shared/domain/ids.ts';
import { findTimeFault } from '#shared/text/turnTimes.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { getRecord } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';

export interface NewTime {
  readonly turnId: TurnId;
  /** Null clears it. */
  readonly startMs: number | null;
}

/** Sets times one after the other. Throws `timesOutOfOrder`, and `recordNotFound` for a turn of another interview. */
export function setTimes(writer: RecordWriter, interviewId: InterviewId, times: readonly NewTime[]): void {
  getRecord(writer.db, 'interview', interviewId);
  const turns = listTurns(writer.db, interviewId).map(({ id, startMs }) => ({ id, startMs }));
  const indexes = new Map(turns.map(({ id }, index) => [id, index]));
  for (const { turnId, startMs } of times) {
    const index = indexes.get(turnId);
    if (index === undefined) throw new AppError('recordNotFound', { entity: 'turn', id: turnId });
    const fault = startMs === null ? null : findTimeFault(turns, index, startMs);
    if (fault !== null) {
      const { side, startMs: otherMs } = fault;
      throw new AppError('timesOutOfOrder', { turn: index + 1, startMs, side, otherMs });
    }
    turns[index] = { id: turnId, startMs };
    writer.update('turn', turnId, { startMs });
  }
}
