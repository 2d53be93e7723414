import type { TFunction } from 'i18next';
import type { RefObject } from 'react';
import type { Language } from '#shared/domain/language.ts';
import type { Command } from '../../../../commands/command.ts';
import { type TranscriptKey, transcriptKeys } from '../../../../commands/transcriptKeys.ts';
import { spansOfTarget, targetOfSpan, targetOfTurn, type TextTarget } from '../../../../editor/textTarget.ts';
import type { TranscriptHandle } from '../../../../editor/TranscriptEditor.tsx';
import { useOpenInterview } from '../../../../store/openInterview.ts';
import { selectIsReadOnly, useSession } from '../../../../store/session.ts';
import { chooseTarget, useTranscriptCursor } from '../../../../store/transcriptCursor.ts';
import { useTranscriptDraft } from '../../../../store/transcriptDraft.ts';
import { findSpanOfQuotation } from '../revealQuotation.ts';

/** What the commands of the transcript work on. */
export interface TranscriptContext {
  readonly t: TFunction<'editor'>;
  readonly editor: RefObject<TranscriptHandle | null>;
  /** Language of the talk, for its sentences. */
  readonly talkLanguage: Language;
}

/** A talk is shown and its text is not being edited. */
export function isReading(): boolean {
  return useOpenInterview.getState().content !== null && !useTranscriptDraft.getState().isEditing;
}

const controls = 'a, button, input, textarea, nav, aside, [role="slider"], [role="menu"], [role="listbox"]';

/** Arrows, Enter and Delete go to the transcript unless a control, the list or the panel has them. */
export function hasKeys(): boolean {
  return isReading() && (document.activeElement?.closest(controls) ?? null) === null;
}

export const canChange = (): boolean => isReading() && !selectIsReadOnly(useSession.getState());
export const canCode = (): boolean => hasKeys() && canChange();

export const listTurns = () => useOpenInterview.getState().content?.turns ?? [];

/** What is chosen, or the words of the open quotation; an undone one leaves the words that it was about. */
function findChosen(): TextTarget | null {
  const { target, selectedQuotationId, lastTarget } = useTranscriptCursor.getState();
  if (target !== null || selectedQuotationId === null) return target;
  const span = findSpanOfQuotation(selectedQuotationId);
  return span === null ? lastTarget : targetOfSpan(span);
}

/** Where walking and choosing go on: at what is chosen, or was chosen last in this turn. */
export function findPlace(): TextTarget | null {
  const { lastTarget, currentTurn } = useTranscriptCursor.getState();
  return findChosen() ?? (lastTarget?.head.turn === currentTurn ? lastTarget : null);
}

/** Chooses the words of the open quotation, else the current turn, so that a code has something to be set on. */
export function aim(): void {
  const { target, currentTurn } = useTranscriptCursor.getState();
  if (target === null && currentTurn !== null) chooseTarget(findChosen() ?? targetOfTurn(listTurns(), currentTurn));
}

/** Chooses the words and brings their moving end to the reader. */
export function showTarget({ editor }: TranscriptContext, target: TextTarget | null): void {
  if (target === null) return;
  chooseTarget(target);
  const { anchor, head } = target;
  const own = spansOfTarget(listTurns(), target).find(({ turn }) => turn === head.turn);
  const start = anchor.turn === head.turn ? Math.min(anchor.offset, head.offset) : 0;
  editor.current?.reveal(own ?? { turn: head.turn, start, end: head.offset }, true);
}

/** A command of the transcript with its key and its text; enabled while keys go to the transcript. */
export function commandOf(
  { t }: TranscriptContext,
  group: string,
  key: TranscriptKey,
  run: () => void | Promise<void>,
): Command {
  return { id: `transcript.${key}`, label: t(key), group, shortcut: transcriptKeys[key], isEnabled: hasKeys, run };
}
