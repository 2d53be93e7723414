import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkedCoding } from '../../../../renderer/editor/mergeSameCode.ts';
import { showTurns } from '../../../../renderer/editor/showTurns.ts';
import {
  type ShownTurn,
  textStartsOf,
  transcriptDocument,
  transcriptNodes,
} from '../../../../renderer/editor/transcriptDocument.ts';
import { drawStripes } from '../../../../renderer/editor/codingStripes.ts';
import { marksKey, noMarks, transcriptMarksPlugin } from '../../../../renderer/editor/transcriptMarks.ts';

interface CodedTurn extends ShownTurn {
  readonly codings: readonly MarkedCoding[];
}

type CodedSpan = readonly [from: number, length: number, code: number];

interface Part {
  readonly name: number;
  readonly text: string;
  readonly spans: readonly CodedSpan[];
}

const schema = getSchema([...transcriptNodes]);
const window = { from: 0, to: 8 };

const text = fc.constantFrom('абвё', 'абв', 'bбв🙂');
// Few spans and turns, so that the next talk often has the same codings on other words.
const span = fc.constantFrom<CodedSpan[]>([0, 2, 0], [1, 2, 1], [0, 4, 2]);
const turn = fc.record({ name: fc.nat(3), text, spans: fc.array(span, { maxLength: 3 }) });
const talk = fc.uniqueArray(turn, { minLength: 1, maxLength: 4, selector: ({ name }) => name });

/** Codings are the same object while they are the same, as in the window's store: the words under them may be others. */
function makeTurns(): (parts: readonly Part[]) => CodedTurn[] {
  const made = new Map<string, readonly MarkedCoding[]>();
  return (parts) =>
    parts.map(({ name, text: words, spans }) => {
      const codings = spans.flatMap(([from, length, code]): MarkedCoding[] => {
        const [end, codeId] = [Math.min(words.length, from + length), `code ${code}`];
        const id = `${name} ${from} ${end} ${code}`;
        return from >= end ? [] : [{ id, quotationId: id, codeId, start: from, end, name: codeId, family: 'pain' }];
      });
      const key = `${name} ${codings.map(({ id }) => id).join(', ')}`;
      if (!made.has(key)) made.set(key, codings);
      return { id: `t${name}`, role: 'respondent', speaker: '', time: '', text: words, codings: made.get(key)! };
    });
}

const listed = (set: DecorationSet): unknown[] =>
  set
    .find()
    .map(({ from, to, spec }) => ({ from, to, spec: spec as unknown }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);

describe('stripes of codings', () => {
  it('drawn anew only where something changed equal those drawn from nothing', () => {
    fc.assert(
      fc.property(fc.array(talk, { minLength: 2, maxLength: 5 }), (talks) => {
        const turnsOf = makeTurns();
        const first = turnsOf(talks[0]!);
        let state = EditorState.create({
          schema,
          doc: schema.nodeFromJSON(transcriptDocument(first)),
          plugins: [transcriptMarksPlugin()],
        });
        const mark = (turns: readonly CodedTurn[], isNew: boolean): void => {
          const marks = { ...noMarks, codings: turns.map(({ codings }) => codings) };
          state = state.apply(state.tr.setMeta(marksKey, isNew ? { marks, window } : { marks }));
        };
        mark(first, true);
        for (const parts of talks.slice(1)) {
          const turns = turnsOf(parts);
          const shown = showTurns(state, turns);
          if (shown !== null) state = state.apply(shown);
          mark(turns, false);
          const anew = drawStripes(state.doc, {
            starts: textStartsOf(state.doc),
            codings: turns.map(({ codings }) => codings),
            window,
          });
          expect(listed(marksKey.getState(state)!.stripes.decorations)).toEqual(listed(anew));
        }
      }),
      { numRuns: 300 },
    );
  });
});
