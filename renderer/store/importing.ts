import { create } from 'zustand';

interface TypedNotes {
  readonly title: string;
  readonly text: string;
}

interface ImportingState {
  /** Files waiting in the import dialog; null when it is closed. An empty list opens it to choose or paste. */
  readonly files: readonly File[] | null;
  /** How the dialog was opened: with files, or to type notes by hand. */
  readonly mode: 'files' | 'notes';
  /** What was typed and not yet added: it outlives the dialog, which Escape closes. */
  readonly notes: TypedNotes;
}

const noNotes: TypedNotes = { title: '', text: '' };

export const useImporting = create<ImportingState>()(() => ({ files: null, mode: 'files', notes: noNotes }));

export function openImport(files: readonly File[]): void {
  useImporting.setState({ files, mode: 'files' });
}

export function openNotes(): void {
  useImporting.setState({ files: [], mode: 'notes' });
}

export function typeNotes(patch: Partial<TypedNotes>): void {
  useImporting.setState(({ notes }) => ({ notes: { ...notes, ...patch } }));
}

/** Closes the dialog without adding; typed notes wait for the next time. */
export function closeImport(): void {
  useImporting.setState({ files: null, mode: 'files' });
}

/** Closes the dialog after all was added. */
export function finishImport(): void {
  useImporting.setState(({ mode, notes }) => ({
    files: null,
    mode: 'files',
    notes: mode === 'notes' ? noNotes : notes,
  }));
}
