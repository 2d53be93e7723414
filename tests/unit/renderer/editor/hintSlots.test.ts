import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { Decoration } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { transcriptDocument, transcriptNodes } from '../../../../renderer/editor/transcriptDocument.ts';
import {
  marksKey,
  noMarks,
  readingPlacePlugin,
  transcriptMarksPlugin,
} from '../../../../renderer/editor/transcriptMarks.ts';

const schema = getSchema([...transcriptNodes]);
const turns = ['Что было?', 'Искала чек.', 'И всё?'].map((text, index) => ({
  id: `t${index}`,
  role: 'respondent' as const,
  speaker: '',
  time: '',
  text,
}));
/** Nothing is asked of an element before it is drawn. */
const makeSlot = (): HTMLElement => ({}) as HTMLElement;

test('an element under a turn stays where it is while the marks change, and another takes its place', () => {
  const plugin = readingPlacePlugin();
  let state = EditorState.create({
    schema,
    doc: schema.nodeFromJSON(transcriptDocument(turns)),
    plugins: [transcriptMarksPlugin(), plugin],
  });
  const draw = (slots: ReadonlyMap<number, HTMLElement>, currentTurn: number): Decoration[] => {
    const marks = { ...noMarks, currentTurn, slots };
    state = state.apply(state.tr.setMeta(marksKey, { marks, window: { from: 0, to: 3 } }));
    return plugin
      .getState(state)!
      .find()
      .filter(({ from, to }) => from === to);
  };
  const slots = new Map([[1, makeSlot()]]);
  const before = draw(slots, 0);
  expect(before).toHaveLength(1);
  expect(draw(slots, 2)).toEqual(before);
  expect(draw(new Map([[1, makeSlot()]]), 2)).not.toEqual(before);
});
