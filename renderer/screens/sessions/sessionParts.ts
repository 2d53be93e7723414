import type { TrackerSession } from '#shared/domain/trackerSession.ts';

/** What may be changed while a session goes on. */
export type SessionPatch = Partial<
  Pick<TrackerSession, 'heldOn' | 'participants' | 'agenda' | 'decisions' | 'notes' | 'nextOn'>
>;

/** What each part of a session's page is given. */
export interface SessionPartProps {
  readonly session: TrackerSession;
  readonly isReadOnly: boolean;
  readonly update: (patch: SessionPatch) => Promise<unknown>;
}
