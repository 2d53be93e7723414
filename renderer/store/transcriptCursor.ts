import { create } from 'zustand';
import type { TextTarget } from '../editor/textTarget.ts';

/** What the picker is open for. */
export type PickerPurpose =
  | { readonly kind: 'code'; readonly name: string }
  /** Another code, or a name, for a coding that exists. */
  | { readonly kind: 'change'; readonly codingId: string }
  /** Another type for the code of a coding, wherever the code is set. */
  | { readonly kind: 'type'; readonly codingId: string };

interface TranscriptCursorState {
  /** Index of the turn that the keys are at; null before the first key. */
  readonly currentTurn: number | null;
  /** What is chosen to be coded. */
  readonly target: TextTarget | null;
  /** What was chosen before it was coded or let go: where walking by sentences goes on. Gone with the turn. */
  readonly lastTarget: TextTarget | null;
  readonly selectedQuotationId: string | null;
  /** The coding of the open quotation that the panel and its keys are about; null is for the one they begin with. */
  readonly activeCodingId: string | null;
  readonly picker: PickerPurpose | null;
  /** Codes that were set last, the latest first. They outlive the interview. */
  readonly recentCodeIds: readonly string[];
  /** The codes of the last coding, for repeating it. */
  readonly lastCodeIds: readonly string[];
  readonly lastTypeId: string;
}

const nowhere = {
  currentTurn: null,
  target: null,
  lastTarget: null,
  selectedQuotationId: null,
  activeCodingId: null,
  picker: null,
} as const;
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
      : {
          target,
          lastTarget: null,
          currentTurn: target.head.turn,
          selectedQuotationId: null,
          activeCodingId: null,
          picker: null,
        },
  );
}

/** Opens a quotation, or none; with a turn and no quotation the reader goes to that turn. */
export function openQuotation(selectedQuotationId: string | null, turn?: number): void {
  useTranscriptCursor.setState((state) => ({
    selectedQuotationId,
    activeCodingId: null,
    target: null,
    lastTarget: selectedQuotationId === null && turn !== undefined ? null : (state.target ?? state.lastTarget),
    picker: null,
    ...(turn === undefined ? {} : { currentTurn: turn }),
  }));
}

/** Says which coding of the open quotation the panel and its keys are about. */
export function chooseCoding(activeCodingId: string): void {
  useTranscriptCursor.setState({ activeCodingId });
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
