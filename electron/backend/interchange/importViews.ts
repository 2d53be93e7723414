import { boardIdOf } from '#shared/domain/affinityGroup.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import type { PicturedSegment } from '#shared/domain/segmentPicture.ts';
import { newId } from '../changes/newRecord.ts';
import { findRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { questionKey } from '../facts/segmentBasis.ts';
import { importPlace } from './importPlace.ts';
import type { InterchangeStory } from './interchangeSchema.ts';
import { resolveId, resolveIds, resolveOptionalId, type StoryIds } from './resolveInterchangeId.ts';

/** A code that was gone there already keeps its id, and finds nothing here either. */
const ownCodes = (ids: StoryIds, list: readonly string[]): CodeId[] =>
  list.map((id) => ids.codes.get(id) ?? (id as CodeId));

/** A board that somebody arranged here stays as it is. */
function importBoards(writer: RecordWriter, groups: InterchangeStory['affinityGroups'], ids: StoryIds): void {
  const arranged = new Set(listRecords(writer.db, 'affinityGroup').map(({ boardId }) => boardId));
  for (const [index, { codeIds, quotations, ...fields }] of groups.entries()) {
    const boardId = boardIdOf(ownCodes(ids, codeIds));
    if (arranged.has(boardId)) continue;
    const quotationIds = quotations.map((place, at) =>
      importPlace(writer, ids, place, `affinityGroups.${index}.quotations.${at}`),
    );
    writer.insert('affinityGroup', { ...fields, id: newId(), boardId, quotationIds });
  }
}

/** What somebody saw here of a question stays what later proposals are compared with. */
function importPictures(writer: RecordWriter, pictures: InterchangeStory['segmentPictures'], ids: StoryIds): void {
  for (const [index, { question: asked, segments, respondentIds, map, nextNumber, takenAt }] of pictures.entries()) {
    const path = `segmentPictures.${index}`;
    const question = questionKey({ ...asked, codeIds: ownCodes(ids, asked.codeIds).toSorted(), seed: 1 });
    if (listRecordsWhere(writer.db, 'segmentPicture', 'question', question).length > 0) continue;
    writer.insert('segmentPicture', {
      id: newId(),
      question,
      segments: segments.map((segment, at): PicturedSegment => {
        const { number, stability, memberIds, definingCodeIds, nameCodeIds } = segment;
        const own = `${path}.segments.${at}`;
        return {
          number,
          memberIds: resolveIds(ids.respondents, memberIds, `${own}.memberIds`),
          definingCodeIds: resolveIds(ids.codes, definingCodeIds, `${own}.definingCodeIds`),
          nameCodeIds: resolveIds(ids.codes, nameCodeIds, `${own}.nameCodeIds`),
          stability,
        };
      }),
      nextNumber,
      respondentIds: resolveIds(ids.respondents, respondentIds, `${path}.respondentIds`),
      map: map.map(({ respondentId, x, y }, at) => ({
        respondentId: resolveId(ids.respondents, respondentId, `${path}.map.${at}.respondentId`),
        x,
        y,
      })),
      takenAt,
    });
  }
}

/** What was chosen here for a kind of report stays, and so does the logo. */
function importReports(
  writer: RecordWriter,
  { reportChoices, reportLogos, reportExports }: InterchangeStory,
  ids: StoryIds,
): void {
  for (const [index, { segmentId, sessionId, codeIds, ...choice }] of reportChoices.entries()) {
    if (listRecordsWhere(writer.db, 'reportChoice', 'kind', choice.kind).length > 0) continue;
    const path = `reportChoices.${index}`;
    writer.insert('reportChoice', {
      ...choice,
      id: newId(),
      customerSegmentId: resolveOptionalId(ids.customerSegments, segmentId, `${path}.segmentId`),
      sessionId: sessionId === null ? null : (findRecord(writer.db, 'trackerSession', sessionId)?.id ?? null),
      codeIds: resolveIds(ids.codes, codeIds, `${path}.codeIds`),
    });
  }
  if (listRecords(writer.db, 'reportLogo').length === 0)
    for (const logo of reportLogos) writer.insert('reportLogo', { ...logo, id: newId() });
  for (const made of reportExports) {
    const isKnown = listRecordsWhere(writer.db, 'reportExport', 'exportedAt', made.exportedAt).some(
      ({ format }) => format === made.format,
    );
    if (!isKnown) writer.insert('reportExport', { ...made, id: newId() });
  }
}

/** How the project was laid out, seen and reported. */
export function importViews(writer: RecordWriter, story: InterchangeStory, ids: StoryIds): void {
  importBoards(writer, story.affinityGroups, ids);
  importPictures(writer, story.segmentPictures, ids);
  importReports(writer, story, ids);
}
