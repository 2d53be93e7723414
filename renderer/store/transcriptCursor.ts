import { create } from 'zustand';
import type { TextTarget } from '../editor/textTarget.ts';

/** What the picker is open for. */
export type PickerPurpose =
  | { readonly kind: 'code'; readonly name: string }
  /** Another code, or a name, for a coding that exists. */
  | { readonly kind: 'change'; readonly codingId: string };

interface TranscriptCursorState {
  /** Index of the turn that the keys are at; null before the first key. */
  readonly currentTurn: number | null;
  /** What is chosen to be coded. */
  readonly target: TextTarget | null;
  readonly selectedQuotationId: string | null;
  readonly picker: PickerPurpose | null;
  /** Codes that were set last, the latest first. They outlive the interview. */
  readonly recentCodeIds: readonly string[];
  /** The codes of the last coding, for repeating it. */
  readonly lastCodeIds: readonly string[];
  readonly lastTypeId: string;
}

const nowhere = { currentTurn: null, target: null, selectedQuotationId: null, picker: null } as const;
const mostRecent = 8;

/** Where the reader of the open transcript is, and what is chosen there. */
export const useTranscriptCursor = create<TranscriptCursorState>()(() => ({
  ...nowhere,
  recentCodeIds: [],
  lastCodeIds: [],
  lastTypeId: 'pain.problem',
}));

export function resetCursor(): void {
  useTranscriptCursor.setState(nowhere);
}

export function chooseTarget(target: TextTarget | null): void {
  useTranscriptCursor.setState(
    target === null
      ? { target, picker: null }
      : { target, currentTurn: target.head.turn, selectedQuotationId: null, picker: null },
  );
}

export function openQuotation(selectedQuotationId: string | null, turn?: number): void {
  useTranscriptCursor.setState({
    selectedQuotationId,
    target: null,
    picker: null,
    ...(turn === undefined ? {} : { currentTurn: turn }),
  });
}

export function openPicker(picker: PickerPurpose): void {
  useTranscriptCursor.setState({ picker });
}

export function closePicker(): void {
  useTranscriptCursor.setState({ picker: null });
}

/** Remembers what was set, for the picker's first lines and for repeating. */
export function rememberCodes(codeIds: readonly string[], typeId: string): void {
  useTranscriptCursor.setState((state) => ({
    lastCodeIds: codeIds,
    lastTypeId: typeId,
    recentCodeIds: [...new Set([...codeIds, ...state.recentCodeIds])].slice(0, mostRecent),
  }));
}
