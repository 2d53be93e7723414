import { jaccardDistances } from '#shared/analysis/jaccardDistance.ts';
import { selectPresence } from '#shared/analysis/presenceMatrix.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { HeardPresence } from './heardPresence.ts';

/** The same people, those who said most alike to `person` first, by Jaccard on all codes; others keep their order. */
export function nearestFirst(
  { respondentIds, codes, matrix }: HeardPresence,
  person: RespondentId,
  people: readonly RespondentId[],
): RespondentId[] {
  const listed = [person, ...people.filter((id) => id !== person)];
  const rows = listed.map((id) => respondentIds.indexOf(id));
  if (rows.includes(-1)) return listed;
  const everyCode = codes.map((_code, column) => column);
  const { values } = jaccardDistances(selectPresence(matrix, rows, everyCode));
  return listed
    .map((id, at) => ({ id, distance: at === 0 ? -1 : values[at]! }))
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ id }) => id);
}
