import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { TurnId } from '#shared/domain/ids.ts';
import { stepsOfTransaction, textsBefore } from '../../../../renderer/editor/transcriptEdits.ts';
import { transcriptDocument, transcriptNodes } from '../../../../renderer/editor/transcriptDocument.ts';
import { rebaseSteps } from '../../../../renderer/store/previewSteps.ts';

const schema = getSchema([...transcriptNodes]);
const turn = (id: string, text: string) => ({ id: id as TurnId, text });

/** The page with these turns, and what typing at a place of one of them comes to. */
function typeInto(turns: readonly ReturnType<typeof turn>[], at: number, words: string) {
  const shown = turns.map(({ id, text }) => ({ id, text, speaker: 'Вера', role: 'respondent' as const, time: '' }));
  const state = EditorState.create({ doc: schema.nodeFromJSON(transcriptDocument(shown)) });
  const transaction = state.tr.insertText(words, at);
  const steps = stepsOfTransaction(transaction);
  return { steps, seen: textsBefore(transaction.before, steps) };
}

test('tells what the page said where somebody typed, and nothing of other turns', () => {
  const { seen } = typeInto([turn('a', 'Ищу чек.'), turn('b', 'Нет.')], 4, '…');
  expect(seen).toEqual([turn('a', 'Ищу чек.')]);
});

test('what was typed on an older page goes to the same words of the newer one', () => {
  const { steps, seen } = typeInto([turn('a', 'Ищу чек.')], 4, ' долго');
  expect(rebaseSteps(steps, seen, [turn('a', 'Кажется, ищу чек. Ищу чек.')])).toEqual([
    { kind: 'replace', turnId: 'a', edit: [{ start: 21, end: 21, text: ' долго' }] },
  ]);
});
