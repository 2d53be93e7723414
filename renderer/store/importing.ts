import { create } from 'zustand';

interface ImportingState {
  /** Files waiting in the import dialog; null when it is closed. An empty list opens it to choose or paste. */
  readonly files: readonly File[] | null;
  /** How the dialog was opened: with files, or to type notes by hand. */
  readonly mode: 'files' | 'notes';
}

export const useImporting = create<ImportingState>()(() => ({ files: null, mode: 'files' }));

export function openImport(files: readonly File[]): void {
  useImporting.setState({ files, mode: 'files' });
}

export function openNotes(): void {
  useImporting.setState({ files: [], mode: 'notes' });
}

export function closeImport(): void {
  useImporting.setState({ files: null, mode: 'files' });
}
