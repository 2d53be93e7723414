import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { showTurns } from '../../../../renderer/editor/showTurns.ts';
import { soundingKey, soundingTurnPlugin } from '../../../../renderer/editor/soundingTurn.ts';
import { transcriptDocument, transcriptNodes } from '../../../../renderer/editor/transcriptDocument.ts';

const schema = getSchema([...transcriptNodes]);
const turn = (id: string, text: string, time = '') => ({ id, speaker: 'Аня', role: 'respondent' as const, time, text });
const before = [turn('a', 'Да.'), turn('b', 'Нет.'), turn('c', 'Может быть.')];

function stateOf(turns: readonly ReturnType<typeof turn>[]): EditorState {
  const doc = schema.nodeFromJSON(transcriptDocument(turns));
  return EditorState.create({ doc, plugins: [soundingTurnPlugin()] });
}

const sound = (state: EditorState, turnId: string | null): EditorState =>
  state.apply(state.tr.setMeta(soundingKey, turnId));

/** Ids of the turns that are marked. */
function marked(state: EditorState): string[] {
  const found = soundingKey.getState(state)?.decorations.find() ?? [];
  return found.map(({ from }) => String(state.doc.nodeAt(from)?.attrs['turnId']));
}

test('marks one turn, then another, then none', () => {
  const state = stateOf(before);
  expect(marked(state)).toEqual([]);
  const second = sound(state, 'b');
  expect(marked(second)).toEqual(['b']);
  expect(marked(sound(second, 'c'))).toEqual(['c']);
  expect(marked(sound(second, null))).toEqual([]);
  expect(marked(sound(second, 'not here'))).toEqual([]);
});

test.each([
  ['words are typed before it', [turn('a', 'Да, конечно.'), ...before.slice(1)]],
  ['its own words change', [before[0]!, turn('b', 'Нет, нет.'), before[2]!]],
  ['it gets its time', [before[0]!, turn('b', 'Нет.', '00:12'), before[2]!]],
  ['a turn comes before it', [before[0]!, turn('n', 'Ну.'), ...before.slice(1)]],
])('stays with its turn when %s', (_name, after) => {
  const state = sound(stateOf(before), 'b');
  expect(marked(state.apply(showTurns(state, after)!))).toEqual(['b']);
});

test('goes with its turn', () => {
  const state = sound(stateOf(before), 'b');
  expect(marked(state.apply(showTurns(state, [before[0]!, before[2]!])!))).toEqual([]);
});
