import { findRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { dayOf, type OutIds, outIdsOf } from './outId.ts';

/** People to talk to, talks that are agreed on, and their notes. Plans keep our ids. */
export function exportAhead(db: ReadDb, ids: OutIds): { recruits: object[]; plannedInterviews: object[] } {
  const hypothesisId = outIdsOf(listRecords(db, 'hypothesis'));
  return {
    recruits: listRecords(db, 'recruit').map((recruit) => ({
      respondentId: ids.respondent(recruit.respondentId),
      status: recruit.status,
      channel: recruit.channel,
      hypothesisId: hypothesisId(recruit.hypothesisId),
      assumedSegment: recruit.assumedSegment,
      createdOn: dayOf(recruit.createdAt),
    })),
    plannedInterviews: listRecords(db, 'plannedInterview').map(
      ({ respondentId, guideId, interviewId, createdAt, ...plan }) => ({
        ...plan,
        respondentId: ids.respondent(respondentId),
        guide: guideId === null ? null : (findRecord(db, 'guide', guideId)?.title ?? null),
        interviewId: ids.interview(interviewId),
        createdOn: dayOf(createdAt),
        notes: listRecordsWhere(db, 'liveNote', 'plannedInterviewId', plan.id).map(
          ({ question, speaker, isVerbatim, atMs, text }) => ({ question, speaker, isVerbatim, atMs, text }),
        ),
      }),
    ),
  };
}
