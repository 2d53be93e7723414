import { Editor, Extension } from '@tiptap/core';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { uuidv7 } from 'uuidv7';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import { type CuesChange, cuesKey, cuesPlugin } from './cueDecorations.ts';
import { drawnTurnsPlugin } from './drawnTurns.ts';
import { keepSelectionToItself } from './keepSelectionToItself.ts';
import { insertText, joinTurn, type SeenTurn, splitTurn, stepsOfTransaction, textsBefore } from './transcriptEdits.ts';
import { isShownMark, showTurns } from './showTurns.ts';
import { type ShownTurn, transcriptDocument, transcriptNodes } from './transcriptDocument.ts';
import { type MarksChange, marksKey, readingPlacePlugin, transcriptMarksPlugin } from './transcriptMarks.ts';
import { readSelection } from './readSelection.ts';
import type { TextPoint, TurnSpan } from './textTarget.ts';
import { soundingKey, soundingTurnPlugin } from './soundingTurn.ts';
import { foldsKey, type TurnFolds, turnFoldsPlugin } from './turnFolds.ts';
import { turnView } from './turnView.ts';

/** The transcript's editor seen from outside: turns and offsets, never positions of the document. */
export interface TranscriptView {
  readonly dom: HTMLElement;
  /** Elements of the turns in their order. */
  readonly turnElements: () => readonly HTMLElement[];
  readonly change: (change: MarksChange) => void;
  readonly setCues: (change: CuesChange) => void;
  readonly setFolds: (folds: TurnFolds) => void;
  /** Marks the turn that is being heard; null marks none. */
  readonly setSounding: (turnId: string | null) => void;
  /** Makes the document equal to the turns; what is equal already stays as it is, and the caret where it is. */
  readonly setTurns: (turns: readonly ShownTurn[]) => void;
  readonly setEditable: (isEditable: boolean) => void;
  /** Puts the caret into a turn and shows it. */
  readonly focusAt: (point: TextPoint) => void;
  /** Boxes of the lines that a span covers, in coordinates of the window. */
  readonly linesOf: (span: TurnSpan) => readonly DOMRect[];
  /** Null for places outside the transcript. */
  readonly pointAt: (node: Node, offset: number) => TextPoint | null;
  /** The place of the text under a point of the window, or nearest to it in its line; null outside the transcript. */
  readonly pointUnder: (left: number, top: number) => TextPoint | null;
  readonly destroy: () => void;
}

/** What the editor tells of while its text is edited. */
export interface TranscriptEditing {
  /** The user changed the text, and the page shows it. */
  readonly onSteps: (steps: readonly TranscriptStep[], seen: readonly SeenTurn[]) => void;
  readonly onLeave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onBlur: () => void;
}

const marksExtension = Extension.create({
  name: 'transcriptMarks',
  addProseMirrorPlugins: () => [
    transcriptMarksPlugin(),
    readingPlacePlugin(),
    drawnTurnsPlugin(),
    cuesPlugin(),
    turnFoldsPlugin(),
    soundingTurnPlugin(),
  ],
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

/**
 * A page without turns yet: `setTurns` shows them for reading, choosing and marking; typing changes the text only while it is editable. `onPressAt` is
 * told of the caret's turn before a key changes anything there.
 */
export function createTranscriptEditor(
  element: HTMLElement,
  label: string,
  editing: TranscriptEditing,
  onPressAt: (turn: number) => void,
): TranscriptView {
  let isEditing = false;
  let elements: readonly HTMLElement[] = [];
  let areElementsSure = false;
  const editor = new Editor({
    element,
    extensions: [...transcriptNodes, marksExtension],
    content: transcriptDocument([]),
    editable: false,
    injectCSS: false,
    onTransaction: ({ transaction }) => {
      if (transaction.docChanged) areElementsSure = false;
      if (!transaction.docChanged || transaction.getMeta(isShownMark) === true) return;
      const steps = stepsOfTransaction(transaction);
      if (steps.length > 0) editing.onSteps(steps, textsBefore(transaction.before, steps));
    },
    editorProps: {
      // Said from the start: what is found to differ later is drawn once more, at the price of a layout.
      editable: () => isEditing,
      attributes: () => ({
        role: isEditing ? 'textbox' : 'group',
        ...(isEditing ? { 'aria-multiline': 'true' } : {}),
        'aria-label': label,
        tabindex: '0',
        class: 'transcript',
      }),
      handleKeyDown: (shownView, event) => {
        if (!editor.isEditable) return false;
        if (!event.isComposing) readSelection(shownView);
        onPressAt(pointOf(editor.state.selection.head).turn);
        return press(event);
      },
      handlePaste: (shownView, event) => {
        readSelection(shownView);
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (text !== '') apply(insertText(editor.state, text));
        return true;
      },
      handleDrop: () => true,
      handleDOMEvents: {
        blur: () => {
          if (editor.isEditable) editing.onBlur();
          return false;
        },
        beforeinput: (_view, event) => {
          // There is one history, and it is not the browser's.
          if (event.inputType.startsWith('history')) event.preventDefault();
          return false;
        },
      },
    },
  });
  const { view } = editor;
  keepSelectionToItself(view);

  function apply(transaction: Transaction | null): boolean {
    if (transaction === null) return false;
    editor.view.dispatch(transaction);
    return true;
  }

  function press(event: KeyboardEvent): boolean {
    const letter = event.code === 'KeyZ' ? 'z' : event.code === 'KeyY' ? 'y' : '';
    if (letter !== '' && (event.ctrlKey || event.metaKey) && !event.altKey) {
      if (letter === 'z' && !event.shiftKey) editing.onUndo();
      else editing.onRedo();
      event.preventDefault();
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && (event.key === 'Home' || event.key === 'End')) {
      // The browser knows only what is laid out.
      const { doc, selection } = editor.state;
      const { head } = event.key === 'Home' ? TextSelection.atStart(doc) : TextSelection.atEnd(doc);
      onPressAt(pointOf(head).turn);
      const place = TextSelection.create(doc, event.shiftKey ? selection.anchor : head, head);
      return apply(editor.state.tr.setSelection(place).scrollIntoView());
    }
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') {
      editing.onLeave();
      return true;
    }
    if (event.key === 'Enter' && event.shiftKey) return apply(insertText(editor.state, '\n'));
    if (event.key === 'Enter') {
      if (!editor.state.selection.empty) apply(editor.state.tr.deleteSelection());
      return apply(splitTurn(editor.state, uuidv7())) || true;
    }
    if (event.key !== 'Backspace' && event.key !== 'Delete') return false;
    const { $from, $to } = editor.state.selection;
    if (!$from.sameParent($to)) return apply(editor.state.tr.deleteSelection().scrollIntoView());
    return apply(joinTurn(editor.state, event.key));
  }

  function change(meta: MarksChange): void {
    if (meta.window !== undefined) areElementsSure = false;
    if (meta.isSparse !== undefined) drawSparsely(meta.isSparse);
    view.dispatch(view.state.tr.setMeta(marksKey, meta).setMeta('addToHistory', false));
  }

  /** Draws everything anew when it says another thing than before. */
  function drawSparsely(isSparse: boolean): void {
    if (isSparse === (marksKey.getState(view.state)?.isSparse ?? false)) return;
    view.setProps({ nodeViews: isSparse ? { turn: turnView } : {} });
  }

  const startsNow = (): readonly number[] => marksKey.getState(view.state)?.starts ?? [];
  return {
    dom: view.dom,
    turnElements,
    change,
    setCues: (cues) => view.dispatch(view.state.tr.setMeta(cuesKey, cues).setMeta('addToHistory', false)),
    setFolds: (folds) => view.dispatch(view.state.tr.setMeta(foldsKey, folds).setMeta('addToHistory', false)),
    setSounding: (turnId) => view.dispatch(view.state.tr.setMeta(soundingKey, turnId).setMeta('addToHistory', false)),
    setTurns: (next) => {
      const transaction = showTurns(view.state, next);
      if (transaction !== null) view.dispatch(transaction);
    },
    setEditable: (isEditable) => {
      isEditing = isEditable;
      if (editor.isEditable !== isEditable) editor.setEditable(isEditable, false);
    },
    focusAt: ({ turn, offset }) => {
      const start = startsNow()[turn];
      if (start !== undefined) editor.commands.setTextSelection(start + offset);
      view.focus();
    },
    linesOf: ({ turn, start, end }) => {
      const textStart = startsNow()[turn];
      const length = turn < view.state.doc.childCount ? view.state.doc.child(turn).content.size : 0;
      if (textStart === undefined || end > length) return [];
      const from = view.domAtPos(textStart + start, 1);
      const to = view.domAtPos(textStart + end, -1);
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    },
    pointAt: (node, offset) => (view.dom.contains(node) ? pointOf(view.posAtDOM(node, offset)) : null),
    pointUnder: (left, top) => {
      const found = view.posAtCoords({ left, top });
      return found === null ? null : pointOf(found.pos);
    },
    destroy: () => editor.destroy(),
  };

  /** Typing leaves the elements of the turns as they are: they are looked up anew only when one is gone or new. */
  function turnElements(): readonly HTMLElement[] {
    if (areElementsSure) return elements;
    areElementsSure = true;
    const areSame = elements.length === view.state.doc.childCount && elements.every(({ isConnected }) => isConnected);
    if (!areSame) elements = [...view.dom.querySelectorAll<HTMLElement>(':scope > [data-turn]')];
    return elements;
  }

  function pointOf(position: number): TextPoint {
    const starts = startsNow();
    const turn = Math.max(0, lastNotAfter(starts, position));
    const length = turn < view.state.doc.childCount ? view.state.doc.child(turn).content.size : 0;
    return { turn, offset: Math.min(Math.max(0, position - (starts[turn] ?? 0)), length) };
  }
}
