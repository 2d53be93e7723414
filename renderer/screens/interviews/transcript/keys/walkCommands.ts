import type { Command } from '../../../../commands/command.ts';
import { stepSentence } from '../../../../editor/textTarget.ts';
import { useOpenInterview } from '../../../../store/openInterview.ts';
import { openQuotation, useTranscriptCursor } from '../../../../store/transcriptCursor.ts';
import { filterOpenContent } from '../../../../store/transcriptFilter.ts';
import { listHeardTurns } from '../../filter/listHeardTurns.ts';
import { stepShownTurn } from '../../filter/stepShownTurn.ts';
import { listQuotationsInOrder } from '../listQuotationsInOrder.ts';
import { revealQuotation } from '../revealQuotation.ts';
import { findUncodedTurn } from './findUncodedTurn.ts';
import { commandOf, findPlace, isReading, listTurns, showTarget, type TranscriptContext } from './transcriptPlace.ts';

/** Going through what is shown of the talk: turns, sentences, quotations, and what is not coded yet. */
export function walkCommands(context: TranscriptContext): Command[] {
  const { t, editor, talkLanguage } = context;
  const cursor = useTranscriptCursor.getState;
  const goToTurn = (turn: number): void => {
    openQuotation(null, turn);
    editor.current?.reveal({ turn, start: 0, end: 0 }, true);
  };
  /** From before the first turn when it is null. */
  const stepFrom = (turn: number | null, step: 1 | -1): number => {
    const { heardTurns } = filterOpenContent();
    const count = listTurns().length;
    return Math.min(
      Math.max(0, count - 1),
      stepShownTurn(turn, step, count, (index) => heardTurns?.[index] ?? true),
    );
  };
  const walkTurns = (step: 1 | -1): void => goToTurn(stepFrom(cursor().currentTurn, step));
  const walkSentences = (step: 1 | -1): void =>
    showTarget(
      context,
      stepSentence(listHeardTurns(listTurns()), findPlace(), cursor().currentTurn ?? 0, step, talkLanguage),
    );
  const walkQuotations = (step: 1 | -1): void => {
    const { content } = useOpenInterview.getState();
    const { quotationIds } = filterOpenContent();
    const all = content === null ? [] : listQuotationsInOrder(content);
    const ordered = quotationIds === null ? all : all.filter(({ id }) => quotationIds.has(id));
    const at = ordered.findIndex(({ id }) => id === cursor().selectedQuotationId);
    const next = ordered[at === -1 ? (step === 1 ? 0 : ordered.length - 1) : at + step];
    if (next !== undefined) revealQuotation(editor.current, next.id, true);
  };
  const walkUncoded = (step: 1 | -1): void => {
    const { content } = useOpenInterview.getState();
    const { currentTurn } = cursor();
    const turn =
      content === null
        ? null
        : findUncodedTurn({ ...content, turns: listHeardTurns(content.turns) }, currentTurn, step);
    if (turn !== null) goToTurn(turn);
  };
  const walk = (key: Parameters<typeof commandOf>[2], run: () => void): Command =>
    commandOf(context, t('groupWalk'), key, run);
  return [
    walk('nextTurn', () => walkTurns(1)),
    walk('previousTurn', () => walkTurns(-1)),
    walk('firstTurn', () => goToTurn(stepFrom(null, 1))),
    walk('lastTurn', () => goToTurn(stepFrom(listTurns().length, -1))),
    walk('nextSentence', () => walkSentences(1)),
    walk('previousSentence', () => walkSentences(-1)),
    { ...walk('nextUncoded', () => walkUncoded(1)), isEnabled: isReading },
    { ...walk('previousUncoded', () => walkUncoded(-1)), isEnabled: isReading },
    { ...walk('nextQuotation', () => walkQuotations(1)), isEnabled: isReading },
    { ...walk('previousQuotation', () => walkQuotations(-1)), isEnabled: isReading },
  ];
}
