import type { TrackerSession } from '#shared/domain/trackerSession.ts';
import { runCommand } from './runCommand.ts';

/** The session that goes on; null when none does. */
export function findOpenSession(sessions: readonly TrackerSession[]): TrackerSession | null {
  const open = sessions.filter(({ endedAt }) => endedAt === null);
  return open.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0] ?? null;
}

/** Notes with one more paragraph under what it is about; a second one about the same stands under the first. */
export function addNote(notes: string, about: string, text: string): string {
  const paragraph = `${about}: ${text.trim()}`;
  return notes.trim() === '' ? paragraph : `${notes.trimEnd()}\n${paragraph}`;
}

/** What is said while something is shown. */
export interface MeetingNote {
  readonly about: string;
  readonly text: string;
}

/**
 * Writes what is said at a meeting into the notes of the session that goes on; begins one of the given day when none
 * does. Answers whether it is kept.
 */
export async function noteMeeting(
  open: TrackerSession | null,
  said: readonly MeetingNote[],
  day: string,
  done: string,
): Promise<boolean> {
  const started = open === null ? await runCommand((client) => client.sessions.start({ heldOn: day })) : null;
  const id = open?.id ?? started?.sessionId;
  if (id === undefined) return false;
  const notes = said.reduce((kept, { about, text }) => addNote(kept, about, text), open?.notes ?? '');
  return (await runCommand((client) => client.sessions.update({ id, patch: { notes } }), done)) !== null;
}
