import type { Command } from '../../../../commands/command.ts';
import { stepSentence } from '../../../../editor/textTarget.ts';
import { useOpenInterview } from '../../../../store/openInterview.ts';
import { openQuotation, useTranscriptCursor } from '../../../../store/transcriptCursor.ts';
import { listQuotationsInOrder } from '../listQuotationsInOrder.ts';
import { revealQuotation } from '../revealQuotation.ts';
import { findUncodedTurn } from './findUncodedTurn.ts';
import { commandOf, findPlace, isReading, listTurns, showTarget, type TranscriptContext } from './transcriptPlace.ts';

/** Going through the talk: turns, sentences, quotations, and what is not coded yet. */
export function walkCommands(context: TranscriptContext): Command[] {
  const { t, editor, talkLanguage } = context;
  const cursor = useTranscriptCursor.getState;
  const goToTurn = (turn: number): void => {
    openQuotation(null, turn);
    editor.current?.reveal({ turn, start: 0, end: 0 }, true);
  };
  const lastTurn = (): number => Math.max(0, listTurns().length - 1);
  const walkTurns = (step: 1 | -1): void => {
    const { currentTurn } = cursor();
    goToTurn(currentTurn === null ? 0 : Math.min(lastTurn(), Math.max(0, currentTurn + step)));
  };
  const walkSentences = (step: 1 | -1): void =>
    showTarget(context, stepSentence(listTurns(), findPlace(), cursor().currentTurn ?? 0, step, talkLanguage));
  const walkQuotations = (step: 1 | -1): void => {
    const { content } = useOpenInterview.getState();
    const ordered = content === null ? [] : listQuotationsInOrder(content);
    const at = ordered.findIndex(({ id }) => id === cursor().selectedQuotationId);
    const next = ordered[at === -1 ? (step === 1 ? 0 : ordered.length - 1) : at + step];
    if (next !== undefined) revealQuotation(editor.current, next.id, true);
  };
  const walkUncoded = (step: 1 | -1): void => {
    const { content } = useOpenInterview.getState();
    const turn = content === null ? null : findUncodedTurn(content, cursor().currentTurn, step);
    if (turn !== null) goToTurn(turn);
  };
  const walk = (key: Parameters<typeof commandOf>[2], run: () => void): Command =>
    commandOf(context, t('groupWalk'), key, run);
  return [
    walk('nextTurn', () => walkTurns(1)),
    walk('previousTurn', () => walkTurns(-1)),
    walk('firstTurn', () => goToTurn(0)),
    walk('lastTurn', () => goToTurn(lastTurn())),
    walk('nextSentence', () => walkSentences(1)),
    walk('previousSentence', () => walkSentences(-1)),
    { ...walk('nextUncoded', () => walkUncoded(1)), isEnabled: isReading },
    { ...walk('previousUncoded', () => walkUncoded(-1)), isEnabled: isReading },
    { ...walk('nextQuotation', () => walkQuotations(1)), isEnabled: isReading },
    { ...walk('previousQuotation', () => walkQuotations(-1)), isEnabled: isReading },
  ];
}
