import { AppError } from '#shared/domain/appError.ts';
import type { InterviewId, PlannedInterviewId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { LiveNote } from '#shared/domain/plannedInterview.ts';
import { readGuideBlanks } from '#shared/text/fillGuideBlanks.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { WriteDb } from '../db/sqlite.ts';
import { addInterview, getCurrentWave, type NewTurn } from './interviewChanges.ts';
import { newId, nowTimestamp } from './newRecord.ts';
import { addPeopleToAsk, type PersonToAsk, putRecruit } from './recruitChanges.ts';

const speakers = {
  ru: { interviewer: 'Интервьюер', note: 'Заметка' },
  en: { interviewer: 'Interviewer', note: 'Note' },
} as const satisfies Record<Language, object>;

/** Turns of the notes in the order of their times: see `ahead.end`. Notes without words are left out. */
export function turnsOfNotes(notes: readonly LiveNote[], person: string, language: Language): NewTurn[] {
  const names = speakers[language];
  const asked = new Set<string>();
  return notes
    .filter(({ text }) => text.trim() !== '')
    .toSorted((left, right) => left.atMs - right.atMs || (left.id < right.id ? -1 : 1))
    .flatMap(({ question, speaker, isVerbatim, atMs: startMs, text: written }): NewTurn[] => {
      const isNew = question !== '' && !asked.has(question);
      asked.add(question);
      const text = written.trim();
      const before: NewTurn[] = isNew
        ? [{ speaker: names.interviewer, role: 'interviewer', startMs, text: readGuideBlanks(question) }]
        : [];
      if (!isVerbatim) return [...before, { speaker: names.note, role: 'other', startMs, text }];
      const name = speaker === 'interviewer' ? names.interviewer : person;
      return [...before, { speaker: name, role: speaker, startMs, text }];
    });
}

interface EndedTalk {
  readonly id: PlannedInterviewId;
  readonly heldOn: string;
  readonly referrals: readonly PersonToAsk[];
  /** When to come back to the person; null leaves what is known. */
  readonly nextContactOn: string | null;
}

/** Makes an interview of the notes: see `ahead.end`. */
export function endTalk(
  writer: RecordWriter,
  db: WriteDb,
  { id, heldOn, referrals, nextContactOn }: EndedTalk,
  language: Language,
): InterviewId {
  const plan = getRecord(db, 'plannedInterview', id);
  if (plan.interviewId !== null) throw new AppError('invalidInput', { path: 'id', fault: 'has ended already' });
  const person = getRecord(db, 'respondent', plan.respondentId);
  const turns = turnsOfNotes(listRecordsWhere(db, 'liveNote', 'plannedInterviewId', id), person.name, language);
  if (turns.length === 0) throw new AppError('invalidInput', { path: 'id', fault: 'has no notes' });
  const interview = {
    id: newId(),
    externalId: null,
    kind: plan.kind,
    title: person.name,
    date: heldOn,
    language,
    wave: getCurrentWave(db),
    respondentIds: [person.id],
    sourceName: null,
    sourceHash: null,
    createdAt: nowTimestamp(),
  };
  addInterview(writer, db, interview, turns);
  writer.update('plannedInterview', id, { interviewId: interview.id });
  if (nextContactOn !== null) writer.update('respondent', person.id, { nextContactOn });
  const [recruit] = listRecordsWhere(db, 'recruit', 'respondentId', person.id);
  putRecruit(writer, person.id, { status: 'talked' });
  addPeopleToAsk(writer, referrals, { hypothesisId: recruit?.hypothesisId ?? null, referredById: person.id });
  return interview.id;
}
