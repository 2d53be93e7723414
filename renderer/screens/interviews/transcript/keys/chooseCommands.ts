import type { Command } from '../../../../commands/command.ts';
import type { TranscriptKey } from '../../../../commands/transcriptKeys.ts';
import { extendTarget, stepSentence, targetOfTurn, turnRound, type Unit } from '../../../../editor/textTarget.ts';
import { standAtCue, useReadingCues } from '../../../../store/readingCues.ts';
import { openQuotation, useTranscriptCursor } from '../../../../store/transcriptCursor.ts';
import { findFocusedRegion, focusRegion } from '../../regions.ts';
import { commandOf, findPlace, isReading, listTurns, showTarget, type TranscriptContext } from './transcriptPlace.ts';

/** Making what is chosen longer and shorter, at either end, and letting it go. */
export function chooseCommands(context: TranscriptContext): Command[] {
  const { t, talkLanguage } = context;
  const cursor = useTranscriptCursor.getState;
  const extend = (unit: Unit, step: 1 | -1): void => {
    const turns = listTurns();
    const { currentTurn } = cursor();
    const from = findPlace();
    if (from !== null) showTarget(context, extendTarget(turns, from, unit, step, talkLanguage));
    else if (unit === 'turn') showTarget(context, targetOfTurn(turns, currentTurn ?? 0));
    else {
      const first = stepSentence(turns, null, currentTurn ?? 0, 1, talkLanguage);
      if (first !== null) showTarget(context, step === 1 ? first : extendTarget(turns, first, unit, -1, talkLanguage));
    }
  };
  const goToOtherEnd = (): void => {
    const from = findPlace();
    if (from !== null) showTarget(context, turnRound(from));
  };
  /** Escape goes one step back: to the text, then to nothing chosen, then to the list. */
  const stepBack = (): void => {
    const { target, selectedQuotationId } = cursor();
    if (useReadingCues.getState().current !== null) standAtCue(null);
    else if (findFocusedRegion() !== 'text' && findFocusedRegion() !== null) focusRegion('text');
    else if (target !== null || selectedQuotationId !== null) openQuotation(null);
    else focusRegion('list');
  };
  const choose = (key: TranscriptKey, run: () => void): Command => commandOf(context, t('groupChoose'), key, run);
  return [
    choose('wordForward', () => extend('word', 1)),
    choose('wordBack', () => extend('word', -1)),
    choose('sentenceForward', () => extend('sentence', 1)),
    choose('sentenceBack', () => extend('sentence', -1)),
    { ...choose('turnForward', () => extend('turn', 1)), otherShortcuts: ['alt+shift+arrowdown'] },
    { ...choose('turnBack', () => extend('turn', -1)), otherShortcuts: ['alt+shift+arrowup'] },
    choose('otherEnd', goToOtherEnd),
    { ...choose('clearChoice', stepBack), isEnabled: () => isReading() && !isInList() },
  ];
}

/** A menu or the list of interviews has its own Escape. */
function isInList(): boolean {
  return (document.activeElement?.closest('nav, [role="menu"], [role="listbox"]') ?? null) !== null;
}
