import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { stripedPieces } from '#shared/text/stripedPieces.ts';
import { type MarkedCoding, mergeSameCode } from './mergeSameCode.ts';
import { drawnStripes } from './drawnStripes.ts';
import { stripeStyle } from './stripeStyle.ts';
import type { TurnSpan } from './textTarget.ts';
import { textStartsOf } from './transcriptDocument.ts';

/** Everything drawn over the text, by index of the turn. */
export interface TranscriptMarks {
  readonly codings: readonly (readonly MarkedCoding[])[];
  /** What is chosen to be coded. */
  readonly target: readonly TurnSpan[];
  /** The quotation that is open beside the page. */
  readonly selected: TurnSpan | null;
  readonly currentTurn: number | null;
  /** Elements that stand under a turn: hints. */
  readonly slots: ReadonlyMap<number, HTMLElement>;
}

/** Turns near the viewport, `[from, to)`: only they carry decorations. */
export interface TurnWindow {
  readonly from: number;
  readonly to: number;
}

interface MarksState {
  readonly starts: readonly number[];
  readonly marks: TranscriptMarks;
  readonly window: TurnWindow;
  /** Only the turns of the window are laid out. */
  readonly isSparse: boolean;
  readonly decorations: DecorationSet;
}

export const noMarks: TranscriptMarks = {
  codings: [],
  target: [],
  selected: null,
  currentTurn: null,
  slots: new Map(),
};

export const marksKey = new PluginKey<MarksState>('transcriptMarks');

export type MarksChange = Partial<Pick<MarksState, 'marks' | 'window' | 'isSparse'>>;

/** Decorations of a turn hold while its codings and its place in the document do. */
const known = new WeakMap<readonly MarkedCoding[], { readonly start: number; readonly decorations: Decoration[] }>();

function stripeDecorations(codings: readonly MarkedCoding[], textStart: number): Decoration[] {
  const before = known.get(codings);
  if (before?.start === textStart) return before.decorations;
  const { pieces } = stripedPieces(mergeSameCode(codings));
  const decorations = drawnStripes(pieces).map(({ start, end, stripes, drawn, deeper }) =>
    Decoration.inline(textStart + start, textStart + end, {
      nodeName: 'mark',
      class: 'coded',
      style: stripeStyle(drawn.map(({ lane, coding }) => ({ lane, family: coding.family }))),
      'aria-description': stripes.map(({ coding }) => coding.name).join(', '),
      ...(deeper > 0 ? { 'data-deeper': `+${deeper}` } : {}),
    }),
  );
  known.set(codings, { start: textStart, decorations });
  return decorations;
}

function drawDecorations(document: DocumentNode, state: Omit<MarksState, 'decorations'>): DecorationSet {
  const { starts, marks, window, isSparse } = state;
  const decorations: Decoration[] = [];
  const inline = (span: TurnSpan, className: string, attributes: Readonly<Record<string, string>> = {}): void => {
    const start = starts[span.turn];
    if (start === undefined || span.turn < window.from || span.turn >= window.to) return;
    decorations.push(Decoration.inline(start + span.start, start + span.end, { class: className, ...attributes }));
  };
  for (let turn = window.from; turn < window.to; turn += 1) {
    const codings = marks.codings[turn];
    const start = starts[turn];
    if (codings !== undefined && start !== undefined && codings.length > 0)
      decorations.push(...stripeDecorations(codings, start));
  }
  for (const span of marks.target) inline(span, 'chosen', { draggable: 'true' });
  if (marks.selected !== null) inline(marks.selected, 'open');
  const current = marks.currentTurn === null ? undefined : starts[marks.currentTurn];
  if (current !== undefined) {
    const node = document.nodeAt(current - 1);
    if (node !== null)
      decorations.push(Decoration.node(current - 1, current - 1 + node.nodeSize, { class: 'current' }));
  }
  for (const [turn, element] of marks.slots) {
    if (isSparse && (turn < window.from || turn >= window.to)) continue;
    const node = starts[turn] === undefined ? null : document.nodeAt(starts[turn] - 1);
    if (node === null) continue;
    const end = (starts[turn] ?? 1) - 1 + node.nodeSize;
    decorations.push(Decoration.widget(end, element, { side: -1, key: `slot ${turn}`, stopEvent: () => true }));
  }
  return DecorationSet.create(document, decorations);
}

/** Keeps what is drawn over the text in plugin state. The text itself is never changed by it. */
export function transcriptMarksPlugin(): Plugin<MarksState> {
  return new Plugin<MarksState>({
    key: marksKey,
    state: {
      init: (_config, { doc }) => ({
        starts: textStartsOf(doc),
        marks: noMarks,
        window: { from: 0, to: 0 },
        isSparse: false,
        decorations: DecorationSet.empty,
      }),
      apply: (transaction, before) => {
        const change = transaction.getMeta(marksKey) as MarksChange | undefined;
        const starts = transaction.docChanged ? textStartsOf(transaction.doc) : before.starts;
        if (change === undefined) {
          // While somebody types the marks move with their words, until they are given anew for the new text.
          if (!transaction.docChanged) return before;
          return { ...before, starts, decorations: before.decorations.map(transaction.mapping, transaction.doc) };
        }
        const next = { ...before, starts, ...change };
        return { ...next, decorations: drawDecorations(transaction.doc, next) };
      },
    },
    props: {
      decorations: (state) => marksKey.getState(state)?.decorations,
    },
  });
}
