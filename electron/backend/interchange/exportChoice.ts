import type { CustomerSegmentId } from '#shared/domain/ids.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { exportPlaces } from './exportPlace.ts';
import { dayOf, type OutIds } from './outId.ts';

/** What was judged and planned for a segment. */
export function exportChoice(db: ReadDb, segmentId: CustomerSegmentId, ids: OutIds): object {
  return {
    judgements: listRecordsWhere(db, 'segmentJudgement', 'customerSegmentId', segmentId).map((judgement) => ({
      factor: judgement.factor,
      score: judgement.score,
      reason: judgement.reason,
      quotations: exportPlaces(db, ids, judgement.quotationIds),
      by: judgement.judgedBy,
      on: dayOf(judgement.judgedAt),
    })),
    firingPlan: listRecordsWhere(db, 'firingStep', 'customerSegmentId', segmentId).map(
      ({ cost, action, owner, dueOn, doneOn }) => ({ cost, action, owner, dueOn, doneOn }),
    ),
  };
}

/** Corrections of what people use today, and the dangers of being fired. */
export function exportFiring(db: ReadDb, ids: OutIds): { alternativeCorrections: object[]; dangers: object[] } {
  return {
    alternativeCorrections: listRecords(db, 'alternativeCorrection').map(({ respondentId, codeId, isPresent }) => ({
      respondentId: ids.respondent(respondentId),
      codeId: ids.code(codeId),
      isPresent,
    })),
    dangers: listRecords(db, 'danger'),
  };
}
