import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { Decoration } from '@tiptap/pm/view';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnTurnsPlugin } from '../../../../renderer/editor/drawnTurns.ts';
import { showTurns } from '../../../../renderer/editor/showTurns.ts';
import {
  type ShownTurn,
  textStartsOf,
  transcriptDocument,
  transcriptNodes,
} from '../../../../renderer/editor/transcriptDocument.ts';
import { marksKey } from '../../../../renderer/editor/transcriptMarks.ts';
import { nearSpec } from '../../../../renderer/editor/turnView.ts';

const schema = getSchema([...transcriptNodes]);

const turn = fc.record({
  id: fc.nat(9).map(String),
  role: fc.constant('respondent' as const),
  // Another speaker, or other words, of the same turn.
  speaker: fc.constantFrom('Вера', 'Пётр'),
  time: fc.constantFrom('', '0:07'),
  text: fc.constantFrom('абвё', 'абв', 'bбв🙂'),
});
const talk = fc.uniqueArray<ShownTurn, string>(turn, { minLength: 1, maxLength: 8, selector: ({ id }) => id });

describe('turns near the reader', () => {
  it('stay near, each of them, whatever becomes of them', () => {
    fc.assert(
      fc.property(fc.array(talk, { minLength: 2, maxLength: 6 }), fc.nat(8), fc.nat(8), (talks, from, length) => {
        const plugin = drawnTurnsPlugin();
        let state = EditorState.create({
          schema,
          doc: schema.nodeFromJSON(transcriptDocument(talks[0]!)),
          plugins: [plugin],
        });
        let to = from + length;
        state = state.apply(state.tr.setMeta(marksKey, { window: { from, to } }));
        for (const turns of talks.slice(1)) {
          const before = state.doc.childCount;
          const shown = showTurns(state, turns);
          if (shown !== null) state = state.apply(shown);
          // An empty window stays empty: nothing is drawn before it is known where the reader is.
          if (from !== to) to += state.doc.childCount - before;
          const near = plugin.getState(state)!.decorations.find() as (Decoration & { spec: unknown })[];
          const ends = textStartsOf(state.doc).map((start, index) => start + state.doc.child(index).content.size + 1);
          expect(near.map(({ from: start, to: end, spec }) => [start, end, spec])).toEqual(
            textStartsOf(state.doc)
              .map((start, index) => [start - 1, ends[index], nearSpec])
              .slice(from, Math.max(from, to)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
