import type { CodeId, InterviewId } from '#shared/domain/ids.ts';
import type { HeardCoding, PlacedCoding } from '../db/presenceQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { type CodeCounts, type CodedCounts, countByCode, countByInterview } from './countCodings.ts';
import { readHeardCodings, readPlacedCodings } from './heardCodings.ts';
import { listDiffering } from './listDiffering.ts';

interface CodingCounts {
  /** Interviews and codes without codings are left out. */
  readonly byInterview: ReadonlyMap<InterviewId, CodedCounts>;
  readonly byCode: ReadonlyMap<CodeId, CodeCounts>;
}

interface CountedCodings {
  readonly placed: readonly PlacedCoding[];
  readonly heard: readonly HeardCoding[];
  readonly counts: CodingCounts;
}

const kept = new WeakMap<OpenedProject, CountedCodings>();

/** Counts every coding at first, then only the interviews and codes that a change reaches. */
export function readCodingCounts(project: OpenedProject): CodingCounts {
  const placed = readPlacedCodings(project);
  const heard = readHeardCodings(project);
  const known = kept.get(project);
  const counts = known === undefined ? countAll(placed, heard) : recount(known, placed, heard);
  kept.set(project, { placed, heard, counts });
  return counts;
}

function countAll(placed: readonly PlacedCoding[], heard: readonly HeardCoding[]): CodingCounts {
  return { byInterview: countByInterview(placed), byCode: countByCode(placed, heard) };
}

/** Law: the same as counting all. */
function recount(known: CountedCodings, placed: readonly PlacedCoding[], heard: readonly HeardCoding[]): CodingCounts {
  const otherPlaced = listDiffering(known.placed, placed, ([id]) => id);
  const otherHeard = listDiffering(known.heard, heard, ({ codingId }) => codingId);
  if (otherPlaced.length + otherHeard.length === 0) return known.counts;
  const interviewIds = new Set(otherPlaced.map(([, , , interviewId]) => interviewId));
  const codeIds = new Set([...otherPlaced.map(([, , codeId]) => codeId), ...otherHeard.map(({ codeId }) => codeId)]);
  return {
    byInterview: replaced(
      known.counts.byInterview,
      interviewIds,
      countByInterview(placed.filter(([, , , interviewId]) => interviewIds.has(interviewId))),
    ),
    byCode: replaced(
      known.counts.byCode,
      codeIds,
      countByCode(
        placed.filter(([, , codeId]) => codeIds.has(codeId)),
        heard.filter(({ codeId }) => codeIds.has(codeId)),
      ),
    ),
  };
}

function replaced<Id, Counts>(
  known: ReadonlyMap<Id, Counts>,
  reached: ReadonlySet<Id>,
  counted: ReadonlyMap<Id, Counts>,
): ReadonlyMap<Id, Counts> {
  const counts = new Map(known);
  for (const id of reached) counts.delete(id);
  for (const [id, count] of counted) counts.set(id, count);
  return counts;
}
