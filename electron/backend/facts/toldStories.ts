import type { CodeId, CodingId, RespondentId } from '#shared/domain/ids.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { HeardCoding } from '../db/presenceQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';

/**
 * In which order the method tells the search for a way out: what is done anyway, what made one look, how one looked,
 * what was tried, why it was given up, what one lives with now. Within one of these the order of the talk counts.
 */
export const storyStages: readonly (readonly string[])[] = [
  ['action.step'],
  ['trigger.why'],
  ['search.how', 'search.referral'],
  ['tried.solution'],
  ['tried.fail'],
  ['alt.current'],
];

/** What somebody did and met, each code once. */
export interface ToldStory {
  readonly respondentId: RespondentId;
  readonly codeIds: readonly CodeId[];
}

function listPlaces(db: ReadDb, codeIds: readonly CodeId[]): ReadonlyMap<CodingId, number> {
  const rows = db
    .statement(
      `SELECT codings.id FROM codings
        CROSS JOIN quotations ON quotations.id = codings.quotation_id
        CROSS JOIN turns ON turns.id = quotations.turn_id
        CROSS JOIN interviews ON interviews.id = quotations.interview_id
        WHERE codings.code_id IN (SELECT value FROM json_each(?)) AND interviews.kind <> 'solution'
        ORDER BY interviews.date, interviews.id, turns.position, quotations.start`,
    )
    .pluck()
    .all(JSON.stringify(codeIds)) as CodingId[];
  return new Map(rows.map((id, place) => [id, place]));
}

/** The stories of everybody who told one, by the stages above; people as they are met in the talks. */
export function readToldStories(db: ReadDb, heard: readonly HeardCoding[]): ToldStory[] {
  const stageOfType = new Map(storyStages.flatMap((types, stage) => types.map((type) => [type, stage])));
  const stageOf = (code: Code | undefined): number | undefined =>
    code === undefined || code.isBuiltIn ? undefined : stageOfType.get(code.typeId);
  const codes = new Map(listRecords(db, 'code').map((code) => [code.id, code]));
  const staged = [...codes.values()].filter((code) => stageOf(code) !== undefined).map(({ id }) => id);
  const places = listPlaces(db, staged);
  const firstPlaces = new Map<RespondentId, Map<CodeId, number>>();
  for (const { codingId, codeId, respondentId } of heard) {
    const place = places.get(codingId);
    if (place === undefined) continue;
    const known = firstPlaces.get(respondentId) ?? new Map<CodeId, number>();
    firstPlaces.set(respondentId, known.set(codeId, Math.min(place, known.get(codeId) ?? place)));
  }
  return [...firstPlaces].map(([respondentId, placeOf]) => ({
    respondentId,
    codeIds: [...placeOf]
      .toSorted(
        ([left, leftPlace], [right, rightPlace]) =>
          (stageOf(codes.get(left)) ?? 0) - (stageOf(codes.get(right)) ?? 0) || leftPlace - rightPlace,
      )
      .map(([codeId]) => codeId),
  }));
}
