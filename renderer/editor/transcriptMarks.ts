import type { Node as DocumentNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type DrawnStripes, drawStripes, redrawStripes, type StripedText } from './codingStripes.ts';
import type { MarkedCoding } from './mergeSameCode.ts';
import type { TurnSpan } from './textTarget.ts';
import { textStartsOf } from './transcriptDocument.ts';
import type { TurnWindow } from './turnWindow.ts';

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

interface MarksState {
  readonly starts: readonly number[];
  readonly marks: TranscriptMarks;
  readonly window: TurnWindow;
  /** Only the turns of the window are laid out. */
  readonly isSparse: boolean;
  readonly stripes: DrawnStripes;
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

const changeOf = (transaction: Transaction): MarksChange | undefined =>
  transaction.getMeta(marksKey) as MarksChange | undefined;

const stripedText = ({ starts, marks, window }: MarksState): StripedText => ({
  starts,
  codings: marks.codings,
  window,
});

/** While somebody types the marks move with their words, until they are given anew for the new text. */
function moveWithText({ doc, docChanged, mapping }: Transaction, before: MarksState): MarksState {
  if (!docChanged) return before;
  const decorations = before.stripes.decorations.map(mapping, doc);
  return { ...before, starts: textStartsOf(doc), stripes: { ...before.stripes, decorations } };
}

function applyChange({ doc }: Transaction, before: MarksState, change: MarksChange): MarksState {
  const next = { ...before, ...change };
  const text = stripedText(next);
  const decorations = change.window === undefined ? redrawStripes(doc, before.stripes, text) : drawStripes(doc, text);
  return { ...next, stripes: { decorations, document: doc, codings: text.codings } };
}

/** Keeps in plugin state what is drawn over the text, and draws the codings. The text itself is never changed by it. */
export function transcriptMarksPlugin(): Plugin<MarksState> {
  return new Plugin<MarksState>({
    key: marksKey,
    state: {
      init: (_config, { doc }) => ({
        starts: textStartsOf(doc),
        marks: noMarks,
        window: { from: 0, to: 0 },
        isSparse: false,
        stripes: { decorations: DecorationSet.empty, document: doc, codings: [] },
      }),
      apply: (transaction, before) => {
        const change = changeOf(transaction);
        const moved = moveWithText(transaction, before);
        return change === undefined ? moved : applyChange(transaction, moved, change);
      },
    },
    props: {
      decorations: (state) => marksKey.getState(state)?.stripes.decorations,
    },
  });
}

const slotSpec = { side: -1, stopEvent: () => true } as const;
const shows = new WeakMap<HTMLElement, () => HTMLElement>();

/** ProseMirror leaves an element in its place from one drawing to the next only where the same function gives it. */
function showing(element: HTMLElement): () => HTMLElement {
  const before = shows.get(element);
  if (before !== undefined) return before;
  const show = (): HTMLElement => element;
  shows.set(element, show);
  return show;
}

function drawPlaces(document: DocumentNode, { starts, marks, window, isSparse }: MarksState): DecorationSet {
  const decorations: Decoration[] = [];
  const inline = (span: TurnSpan, className: string, attributes: Readonly<Record<string, string>> = {}): void => {
    const start = starts[span.turn];
    if (start === undefined || span.turn < window.from || span.turn >= window.to) return;
    decorations.push(Decoration.inline(start + span.start, start + span.end, { class: className, ...attributes }));
  };
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
    decorations.push(Decoration.widget(end, showing(element), slotSpec));
  }
  return DecorationSet.create(document, decorations);
}

/** Draws where the reader is: what is chosen, open and current, and the hints. Stands after `transcriptMarksPlugin`. */
export function readingPlacePlugin(): Plugin<DecorationSet> {
  const drawFor = (state: EditorState): DecorationSet => {
    const marks = marksKey.getState(state);
    return marks === undefined ? DecorationSet.empty : drawPlaces(state.doc, marks);
  };
  return new Plugin<DecorationSet>({
    key: new PluginKey<DecorationSet>('readingPlace'),
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before, _oldState, newState) => {
        if (changeOf(transaction) !== undefined) return drawFor(newState);
        return transaction.docChanged ? before.map(transaction.mapping, transaction.doc) : before;
      },
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}
