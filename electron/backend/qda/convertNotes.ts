import type { DraftMemo } from './interchangeDraft.ts';
import type { LossTally } from './lossTally.ts';
import type { QdaFile } from './openQdaFile.ts';
import type { QdaProject, QdaText } from './qdaModel.ts';
import { readQdaText } from './readQdaText.ts';
import { withPlainLineEnds } from './readPositions.ts';

/** What a memo says, without what it is about. */
export type MemoWords = Pick<DraftMemo, 'text' | 'author' | 'writtenAt'>;

/** The notes of a file, each given to whatever names it; those that nothing names are about the project. */
export interface NoteShelf {
  /** The notes with these GUIDs; unknown ones are counted. */
  take(guids: readonly string[]): MemoWords[];
  takeRest(): MemoWords[];
}

function wordsOf(note: QdaText, raw: string, isOwn: boolean): string {
  // Ours say by number which line ends they have.
  const words = isOwn ? raw : withPlainLineEnds(raw);
  const name = note.name.trim();
  const isTitled = isOwn || name === '' || words.trim().startsWith(name);
  return isTitled ? words : `${name}\n\n${words}`;
}

export async function readNotes(
  project: QdaProject,
  file: QdaFile,
  isOwn: boolean,
  losses: LossTally,
): Promise<NoteShelf> {
  const notes = new Map<string, MemoWords>();
  for (const note of project.notes) {
    const raw = await readQdaText(note, file, losses);
    const words = raw === null ? '' : wordsOf(note, raw.raw, isOwn);
    losses.add('noteCodings', note.selections.length + note.codings.length, note.name);
    losses.add('noteValues', note.values.length, note.name);
    const text = words.trim() === '' ? note.description : words;
    if (text.trim() === '') losses.add('emptyNotes', 1, note.name);
    const author = project.users.get(note.userGuid ?? '') ?? '';
    notes.set(note.guid, { text, author, writtenAt: note.at });
  }
  const taken = new Set<string>();
  const hasWords = ({ text }: MemoWords): boolean => text.trim() !== '';
  return {
    take: (guids) =>
      guids.flatMap((guid) => {
        const found = notes.get(guid);
        if (found === undefined) losses.add('unknownNotes', 1);
        taken.add(guid);
        return found !== undefined && hasWords(found) ? found : [];
      }),
    takeRest: () => [...notes].flatMap(([guid, words]) => (!taken.has(guid) && hasWords(words) ? words : [])),
  };
}
