import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type MarksChange, marksKey } from './transcriptMarks.ts';
import type { TurnWindow } from './turnWindow.ts';

interface DrawnTurns {
  readonly window: TurnWindow;
  readonly count: number;
  readonly decorations: DecorationSet;
}

function draw(document: DocumentNode, { from, to }: TurnWindow): DrawnTurns {
  const decorations: Decoration[] = [];
  document.forEach((turn, offset, index) => {
    if (index < from || index >= to) return;
    decorations.push(Decoration.node(offset, offset + turn.nodeSize, { class: 'near' }));
  });
  const { childCount } = document;
  return { window: { from, to }, count: childCount, decorations: DecorationSet.create(document, decorations) };
}

/** Dresses the turns of the window as near; in a long transcript the others take no part in the layout. */
export function drawnTurnsPlugin(): Plugin<DrawnTurns> {
  return new Plugin<DrawnTurns>({
    key: new PluginKey<DrawnTurns>('drawnTurns'),
    state: {
      init: (_config, { doc }) => ({
        window: { from: 0, to: 0 },
        count: doc.childCount,
        decorations: DecorationSet.empty,
      }),
      apply: (transaction, before) => {
        const change = transaction.getMeta(marksKey) as MarksChange | undefined;
        if (change?.window !== undefined) return draw(transaction.doc, change.window);
        if (!transaction.docChanged) return before;
        const { doc, mapping } = transaction;
        const { window, count } = before;
        // A turn that was cut in two is near with both halves.
        if (doc.childCount !== count) return draw(doc, { from: window.from, to: window.to + doc.childCount - count });
        return { ...before, decorations: before.decorations.map(mapping, doc) };
      },
    },
    props: {
      decorations(state) {
        return this.getState(state)?.decorations;
      },
    },
  });
}
