import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { textStartsOf } from './transcriptDocument.ts';

/** Turns that the reader did not ask for: a stretch under one line, or in quieter ink. By index of the turn. */
export interface TurnFolds {
  /** `[from, to)`; the label is what the line says. */
  readonly folds: readonly { readonly from: number; readonly to: number; readonly label: string }[];
  readonly aside: readonly number[];
}

export const noFolds: TurnFolds = { folds: [], aside: [] };

export const foldsKey = new PluginKey<DecorationSet>('turnFolds');

function foldLine(turn: number, label: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'fold';
  button.contentEditable = 'false';
  button.dataset['fold'] = String(turn);
  button.textContent = label;
  return button;
}

function drawFolds(doc: DocumentNode, { folds, aside }: TurnFolds): DecorationSet {
  if (folds.length === 0 && aside.length === 0) return DecorationSet.empty;
  const starts = textStartsOf(doc);
  const decorations: Decoration[] = [];
  const dress = (turn: number, className: string): void => {
    const start = starts[turn];
    if (start === undefined || turn >= doc.childCount) return;
    const end = start - 1 + doc.child(turn).nodeSize;
    decorations.push(Decoration.node(start - 1, end, { class: className }));
  };
  for (const turn of aside) dress(turn, 'aside');
  for (const { from, to, label } of folds) {
    const start = starts[from];
    if (start === undefined) continue;
    decorations.push(
      Decoration.widget(start - 1, () => foldLine(from, label), {
        side: -1,
        key: `fold ${from} ${label}`,
        stopEvent: () => true,
      }),
    );
    for (let turn = from; turn < to; turn += 1) dress(turn, 'folded');
  }
  return DecorationSet.create(doc, decorations);
}

/** Folds turns of the whole transcript, not only the visible ones: what is folded changes how long the page is. */
export function turnFoldsPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: foldsKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const folds = transaction.getMeta(foldsKey) as TurnFolds | undefined;
        if (folds !== undefined) return drawFolds(transaction.doc, folds);
        return transaction.docChanged ? before.map(transaction.mapping, transaction.doc) : before;
      },
    },
    props: { decorations: (state) => foldsKey.getState(state) },
  });
}
