import * as v from 'valibot';
import { isoDateSchema, nameSchema } from '../domain/fields.ts';
import {
  hypothesisIdSchema,
  interviewIdSchema,
  plannedInterviewIdSchema,
  recordIdSchema,
  respondentIdSchema,
} from '../domain/ids.ts';
import { respondentSchema } from '../domain/people.ts';
import { liveNoteSchema, plannedInterviewSchema } from '../domain/plannedInterview.ts';
import { recruitSchema } from '../domain/recruit.ts';
import { fileSchema, query, undoable, undoableWith } from './method.ts';

const personToAsk = v.object({ name: nameSchema, company: v.string(), channel: v.string() });
const peopleToAsk = v.pipe(v.array(personToAsk), v.maxLength(500));

/** People to talk to, talks that are agreed on, and notes taken in them. */
export const aheadContract = {
  /**
   * People to ask. Whoever is here by name and company is not made again, but takes the channel if none was known.
   * Companies are made as needed.
   */
  addPeople: undoableWith(v.object({ people: peopleToAsk, hypothesisId: v.nullable(hypothesisIdSchema) }), {
    respondentIds: v.array(respondentIdSchema),
  }),
  /** Changes what is known for asking the person; what is left out stays. */
  saveRecruit: undoable(
    v.object({
      respondentId: respondentIdSchema,
      ...v.partial(v.pick(recruitSchema, ['status', 'channel', 'hypothesisId', 'assumedSegment'])).entries,
      ...v.partial(v.pick(respondentSchema, ['relation', 'referredById', 'nextContactOn'])).entries,
    }),
  ),
  /** A new one puts its person among those with an agreed day. */
  savePlan: undoableWith(
    v.object({
      ...v.omit(plannedInterviewSchema, ['id', 'startedAt', 'interviewId', 'createdAt']).entries,
      id: v.nullable(plannedInterviewIdSchema),
    }),
    { plannedInterviewId: plannedInterviewIdSchema },
  ),
  /** With its notes; the interview that they became stays. */
  removePlan: undoable(v.object({ id: plannedInterviewIdSchema })),
  /** Starts the stopwatch; changes nothing when it runs. */
  start: undoable(v.object({ id: plannedInterviewIdSchema })),
  /** Refused once the talk has ended: its words are in the transcript then. */
  saveNote: undoableWith(v.object({ ...v.omit(liveNoteSchema, ['id']).entries, id: v.nullable(recordIdSchema) }), {
    liveNoteId: recordIdSchema,
  }),
  removeNote: undoable(v.object({ id: recordIdSchema })),
  /**
   * Makes an interview of the notes, in the order of their times: what was said word for word are the respondent's and
   * the interviewer's turns, everything else is a note. A question stands before its first note. The person has talked
   * then, and those whom the person named are to be asked; with a day to come back, it is kept. Refused without notes and when it has ended already.
   */
  end: undoableWith(
    v.object({
      id: plannedInterviewIdSchema,
      heldOn: isoDateSchema,
      referrals: peopleToAsk,
      nextContactOn: v.optional(v.nullable(isoDateSchema), null),
    }),
    {
      interviewId: interviewIdSchema,
    },
  ),
  /** One talk for a calendar, RFC 5545, in the time of whatever place it is opened in. Anonymous: no name, no place. */
  exportCalendar: query(
    v.object({ id: plannedInterviewIdSchema, isAnonymous: v.optional(v.boolean(), false) }),
    v.object({ file: fileSchema }),
  ),
};
