import type { RecordId } from '#shared/domain/ids.ts';
import type { LiveNote } from '#shared/domain/plannedInterview.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';

/** Stores a note; null when it was refused, which the user has been told. */
export async function saveNote(fields: Omit<LiveNote, 'id'>, id: RecordId | null): Promise<RecordId | null> {
  const answer = await runCommand((client) => client.ahead.saveNote({ ...fields, id }));
  return answer?.liveNoteId ?? null;
}
