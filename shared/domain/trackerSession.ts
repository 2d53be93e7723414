import * as v from 'valibot';
import {
  countSchema,
  isoDateSchema,
  isoTimestampSchema,
  longTextSchema,
  nameSchema,
  positiveCountSchema,
} from './fields.ts';
import { recordIdSchema, trackerSessionIdSchema } from './ids.ts';
import { gateIdSchema, stateIdSchema } from './workflow.ts';

/** What a line of the agenda tells of; `topic` is written by hand. */
export const agendaKinds = [
  'interviews',
  'codings',
  'gateMet',
  'gateLost',
  'override',
  'loop',
  'presaleAsked',
  'presalePaid',
  'staleHypothesis',
  'hadiWithoutData',
  'promiseOverdue',
  'taskOpen',
  'topic',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** One line of the agenda: a fact of the project as it was when the session began. */
export const agendaItemSchema = v.object({
  kind: v.picklist(agendaKinds),
  /** How many there are of it; null for one thing. */
  count: v.nullable(countSchema),
  /** Its own words: titles, names, a reason; of codings, the number of interviews they lie in. May be empty. */
  text: longTextSchema,
  /** The record, gate or way back that it is about; null for several. */
  aboutId: v.nullable(v.string()),
  /** The day that it belongs to: due, asked. */
  day: v.nullable(isoDateSchema),
  isDiscussed: v.boolean(),
});
export type AgendaItem = v.InferOutput<typeof agendaItemSchema>;

/** Where the project stood at one moment. */
export const sessionNumbersSchema = v.object({
  at: isoTimestampSchema,
  wave: positiveCountSchema,
  state: stateIdSchema,
  interviews: countSchema,
  people: countSchema,
  /** The user's own codes. */
  codes: countSchema,
  /** Null until a main segment is chosen. */
  mainSegment: v.nullable(v.object({ name: nameSchema, people: countSchema })),
  commitments: countSchema,
  presalesAsked: countSchema,
  presalesPaid: countSchema,
  /** CM of the current scenario in the project's currency; null without one that can be computed. */
  contribution: v.nullable(v.number()),
  /** Gates whose evidence was there, overrides aside. */
  metGates: v.array(gateIdSchema),
});
export type SessionNumbers = v.InferOutput<typeof sessionNumbersSchema>;

/** One meeting of the tracker with the client. */
export const trackerSessionSchema = v.object({
  id: trackerSessionIdSchema,
  heldOn: isoDateSchema,
  participants: longTextSchema,
  agenda: v.array(agendaItemSchema),
  decisions: v.array(longTextSchema),
  notes: longTextSchema,
  /** Kept when it began; ending or reopening it leaves them. */
  numbers: sessionNumbersSchema,
  /** The next meeting, as it was agreed. */
  nextOn: v.nullable(isoDateSchema),
  startedAt: isoTimestampSchema,
  /** Null while it goes on; an ended one can only be read. */
  endedAt: v.nullable(isoTimestampSchema),
});
export type TrackerSession = v.InferOutput<typeof trackerSessionSchema>;

/** What somebody took upon himself at a session. */
export const trackerTaskSchema = v.object({
  id: recordIdSchema,
  sessionId: trackerSessionIdSchema,
  text: nameSchema,
  owner: v.string(),
  dueOn: v.nullable(isoDateSchema),
  doneOn: v.nullable(isoDateSchema),
});
export type TrackerTask = v.InferOutput<typeof trackerTaskSchema>;
