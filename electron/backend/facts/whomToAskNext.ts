import { knownAttributes, nextInterviews, type NextInterview } from '#shared/analysis/nextInterviews.ts';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';

/** Whom the kept segments need to hear next, the main one before all others; without any, the proposed ones. */
export function findWhomToAskNext({ db }: OpenedProject, proposed: SegmentsResult): NextInterview[] {
  const respondents = listRecords(db, 'respondent');
  const kept = listRecords(db, 'customerSegment').filter(({ decision }) => decision !== 'dropped');
  const main = kept.filter(({ decision }) => decision === 'main');
  const living = main.length > 0 ? main : kept;
  const groups: { key: string; memberIds: readonly RespondentId[] }[] =
    living.length > 0
      ? living.map(({ id, memberIds }) => ({ key: id, memberIds }))
      : proposed.segments.map(({ id, respondentIds }) => ({ key: id, memberIds: respondentIds }));
  return nextInterviews({
    segments: groups.map(({ key, memberIds }) => ({
      key,
      memberIds,
      attributes: knownAttributes(proposed.attributes, memberIds, respondents),
    })),
    respondents,
    heardIds: new Set(listRecords(db, 'interview').flatMap(({ respondentIds }) => respondentIds)),
    unassigned: proposed.unassigned,
  });
}
