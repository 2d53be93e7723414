import type { CodeId, CustomerSegmentId, InterviewId, RespondentId } from '#shared/domain/ids.ts';
import { listCodesByInterview } from '../db/presenceQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readHeardCodings } from './heardCodings.ts';

export interface SaturationGroup {
  /** Null for everybody. */
  readonly customerSegmentId: CustomerSegmentId | null;
  /** Who took part in these interviews, coded or not. */
  readonly people: number;
  /** What people of the group said in each of their interviews, by date. */
  readonly codesByInterview: readonly (readonly CodeId[])[];
}

/** Everybody first, then each kept segment by what its members themselves said. */
export function readSaturationGroups(project: OpenedProject): [SaturationGroup, ...SaturationGroup[]] {
  const { db } = project;
  const heard = readHeardCodings(project);
  const all = listCodesByInterview(db, heard);
  const peopleOf = new Map<InterviewId, readonly RespondentId[]>(
    listRecords(db, 'interview').map(({ id, respondentIds }) => [id, respondentIds]),
  );
  const countPeople = (interviewIds: readonly InterviewId[], belongs: (id: RespondentId) => boolean): number =>
    new Set(interviewIds.flatMap((id) => peopleOf.get(id) ?? []).filter(belongs)).size;
  const kept = listRecords(db, 'customerSegment').filter(({ decision }) => decision !== 'dropped');
  return [
    {
      customerSegmentId: null,
      people: countPeople(
        all.map(({ interviewId }) => interviewId),
        () => true,
      ),
      codesByInterview: all.map(({ codeIds }) => codeIds),
    },
    ...kept.map(({ id, memberIds }) => {
      const members = new Set(memberIds);
      const own = listCodesByInterview(
        db,
        heard.filter(({ respondentId }) => members.has(respondentId)),
      ).filter(({ interviewId }) => peopleOf.get(interviewId)?.some((person) => members.has(person)));
      return {
        customerSegmentId: id,
        people: countPeople(
          own.map(({ interviewId }) => interviewId),
          (person) => members.has(person),
        ),
        codesByInterview: own.map(({ codeIds }) => codeIds),
      };
    }),
  ];
}
