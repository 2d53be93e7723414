import { AppError } from '#shared/domain/appError.ts';
import { getMethodGuide } from '#shared/domain/guide.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { writeCalendarEvent } from '#shared/text/writeCalendarEvent.ts';
import { endTalk } from '../changes/endTalk.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { addPeopleToAsk, putRecruit } from '../changes/recruitChanges.ts';
import { findRecord, getRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { implementer } from './implementer.ts';

/** Whoever had a day and has none any more agreed, or talked if an interview names the person. */
function unschedule(writer: RecordWriter, respondentId: RespondentId): void {
  const [recruit] = listRecordsWhere(writer.db, 'recruit', 'respondentId', respondentId);
  const isStillPlanned = listRecordsWhere(writer.db, 'plannedInterview', 'respondentId', respondentId).some(
    ({ interviewId }) => interviewId === null,
  );
  if (recruit?.status !== 'scheduled' || isStillPlanned) return;
  const hasTalked = listRecords(writer.db, 'interview').some(({ respondentIds }) =>
    respondentIds.includes(respondentId),
  );
  putRecruit(writer, respondentId, { status: hasTalked ? 'talked' : 'agreed' });
}

export const aheadHandlers = {
  addPeople: implementer.ahead.addPeople.handler(({ input: { people, hypothesisId }, context: { backend } }) => {
    const { changeSet, result } = backend.change('ahead.addPeople', (writer) =>
      addPeopleToAsk(writer, people, { hypothesisId, referredById: null }),
    );
    return { changeSet, respondentIds: result };
  }),
  saveRecruit: implementer.ahead.saveRecruit.handler(({ input, context: { backend } }) => {
    const { respondentId, status, channel, hypothesisId, assumedSegment, ...person } = input;
    const recruit = { status, channel, hypothesisId, assumedSegment };
    const patch = Object.fromEntries(Object.entries(recruit).filter(([, value]) => value !== undefined));
    return backend.change('ahead.saveRecruit', (writer) => {
      writer.update('respondent', respondentId, person);
      if (Object.keys(patch).length > 0) putRecruit(writer, respondentId, patch);
    });
  }),
  savePlan: implementer.ahead.savePlan.handler(({ input: { id, ...fields }, context: { backend } }) => {
    const { changeSet, result } = backend.change('ahead.savePlan', (writer) => {
      if (id !== null) return writer.update('plannedInterview', id, fields);
      putRecruit(writer, fields.respondentId, { status: 'scheduled' });
      const unheld = { startedAt: null, interviewId: null, createdAt: nowTimestamp() };
      return writer.insert('plannedInterview', { ...fields, ...unheld, id: newId() });
    });
    return { changeSet, plannedInterviewId: result.id };
  }),
  removePlan: implementer.ahead.removePlan.handler(({ input: { id }, context: { backend } }) =>
    backend.change('ahead.removePlan', (writer) => {
      const { respondentId } = getRecord(writer.db, 'plannedInterview', id);
      for (const note of listRecordsWhere(writer.db, 'liveNote', 'plannedInterviewId', id))
        writer.remove('liveNote', note.id);
      writer.remove('plannedInterview', id);
      unschedule(writer, respondentId);
    }),
  ),
  start: implementer.ahead.start.handler(({ input: { id }, context: { backend } }) =>
    backend.change('ahead.start', (writer) => {
      if (getRecord(writer.db, 'plannedInterview', id).startedAt === null)
        writer.update('plannedInterview', id, { startedAt: nowTimestamp() });
    }),
  ),
  saveNote: implementer.ahead.saveNote.handler(({ input: { id, ...fields }, context: { backend } }) => {
    const { changeSet, result } = backend.change('ahead.saveNote', (writer) => {
      const plan = getRecord(writer.db, 'plannedInterview', fields.plannedInterviewId);
      if (plan.interviewId !== null)
        throw new AppError('invalidInput', { path: 'plannedInterviewId', fault: 'has ended already' });
      return id === null
        ? writer.insert('liveNote', { ...fields, id: newId() })
        : writer.update('liveNote', id, fields);
    });
    return { changeSet, liveNoteId: result.id };
  }),
  removeNote: implementer.ahead.removeNote.handler(({ input: { id }, context: { backend } }) =>
    backend.change('ahead.removeNote', (writer) => writer.remove('liveNote', id)),
  ),
  end: implementer.ahead.end.handler(async ({ input, context: { backend } }) => {
    await backend.getLemmatizer();
    const project = backend.getProject();
    const { language } = project.getProject();
    const options = { method: 'ahead.end', author: backend.settings.get().author };
    const { changeSet, result } = project.changeWith(options, (writer, db) => endTalk(writer, db, input, language));
    return { changeSet, interviewId: result };
  }),
  exportCalendar: implementer.ahead.exportCalendar.handler(({ input: { id, isAnonymous }, context: { backend } }) => {
    const project = backend.getProject();
    const plan = getRecord(project.db, 'plannedInterview', id);
    const person = getRecord(project.db, 'respondent', plan.respondentId);
    const company =
      person.organizationId === null ? '' : getRecord(project.db, 'organization', person.organizationId).name;
    const own = plan.guideId === null ? null : findRecord(project.db, 'guide', plan.guideId);
    const guide = own?.title ?? getMethodGuide(plan.kind, project.getProject().language).title;
    const [recruit] = listRecordsWhere(project.db, 'recruit', 'respondentId', person.id);
    const text = writeCalendarEvent({
      uid: `${plan.id}@custdev-tracker`,
      writtenAt: nowTimestamp(),
      startsOn: plan.startsOn,
      startsAt: plan.startsAt,
      minutes: plan.minutes,
      summary: isAnonymous ? guide : [guide, person.name, company].filter((part) => part !== '').join(', '),
      place: isAnonymous ? '' : plan.place,
      description: isAnonymous ? '' : (recruit?.channel ?? ''),
    });
    return { file: new File([text], `${plan.startsOn}.ics`, { type: 'text/calendar' }) };
  }),
};
