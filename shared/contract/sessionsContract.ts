import * as v from 'valibot';
import { hadiRowSchema } from '../domain/hadiRow.ts';
import { isoDateSchema, isoTimestampSchema } from '../domain/fields.ts';
import { recordIdSchema, trackerSessionIdSchema } from '../domain/ids.ts';
import {
  agendaItemSchema,
  sessionNumbersSchema,
  trackerSessionSchema,
  trackerTaskSchema,
} from '../domain/trackerSession.ts';
import { nothing, query, undoable, undoableWith } from './method.ts';

const ofSession = v.object({ id: trackerSessionIdSchema });

export const sessionsContract = {
  /** What changed since the last session began, what waits, and the numbers now: the next session's beginning. */
  outlook: query(
    nothing,
    v.object({
      /** When the last session began; null when there was none. */
      since: v.nullable(isoTimestampSchema),
      agenda: v.array(agendaItemSchema),
      numbers: sessionNumbersSchema,
    }),
  ),
  /** Begins a session with the agenda and the numbers of this moment, and the people of the last one. */
  start: undoableWith(v.object({ heldOn: isoDateSchema }), { sessionId: trackerSessionIdSchema }),
  /** Throws `sessionEnded`. */
  update: undoable(
    v.object({
      ...ofSession.entries,
      patch: v.partial(
        v.pick(trackerSessionSchema, ['heldOn', 'participants', 'agenda', 'decisions', 'notes', 'nextOn']),
      ),
    }),
  ),
  end: undoable(ofSession),
  reopen: undoable(ofSession),
  /** Its tasks go with it. */
  remove: undoable(ofSession),
  /** A null id adds a task, which an ended session refuses with `sessionEnded`; known tasks can always be changed. */
  saveTask: undoable(v.object({ ...trackerTaskSchema.entries, id: v.nullable(recordIdSchema) })),
  removeTask: undoable(v.object({ id: recordIdSchema })),
};

export const hadiContract = {
  /** A null id adds a row. Any day of its week may be named. */
  save: undoableWith(
    v.object({ ...v.omit(hadiRowSchema, ['id', 'createdAt']).entries, id: v.nullable(recordIdSchema) }),
    {
      rowId: recordIdSchema,
    },
  ),
  remove: undoable(v.object({ id: recordIdSchema })),
};
