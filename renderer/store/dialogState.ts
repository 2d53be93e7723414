import { create } from 'zustand';

export type DialogName =
  | 'keys'
  | 'openProject'
  | 'createProject'
  | 'mergeProject'
  | 'projects'
  | 'data'
  | 'tables'
  | 'qda'
  | 'tour';

interface DialogsState {
  /** The one dialog of the shell that is open; null when none is. */
  readonly dialog: DialogName | null;
}

export const useDialogs = create<DialogsState>()(() => ({ dialog: null }));

export function openDialog(dialog: DialogName): void {
  useDialogs.setState({ dialog });
}

export function closeDialog(): void {
  useDialogs.setState({ dialog: null });
}
