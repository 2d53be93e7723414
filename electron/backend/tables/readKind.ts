import type { InterviewKind } from '#shared/domain/interview.ts';
import type { ColumnRole, TableMapping } from '#shared/domain/tableMapping.ts';

type Row = readonly string[];

const kindWords: readonly (readonly [InterviewKind, RegExp])[] = [
  ['solution', /solution|решен/i],
  ['loyalty', /loyal|лояльн/i],
  ['complaint', /complain|жалоб|претензи/i],
  ['risk', /risk|риск/i],
  ['problem', /problem|проблем/i],
];

const numberOf = (cell: string): number => Number.parseFloat(cell.replace(',', '.'));

/**
 * What kind of talk the rows of a group are: as a column says; by rating, a complaint in the lower half of the scale, which
 * ends at 5, 10 or 100, whichever holds all ratings; else the same for all.
 */
export function readKind(
  rows: readonly Row[],
  { first }: { readonly first: (role: ColumnRole) => number },
  { kind }: TableMapping,
): (group: readonly Row[]) => InterviewKind {
  const [kindColumn, ratingColumn] = [first('kind'), first('rating')];
  const usual = kind === 'byRating' ? 'loyalty' : kind;
  const ratings = rows.map((row) => numberOf(row[ratingColumn] ?? '')).filter((rating) => !Number.isNaN(rating));
  const most = ratings.reduce((highest, rating) => Math.max(highest, rating), 0);
  const scaleEnd = [5, 10, 100].find((end) => most <= end) ?? most;
  return (group) => {
    const told = group.map((row) => row[kindColumn] ?? '').find((cell) => cell !== '') ?? '';
    const byWord = kindWords.find(([, words]) => words.test(told))?.[0];
    if (byWord !== undefined) return byWord;
    if (kind !== 'byRating') return usual;
    const rating = group.map((row) => numberOf(row[ratingColumn] ?? '')).find((value) => !Number.isNaN(value));
    return rating !== undefined && rating <= scaleEnd / 2 ? 'complaint' : 'loyalty';
  };
}
