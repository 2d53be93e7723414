import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isDrawn } from './turnView.ts';

/**
 * Makes the editor's selection the one on the page. The browser tells of a selection only after the keys that wait
 * already: on a busy machine a key would act on what was selected before.
 */
export function readSelection(view: EditorView): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = view.dom.ownerDocument.getSelection() ?? {};
  if (!(anchorNode instanceof Node) || !(focusNode instanceof Node)) return;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  // The editor alone knows where in a turn that is not drawn the caret stays.
  if (!isDrawn(anchorNode) || !isDrawn(focusNode)) return;
  const anchor = view.posAtDOM(anchorNode, anchorOffset ?? 0);
  const head = view.posAtDOM(focusNode, focusOffset ?? 0);
  const { doc, selection, tr } = view.state;
  if (anchor === selection.anchor && head === selection.head) return;
  const onPage = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  if (!onPage.eq(selection)) view.dispatch(tr.setSelection(onPage));
}
