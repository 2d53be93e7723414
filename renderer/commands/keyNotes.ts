import { useEffect } from 'react';
import { create } from 'zustand';

/** Keys that only a field or a list knows, for the sheet of keys: they are no commands. */
export interface KeyNote {
  readonly group: string;
  readonly label: string;
  /** As a command's shortcut is written. */
  readonly shortcut: string;
}

interface KeyNotesState {
  readonly registrations: readonly (readonly KeyNote[])[];
}

export const useKeyNotesRegistry = create<KeyNotesState>()(() => ({ registrations: [] }));

/** Shows the notes on the sheet of keys while the component is shown. `notes` should be memoised. */
export function useKeyNotes(notes: readonly KeyNote[]): void {
  useEffect(() => {
    useKeyNotesRegistry.setState((state) => ({ registrations: [...state.registrations, notes] }));
    return () =>
      useKeyNotesRegistry.setState((state) => ({
        registrations: state.registrations.filter((registered) => registered !== notes),
      }));
  }, [notes]);
}
