import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { stripedPieces } from '#shared/text/stripedPieces.ts';
import { drawnStripes } from './drawnStripes.ts';
import { type MarkedCoding, mergeSameCode } from './mergeSameCode.ts';
import { stripeStyle } from './stripeStyle.ts';
import type { TurnWindow } from './turnWindow.ts';

/** What stripes are drawn of: the turns' starts in the document, their codings, and the turns near the reader. */
export interface StripedText {
  readonly starts: readonly number[];
  readonly codings: readonly (readonly MarkedCoding[])[];
  readonly window: TurnWindow;
}

/** Decorations of a turn hold while its codings and its place in the document do. */
const known = new WeakMap<readonly MarkedCoding[], { readonly start: number; readonly decorations: Decoration[] }>();

function stripesOfTurn({ starts, codings }: StripedText, turn: number): readonly Decoration[] {
  const [own, textStart] = [codings[turn], starts[turn]];
  if (own === undefined || textStart === undefined || own.length === 0) return [];
  const before = known.get(own);
  if (before?.start === textStart) return before.decorations;
  const { pieces } = stripedPieces(mergeSameCode(own));
  const decorations = drawnStripes(pieces).map(({ start, end, stripes, drawn, deeper }) =>
    Decoration.inline(textStart + start, textStart + end, {
      nodeName: 'mark',
      class: 'coded',
      style: stripeStyle(drawn.map(({ lane, coding }) => ({ lane, family: coding.family }))),
      'aria-description': stripes.map(({ coding }) => coding.name).join(', '),
      ...(deeper > 0 ? { 'data-deeper': `+${deeper}` } : {}),
    }),
  );
  known.set(own, { start: textStart, decorations });
  return decorations;
}

function turnsOf({ from, to }: TurnWindow): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

export function drawStripes(document: DocumentNode, text: StripedText): DecorationSet {
  return DecorationSet.create(
    document,
    turnsOf(text.window).flatMap((turn) => stripesOfTurn(text, turn)),
  );
}

/** Stripes as they were drawn over a document, moved with its words since. */
export interface DrawnStripes {
  readonly decorations: DecorationSet;
  readonly document: DocumentNode;
  readonly codings: readonly (readonly MarkedCoding[])[];
}

/** Draws anew only the turns whose words or codings are others than when they were drawn. The window is the same. */
export function redrawStripes(document: DocumentNode, drawn: DrawnStripes, text: StripedText): DecorationSet {
  const others = turnsOf(text.window).filter(
    (turn) =>
      drawn.codings[turn] !== text.codings[turn] || drawn.document.maybeChild(turn) !== document.maybeChild(turn),
  );
  const gone = others.flatMap((turn) => {
    const [start, node] = [text.starts[turn], document.maybeChild(turn)];
    return start === undefined || node === null ? [] : drawn.decorations.find(start, start + node.content.size);
  });
  return drawn.decorations.remove(gone).add(
    document,
    others.flatMap((turn) => stripesOfTurn(text, turn)),
  );
}
