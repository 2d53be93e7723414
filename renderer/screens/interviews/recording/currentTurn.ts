import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { openQuotation, useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { useTranscriptDraft } from '../../../store/transcriptDraft.ts';
import { showTurn } from '../filter/showTurn.ts';

const turnsNow = () => useTranscriptDraft.getState().shown?.turns ?? useOpenInterview.getState().content?.turns ?? [];

/** The turn that the caret is in; −1 when it is in none. */
function turnOfCaret(): number {
  const node = window.getSelection()?.anchorNode ?? null;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const id = element?.closest<HTMLElement>('[data-turn]')?.dataset['turn'];
  return turnsNow().findIndex((turn) => turn.id === id);
}

/** The turn that keys are about: the caret's while the text is edited, else where the reader is; at first the first. */
export function findCurrentTurn(): number {
  const ofCaret = useTranscriptDraft.getState().isEditing ? turnOfCaret() : -1;
  return ofCaret === -1 ? (useTranscriptCursor.getState().currentTurn ?? 0) : ofCaret;
}

/** Goes to a turn with whatever keys are about: the caret while the text is edited. Behind the last nothing moves. */
export function goToTurn(editor: TranscriptHandle | null, turn: number): void {
  if (turn < 0 || turn >= turnsNow().length) return;
  showTurn(turn);
  openQuotation(null, turn);
  editor?.reveal({ turn, start: 0, end: 0 }, true);
  if (useTranscriptDraft.getState().isEditing) editor?.editAt({ turn, offset: 0 });
}
