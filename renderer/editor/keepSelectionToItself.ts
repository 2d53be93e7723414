import type { EditorView } from '@tiptap/pm/view';

interface SelectionRange {
  readonly anchorNode: Node | null;
  readonly anchorOffset: number;
  readonly focusNode: Node | null;
  readonly focusOffset: number;
}

/** ProseMirror leaves this method of its view out of its typings. */
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
  // React alone asks the property of this element: the browser goes by the attribute, which stays what it is, and
  // ProseMirror asks only what lies inside.
  Object.defineProperty(view.dom, 'contentEditable', { get: () => 'inherit', configurable: true });
  const ranged = view as unknown as ViewWithRange;
  const read = ranged.domSelectionRange.bind(view);
  ranged.domSelectionRange = () => (view.editable ? read() : none);
}
