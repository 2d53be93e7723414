import { Editor, Extension } from '@tiptap/core';
import { type ShownTurn, textStarts, transcriptDocument, transcriptNodes } from './transcriptDocument.ts';
import { type MarksChange, marksKey, transcriptMarksPlugin } from './transcriptMarks.ts';
import type { TextPoint, TurnSpan } from './textTarget.ts';

/** The transcript's editor seen from outside: turns and offsets, never positions of the document. */
export interface TranscriptView {
  readonly dom: HTMLElement;
  /** Elements of the turns in their order. */
  readonly turnElements: () => readonly HTMLElement[];
  readonly change: (change: Omit<MarksChange, 'starts'>) => void;
  /** Boxes of the lines that a span covers, in coordinates of the window. */
  readonly linesOf: (span: TurnSpan) => readonly DOMRect[];
  /** Null for places outside the transcript. */
  readonly pointAt: (node: Node, offset: number) => TextPoint | null;
  readonly destroy: () => void;
}

const marksExtension = Extension.create({
  name: 'transcriptMarks',
  addProseMirrorPlugins: () => [transcriptMarksPlugin()],
});

/** Last index whose value is not greater; −1 when all are. */
function lastNotAfter(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Shows the turns for reading, choosing and marking; typing changes nothing. */
export function createTranscriptEditor(
  element: HTMLElement,
  turns: readonly ShownTurn[],
  label: string,
): TranscriptView {
  const starts = textStarts(turns);
  const editor = new Editor({
    element,
    extensions: [...transcriptNodes, marksExtension],
    content: transcriptDocument(turns),
    editable: false,
    injectCSS: false,
    editorProps: { attributes: { role: 'group', 'aria-label': label, tabindex: '0', class: 'transcript' } },
  });
  const { view } = editor;
  const change = (meta: MarksChange): void =>
    view.dispatch(view.state.tr.setMeta(marksKey, meta).setMeta('addToHistory', false));
  change({ starts });
  let elements: readonly HTMLElement[] | null = null;
  return {
    dom: view.dom,
    turnElements: () => (elements ??= [...view.dom.querySelectorAll<HTMLElement>(':scope > [data-turn]')]),
    change,
    linesOf: ({ turn, start, end }) => {
      const textStart = starts[turn];
      if (textStart === undefined) return [];
      const from = view.domAtPos(textStart + start, 1);
      const to = view.domAtPos(textStart + end, -1);
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    },
    pointAt: (node, offset) => {
      if (!view.dom.contains(node)) return null;
      const position = view.posAtDOM(node, offset);
      const turn = Math.max(0, lastNotAfter(starts, position));
      const length = turns[turn]?.text.length ?? 0;
      return { turn, offset: Math.min(Math.max(0, position - (starts[turn] ?? 0)), length) };
    },
    destroy: () => editor.destroy(),
  };
}
