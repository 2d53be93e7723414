import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

interface SoundingState {
  readonly turnId: string | null;
  readonly decorations: DecorationSet;
}

export const soundingKey = new PluginKey<SoundingState>('soundingTurn');

function drawSounding(doc: DocumentNode, turnId: string | null): SoundingState {
  const decorations: Decoration[] = [];
  if (turnId !== null)
    doc.forEach((node, start) => {
      if (node.attrs['turnId'] !== turnId) return;
      const attributes = { class: 'sounding', 'aria-current': 'time' };
      decorations.push(Decoration.node(start, start + node.nodeSize, attributes));
    });
  return { turnId, decorations: DecorationSet.create(doc, decorations) };
}

/** Marks the turn that is being heard; it stays with its turn while the text is edited. */
export function soundingTurnPlugin(): Plugin<SoundingState> {
  return new Plugin<SoundingState>({
    key: soundingKey,
    state: {
      init: (_config, { doc }) => drawSounding(doc, null),
      apply: (transaction, before) => {
        const turnId = transaction.getMeta(soundingKey) as string | null | undefined;
        if (turnId !== undefined) return drawSounding(transaction.doc, turnId);
        if (!transaction.docChanged || before.turnId === null) return before;
        const decorations = before.decorations.map(transaction.mapping, transaction.doc);
        // A turn whose head changed is another node to the editor.
        return decorations.find().length === 1
          ? { turnId: before.turnId, decorations }
          : drawSounding(transaction.doc, before.turnId);
      },
    },
    props: { decorations: (state) => soundingKey.getState(state)?.decorations },
  });
}
