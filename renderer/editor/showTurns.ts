import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { editBetween } from '#shared/text/textEdit.ts';
import { type ShownTurn, transcriptDocument } from './transcriptDocument.ts';

/** On transactions that show what is stored: they are no edit of the user. */
export const isShownMark = 'transcriptShown';

function isSameHead(node: DocumentNode, { id, role, speaker, time }: ShownTurn): boolean {
  const { attrs } = node;
  return attrs['turnId'] === id && attrs['role'] === role && attrs['speaker'] === speaker && attrs['time'] === time;
}

/** Nodes never change, nor do turns: two that were equal once are so for good. */
const known = new WeakMap<DocumentNode, ShownTurn>();

function isSame(node: DocumentNode, turn: ShownTurn): boolean {
  if (known.get(node) === turn) return true;
  if (!isSameHead(node, turn) || node.textContent !== turn.text) return false;
  known.set(node, turn);
  return true;
}

/**
 * The transaction after which the document holds exactly these turns; null when it does already. Turns that are equal are
 * not touched, and of one that is not only the words that differ.
 */
export function showTurns(state: EditorState, turns: readonly ShownTurn[]): Transaction | null {
  const nodes = Array.from({ length: state.doc.childCount }, (_, index) => state.doc.child(index));
  const shorter = Math.min(nodes.length, turns.length);
  let head = 0;
  while (head < shorter && isSame(nodes[head]!, turns[head]!)) head += 1;
  if (head === nodes.length && head === turns.length) return null;
  let tail = 0;
  while (tail < shorter - head && isSame(nodes.at(-1 - tail)!, turns.at(-1 - tail)!)) tail += 1;
  const position = nodes.slice(0, head).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const old = nodes.slice(head, nodes.length - tail);
  const wanted = turns.slice(head, turns.length - tail);
  const transaction = state.tr.setMeta(isShownMark, true);
  if (old.length === wanted.length && old.every((node, index) => node.attrs['turnId'] === wanted[index]!.id)) {
    let start = position;
    for (const [index, node] of old.entries()) {
      const turn = wanted[index]!;
      for (const { start: from, end: to, text } of editBetween(node.textContent, turn.text))
        transaction.insertText(
          text,
          transaction.mapping.map(start + 1 + from, -1),
          transaction.mapping.map(start + 1 + to),
        );
      if (!isSameHead(node, turn)) {
        const { id: turnId, role, speaker, time } = turn;
        transaction.setNodeMarkup(transaction.mapping.map(start), null, { turnId, role, speaker, time });
      }
      start += node.nodeSize;
    }
    return transaction;
  }
  const size = old.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const made = (transcriptDocument(wanted).content ?? []).map((turn) => state.schema.nodeFromJSON(turn));
  return transaction.replaceWith(position, position + size, made);
}
