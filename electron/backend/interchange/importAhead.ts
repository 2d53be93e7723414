import type { PlannedInterviewId } from '#shared/domain/ids.ts';
import { newId } from '../changes/newRecord.ts';
import { findRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { findKnown } from './findKnown.ts';
import type { InterchangeStory } from './interchangeSchema.ts';
import { momentOf, resolveId, resolveOptionalId, type StoryIds } from './resolveInterchangeId.ts';

function importRecruits(writer: RecordWriter, recruits: InterchangeStory['recruits'], ids: StoryIds): void {
  for (const [index, { respondentId: outerId, hypothesisId, createdOn, ...fields }] of recruits.entries()) {
    const respondentId = resolveId(ids.respondents, outerId, `recruits.${index}.respondentId`);
    if (listRecordsWhere(writer.db, 'recruit', 'respondentId', respondentId).length > 0) continue;
    writer.insert('recruit', {
      ...fields,
      id: newId(),
      respondentId,
      hypothesisId: hypothesisId === null ? null : (findKnown(writer, 'hypothesis', hypothesisId)?.id ?? null),
      createdAt: momentOf(createdOn),
    });
  }
}

function importPlans(writer: RecordWriter, plans: InterchangeStory['plannedInterviews'], ids: StoryIds): void {
  for (const [index, { notes, guide, createdOn, ...fields }] of plans.entries()) {
    const id = fields.id as PlannedInterviewId;
    if (findRecord(writer.db, 'plannedInterview', id) !== null) continue;
    const path = `plannedInterviews.${index}`;
    const own = guide === null ? [] : listRecordsWhere(writer.db, 'guide', 'title', guide);
    writer.insert('plannedInterview', {
      ...fields,
      id,
      respondentId: resolveId(ids.respondents, fields.respondentId, `${path}.respondentId`),
      guideId: own.find(({ isCustom }) => isCustom)?.id ?? null,
      interviewId: resolveOptionalId(ids.interviews, fields.interviewId, `${path}.interviewId`),
      createdAt: momentOf(createdOn),
    });
    for (const note of notes) writer.insert('liveNote', { ...note, id: newId(), plannedInterviewId: id });
  }
}

/** People to talk to and talks agreed on. Who or what is here already stays. */
export function importAhead(writer: RecordWriter, story: InterchangeStory, ids: StoryIds): void {
  importRecruits(writer, story.recruits, ids);
  importPlans(writer, story.plannedInterviews, ids);
}
