import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { MatrixModel } from '../matrixModel.ts';

export interface SegmentSummary {
  readonly name: string;
  readonly people: number;
  /** The code that most of its members have, and how many have it. */
  readonly code: string;
  readonly peopleWithCode: number;
}

export interface MatrixSummary {
  /** The code heard from most people. */
  readonly widest: { readonly name: string; readonly people: number };
  /** Codes heard from one person only. */
  readonly single: number;
  /** The largest kept segments, three at most. */
  readonly segments: readonly SegmentSummary[];
}

/** What the matrix shows, as figures for a sentence; null when nothing is coded. */
export function describeMatrix(
  { rows, columns }: MatrixModel,
  segments: readonly CustomerSegment[],
): MatrixSummary | null {
  const widest = rows.toSorted((a, b) => b.quotations.size - a.quotations.size)[0];
  if (widest === undefined) return null;
  const summaries = segments.flatMap(({ name, memberIds }): SegmentSummary[] => {
    const members = columns.flatMap(({ respondentId }, column) => (memberIds.includes(respondentId) ? [column] : []));
    const shared = rows
      .map((row) => {
        const inside = members.filter((column) => row.quotations.has(column)).length;
        return { row, inside, outside: row.quotations.size - inside };
      })
      .toSorted((a, b) => b.inside - a.inside || a.outside - b.outside)[0];
    if (members.length === 0 || shared === undefined || shared.inside === 0) return [];
    return [{ name, people: members.length, code: shared.row.name, peopleWithCode: shared.inside }];
  });
  return {
    widest: { name: widest.name, people: widest.quotations.size },
    single: rows.filter(({ quotations }) => quotations.size === 1).length,
    segments: summaries.toSorted((a, b) => b.people - a.people).slice(0, 3),
  };
}
