import type { ComparedSide } from '#shared/analysis/compareGroups.ts';
import type { ComparedSideChoice } from '#shared/contract/comparisonContract.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { CodeId, InterviewId, RespondentId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interview.ts';
import type { HeardCoding } from '../db/presenceQueries.ts';
import { getRecord, listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { questionOf, splitCodes } from './segmentBasis.ts';

export interface SideOfInterviews extends ComparedSide<RespondentId, CodeId> {
  readonly interviewIds: readonly InterviewId[];
}

function isOnSide(interview: Interview, choice: ComparedSideChoice): boolean {
  if (choice.kind === 'interviews') return interview.kind === choice.interviewKind;
  if (interview.kind === 'solution') return false;
  if (choice.kind === 'wave') return interview.wave === choice.wave;
  if (choice.kind !== 'dates') return true;
  const { date } = interview;
  return date !== null && (choice.from === null || date >= choice.from) && (choice.to === null || date <= choice.to);
}

/** Which of the people heard belong to the side. */
function selectPeople(db: ReadDb, choice: ComparedSideChoice): (id: RespondentId) => boolean {
  if (choice.kind !== 'segment' && choice.kind !== 'others') return () => true;
  const members = new Set(getRecord(db, 'customerSegment', choice.customerSegmentId).memberIds);
  return (id) => members.has(id) === (choice.kind === 'segment');
}

/** Who belongs to a side and what was heard from them there; people without any code count too. */
export function readSide(db: ReadDb, heard: readonly HeardCoding[], choice: ComparedSideChoice): SideOfInterviews {
  const interviews = listRecords(db, 'interview').filter((interview) => isOnSide(interview, choice));
  const interviewIds = new Set(interviews.map(({ id }) => id));
  const belongs = selectPeople(db, choice);
  const people = new Set(interviews.flatMap(({ respondentIds }) => respondentIds).filter(belongs));
  const having = new Map<CodeId, Set<RespondentId>>();
  for (const { interviewId, respondentId, codeId } of heard) {
    if (!interviewIds.has(interviewId) || !people.has(respondentId)) continue;
    const known = having.get(codeId) ?? new Set();
    having.set(codeId, known.add(respondentId));
  }
  const taking = interviews.filter(({ respondentIds }) => respondentIds.some((id) => people.has(id)));
  return { people: [...people].toSorted(), having, interviewIds: taking.map(({ id }) => id) };
}

/** Codes that made the segment; one made by hand may have been made from anything that was seen. */
function listBuildingCodes({ isManual, provenance }: CustomerSegment, codes: readonly Code[]): Iterable<CodeId> {
  if (isManual || provenance === null) return codes.map(({ id }) => id);
  return splitCodes(codes, questionOf(provenance)).building;
}

/** True for codes that made a side what it is, so that finding them there proves nothing. */
export function findCircularCodes(
  db: ReadDb,
  choices: readonly ComparedSideChoice[],
  codes: readonly Code[],
): ReadonlySet<CodeId> {
  const segments = choices.flatMap((choice) =>
    choice.kind === 'segment' || choice.kind === 'others'
      ? [getRecord(db, 'customerSegment', choice.customerSegmentId)]
      : [],
  );
  return new Set(segments.flatMap((segment) => [...listBuildingCodes(segment, codes)]));
}
