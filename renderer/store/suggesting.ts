import { create } from 'zustand';

interface SuggestingState {
  /** Whether the last answer had enough examples to suggest from: then room is kept for the next one. */
  readonly wasReady: boolean;
  /** Whether the panel lists the suggestions for the open talk. */
  readonly isListOpen: boolean;
  /** Suggestions that were put aside, by `keyOfSuggestion`; gone with the window. */
  readonly putAside: ReadonlySet<string>;
}

export const useSuggesting = create<SuggestingState>()(() => ({
  wasReady: false,
  isListOpen: false,
  putAside: new Set(),
}));

export function noteReadiness(wasReady: boolean): void {
  if (useSuggesting.getState().wasReady !== wasReady) useSuggesting.setState({ wasReady });
}

export function showSuggestions(isListOpen: boolean): void {
  useSuggesting.setState({ isListOpen });
}

export function putSuggestionAside(key: string): void {
  useSuggesting.setState((state) => ({ putAside: new Set([...state.putAside, key]) }));
}

export function bringBackSuggestions(): void {
  useSuggesting.setState({ putAside: new Set() });
}
