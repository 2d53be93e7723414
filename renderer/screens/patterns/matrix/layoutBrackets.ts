import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { MatrixColumn } from '../matrixModel.ts';

export interface ColumnRun {
  readonly from: number;
  /** The last column, inclusive. */
  readonly to: number;
}

export interface SegmentBracket {
  readonly id: string;
  readonly name: string;
  /** Neighbouring columns of its members; more than one run when the dendrogram sets the members apart. */
  readonly runs: readonly ColumnRun[];
  /** Line under the columns, from 0, so that brackets never cross. */
  readonly lane: number;
}

function runsOf(columns: readonly number[]): ColumnRun[] {
  const runs: { from: number; to: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === column - 1) last.to = column;
    else runs.push({ from: column, to: column });
  }
  return runs;
}

/** Where the kept segments stand under the columns. Segments without anybody among the columns are left out. */
export function layoutBrackets(
  columns: readonly MatrixColumn[],
  segments: readonly CustomerSegment[],
): SegmentBracket[] {
  const laneEnds: number[] = [];
  return segments
    .map((segment) => ({
      segment,
      runs: runsOf(
        columns.flatMap(({ respondentId }, column) => (segment.memberIds.includes(respondentId) ? [column] : [])),
      ),
    }))
    .filter(({ runs }) => runs.length > 0)
    .toSorted((a, b) => (a.runs[0]?.from ?? 0) - (b.runs[0]?.from ?? 0))
    .map(({ segment, runs }) => {
      const from = runs[0]?.from ?? 0;
      const to = runs.at(-1)?.to ?? from;
      const free = laneEnds.findIndex((end) => end < from);
      const lane = free === -1 ? laneEnds.length : free;
      laneEnds[lane] = to;
      return { id: segment.id, name: segment.name, runs, lane };
    });
}
