import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type MarksChange, marksKey } from './transcriptMarks.ts';
import { nearSpec } from './turnView.ts';
import type { TurnWindow } from './turnWindow.ts';

interface DrawnTurns {
  readonly window: TurnWindow;
  readonly decorations: DecorationSet;
}

function draw(document: DocumentNode, { from, to }: TurnWindow): DrawnTurns {
  const decorations: Decoration[] = [];
  document.forEach((turn, offset, index) => {
    if (index < from || index >= to) return;
    decorations.push(Decoration.node(offset, offset + turn.nodeSize, { class: 'near' }, nearSpec));
  });
  return { window: { from, to }, decorations: DecorationSet.create(document, decorations) };
}

function hasSameTurns({ before, doc }: Transaction, { from, to }: TurnWindow): boolean {
  if (before.childCount !== doc.childCount) return false;
  for (let turn = from; turn < Math.min(to, doc.childCount); turn += 1)
    if (before.child(turn).attrs !== doc.child(turn).attrs) return false;
  return true;
}

/** Dresses the turns of the window as near; of a long transcript only these are drawn. */
export function drawnTurnsPlugin(): Plugin<DrawnTurns> {
  return new Plugin<DrawnTurns>({
    key: new PluginKey<DrawnTurns>('drawnTurns'),
    state: {
      init: () => ({
        window: { from: 0, to: 0 },
        decorations: DecorationSet.empty,
      }),
      apply: (transaction, before) => {
        const change = transaction.getMeta(marksKey) as MarksChange | undefined;
        if (change?.window !== undefined) return draw(transaction.doc, change.window);
        if (!transaction.docChanged) return before;
        const { doc, mapping } = transaction;
        const { from, to } = before.window;
        if (from === to) return before;
        if (hasSameTurns(transaction, before.window))
          return { ...before, decorations: before.decorations.map(mapping, doc) };
        // A turn that was cut in two is near with both halves.
        return draw(doc, { from, to: to + doc.childCount - transaction.before.childCount });
      },
    },
    props: {
      decorations(state) {
        return this.getState(state)?.decorations;
      },
    },
  });
}
