import { DOMSerializer, type Node as DocumentNode } from '@tiptap/pm/model';
import type { Decoration, NodeViewConstructor } from '@tiptap/pm/view';

/** Says of a decoration that its turn is near the reader. */
export const nearSpec = { isNear: true } as const;

const isNear = (decorations: readonly Decoration[]): boolean =>
  decorations.some(({ spec }) => (spec as Partial<typeof nearSpec>).isNear === true);

/** Keeps the turn's place among the others: it is neither seen nor read, and drawn when the reader comes near. */
function drawPlace({ attrs }: DocumentNode): { readonly dom: HTMLElement } {
  const dom = document.createElement('div');
  dom.className = 'turn';
  dom.dataset['turn'] = String(attrs['turnId']);
  dom.dataset['role'] = String(attrs['role']);
  dom.contentEditable = 'false';
  return { dom };
}

/** False inside a turn that keeps only its place: nothing there knows its words. */
export function isDrawn(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.turn[contenteditable="false"]') === null;
}

function drawWhole(turn: DocumentNode): { readonly dom: HTMLElement; readonly contentDOM?: HTMLElement } {
  const spec = turn.type.spec.toDOM?.(turn);
  if (spec === undefined) return drawPlace(turn);
  return DOMSerializer.renderSpec(document, spec) as { dom: HTMLElement; contentDOM?: HTMLElement };
}

/** A turn of a long transcript, whose words are drawn only near the reader. */
export const turnView: NodeViewConstructor = (turn, _view, _getPosition, decorations) => {
  const isWhole = isNear(decorations);
  return {
    ...(isWhole ? drawWhole(turn) : drawPlace(turn)),
    update: (next, nextDecorations) => next.sameMarkup(turn) && isNear(nextDecorations) === isWhole,
  };
};
