import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { cuesKey, cuesPlugin } from '../../../../renderer/editor/cueDecorations.ts';
import { transcriptDocument, transcriptNodes } from '../../../../renderer/editor/transcriptDocument.ts';
import { marksKey } from '../../../../renderer/editor/transcriptMarks.ts';
import { foldsKey, turnFoldsPlugin } from '../../../../renderer/editor/turnFolds.ts';

const texts = ['Как вы считаете?', 'Всё вручную, не сходится.', 'А потом?', 'Потом злюсь.'];

function openState(): EditorState {
  const turns = texts.map((text, index) => ({
    id: `t${index}`,
    role: 'respondent' as const,
    speaker: '',
    time: '',
    text,
  }));
  const schema = getSchema([...transcriptNodes]);
  return EditorState.create({
    schema,
    doc: schema.nodeFromJSON(transcriptDocument(turns)),
    plugins: [cuesPlugin(), turnFoldsPlugin()],
  });
}

const cues = [
  { turn: 1, start: 13, end: 24 },
  { turn: 3, start: 6, end: 11 },
];

function drawnCues(state: EditorState): string[] {
  const found = cuesKey.getState(state)?.decorations.find() ?? [];
  return found.map(({ from, to }) => state.doc.textBetween(from, to));
}

const withCues = (state: EditorState, from: number, to: number): EditorState =>
  state
    .apply(state.tr.setMeta(cuesKey, { cues, current: null }))
    .apply(state.tr.setMeta(marksKey, { window: { from, to } }));

describe('cues in the text', () => {
  it('are drawn in the turns near the viewport only', () => {
    const state = openState();
    expect(drawnCues(withCues(state, 0, 2))).toEqual(['не сходится']);
    expect(drawnCues(withCues(state, 0, 4))).toEqual(['не сходится', 'злюсь']);
  });

  it('stay as they are while neither they nor the window change', () => {
    const state = withCues(openState(), 0, 4);
    const after = state.apply(state.tr.setMeta('something else', true));
    expect(cuesKey.getState(after)).toBe(cuesKey.getState(state));
  });

  it('move with the words while somebody types', () => {
    const state = withCues(openState(), 0, 4);
    expect(drawnCues(state.apply(state.tr.insertText('Ну, ', 1)))).toEqual(['не сходится', 'злюсь']);
  });

  it('leave the text without a trace when they are switched off', () => {
    const state = withCues(openState(), 0, 4);
    expect(drawnCues(state.apply(state.tr.setMeta(cuesKey, { cues: [], current: null })))).toEqual([]);
  });
});

describe('folded turns', () => {
  it('stand under one line, and turns aside keep their place', () => {
    const state = openState();
    const folds = { folds: [{ from: 0, to: 3, label: '3' }], aside: [3] };
    const set = foldsKey.getState(state.apply(state.tr.setMeta(foldsKey, folds)));
    const found = (set?.find() ?? []).map(({ from, to }) => (from === to ? 'line' : state.doc.textBetween(from, to)));
    expect(found).toEqual(['line', ...texts]);
  });
});
