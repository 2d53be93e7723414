import type { EditorView } from '@tiptap/pm/view';

interface SelectionRange {
  readonly anchorNode: Node | null;
  readonly anchorOffset: number;
  readonly focusNode: Node | null;
  readonly focusOffset: number;
}

/** The method is there and has a place in ProseMirror's own typings of plugins, but not in those of the view. */
interface ViewWithRange {
  domSelectionRange: () => SelectionRange;
}

const none: SelectionRange = { anchorNode: null, anchorOffset: 0, focusNode: null, focusOffset: 0 };

/**
 * The caret is the editor's own business, and only while the text is edited. Without this two others look for it at a
 * price that grows with the talk: React walks through the whole text before each commit, to give back a selection that
 * it never takes away; and ProseMirror lays the page out after each mark, to find a selection that it does not keep
 * while the text is only read.
 */
export function keepSelectionToItself(view: EditorView): void {
  // Both read it nowhere but on elements inside the text; the attribute, which the browser goes by, stays what it is.
  Object.defineProperty(view.dom, 'contentEditable', { get: () => 'inherit', configurable: true });
  const ranged = view as unknown as ViewWithRange;
  const read = ranged.domSelectionRange.bind(view);
  ranged.domSelectionRange = () => (view.editable ? read() : none);
}
