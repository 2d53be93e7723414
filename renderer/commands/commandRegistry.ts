import { useEffect } from 'react';
import { create } from 'zustand';
import type { Command } from './command.ts';

interface RegistryState {
  /** Groups of registered commands, the latest last. */
  readonly registrations: readonly (readonly Command[])[];
}

export const useCommandRegistry = create<RegistryState>()(() => ({ registrations: [] }));

/** Every command that can be run now; a later one takes the place of an earlier one with its id. */
export function listCommands(state: RegistryState = useCommandRegistry.getState()): Command[] {
  const byId = new Map<string, Command>();
  for (const command of state.registrations.flat()) byId.set(command.id, command);
  return [...byId.values()];
}

/** Offers the commands while the component is shown. `commands` should be memoised: a new array registers anew. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    useCommandRegistry.setState((state) => ({ registrations: [...state.registrations, commands] }));
    return () =>
      useCommandRegistry.setState((state) => ({
        registrations: state.registrations.filter((registered) => registered !== commands),
      }));
  }, [commands]);
}
