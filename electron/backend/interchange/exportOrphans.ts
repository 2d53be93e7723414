import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { exportMeaning, groupCodings } from './exportCodings.ts';
import { dayOf, outId, type OutIds } from './outId.ts';

/**
 * Quotations that lost their words, with their last words, where these stood, and all that rests on them. They stand
 * apart from the others, so that a reader which does not know them leaves them out and takes the rest.
 */
export function exportOrphans(db: ReadDb, ids: OutIds): object[] {
  return listRecordsWhere(db, 'quotation', 'isOrphan', 1).map(({ id, interviewId, turnId, start, end, text }) => {
    const codings = listRecordsWhere(db, 'coding', 'quotationId', id);
    return {
      id,
      interviewId: ids.interview(interviewId),
      turn: getRecord(db, 'turn', turnId).position,
      start,
      end,
      text,
      codings: groupCodings(codings).map((group) => exportMeaning(group, ids.code)),
      memos: listRecordsWhere(db, 'memo', 'targetId', id)
        .filter(({ targetKind }) => targetKind === 'quotation')
        .map((memo) => ({ text: memo.text, author: memo.author, writtenAt: memo.createdAt })),
      evidence: listRecordsWhere(db, 'hypothesisEvidence', 'quotationId', id).map(({ hypothesisId, stance }) => ({
        hypothesisId: outId(getRecord(db, 'hypothesis', hypothesisId)),
        stance,
      })),
      verdicts: listRecordsWhere(db, 'solutionVerdict', 'quotationId', id).map((verdict) => ({
        respondentId: ids.respondent(verdict.respondentId),
        interviewId: ids.interview(verdict.interviewId),
        decidedOn: verdict.decidedOn,
      })),
      reviews: codings.flatMap((coding) =>
        listRecordsWhere(db, 'evidenceReview', 'codingId', coding.id).map((review) => ({
          segmentId: ids.customerSegment(review.customerSegmentId),
          codeId: ids.code(coding.codeId),
          coder: coding.coder,
          pass: coding.passId,
          note: review.note,
          on: dayOf(review.reviewedAt),
        })),
      ),
    };
  });
}
