import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { TurnId } from '#shared/domain/ids.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';

/** A turn and what it said. */
export interface SeenTurn {
  readonly id: TurnId;
  readonly text: string;
}

/** On a transaction: the steps that it is, where they cannot be read from it; or that it shows what is stored already. */
export const stepsKey = 'transcriptSteps';

const idOf = (turn: DocumentNode): TurnId => String(turn.attrs['turnId']) as TurnId;

interface TurnPlace {
  readonly index: number;
  readonly offset: number;
}

/** The turn and offset of a position; places between turns belong to the start of the next, or the end of the last. */
function placeOf(document: DocumentNode, position: number): TurnPlace {
  const resolved = document.resolve(Math.max(0, Math.min(position, document.content.size)));
  if (resolved.depth > 0) return { index: resolved.index(0), offset: resolved.parentOffset };
  const index = resolved.index(0);
  if (index < document.childCount) return { index, offset: 0 };
  return { index: document.childCount - 1, offset: document.child(document.childCount - 1).content.size };
}

/** A replacement of `[from, to)` by text, over one turn or several: the first of them keeps what is left of all. */
function stepsOfReplacement(document: DocumentNode, from: number, to: number, text: string): TranscriptStep[] {
  const start = placeOf(document, from);
  const end = placeOf(document, to);
  const first = document.child(start.index);
  const turnId = idOf(first);
  if (start.index === end.index)
    return [{ kind: 'replace', turnId, edit: [{ start: start.offset, end: end.offset, text }] }];
  const steps: TranscriptStep[] = [
    { kind: 'replace', turnId, edit: [{ start: start.offset, end: first.content.size, text }] },
  ];
  for (let index = start.index + 1; index < end.index; index += 1)
    steps.push({ kind: 'removeTurn', turnId: idOf(document.child(index)) });
  const last = idOf(document.child(end.index));
  steps.push({ kind: 'replace', turnId: last, edit: [{ start: 0, end: end.offset, text: '' }] });
  steps.push({ kind: 'join', turnId: last, separator: '' });
  return steps;
}

/** What a transaction of the user does to the transcript, as steps in the order in which it does them. */
export function stepsOfTransaction(transaction: Transaction): TranscriptStep[] {
  const given = transaction.getMeta(stepsKey) as readonly TranscriptStep[] | undefined;
  if (given !== undefined) return [...given];
  return transaction.steps.flatMap((step, index) => {
    const before = transaction.docs[index];
    const after = transaction.docs[index + 1] ?? transaction.doc;
    const steps: TranscriptStep[] = [];
    step.getMap().forEach((from, to, newFrom, newTo) => {
      if (before === undefined) return;
      steps.push(...stepsOfReplacement(before, from, to, after.textBetween(newFrom, newTo)));
    });
    return steps;
  });
}

/** What the turns said that the steps replace words of, on the page on which somebody typed. */
export function textsBefore(document: DocumentNode, steps: readonly TranscriptStep[]): SeenTurn[] {
  const touched = new Set(steps.flatMap((step): TurnId[] => (step.kind === 'replace' ? [step.turnId] : [])));
  const seen: SeenTurn[] = [];
  for (let index = 0; index < document.childCount && seen.length < touched.size; index += 1) {
    const turn = document.child(index);
    const id = idOf(turn);
    if (touched.has(id)) seen.push({ id, text: turn.textContent });
  }
  return seen;
}

/** Puts text in place of what is selected; its lines stay in the turn. */
export function insertText(state: EditorState, text: string): Transaction {
  const { from, to } = state.selection;
  return state.tr.insertText(text.toWellFormed().replaceAll(/\r\n?/gu, '\n'), from, to).scrollIntoView();
}

/** Cuts the turn at the caret in two of the same speaker. Null while something is selected. */
export function splitTurn(state: EditorState, newTurnId: string): Transaction | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth === 0) return null;
  const turn = $from.parent;
  const at = $from.parentOffset;
  const attributes = { ...turn.attrs, turnId: newTurnId, time: '' };
  const step: TranscriptStep = { kind: 'split', turnId: idOf(turn), at, newTurnId: newTurnId as TurnId };
  return state.tr
    .split($from.pos, 1, [{ type: turn.type, attrs: attributes }])
    .setMeta(stepsKey, [step])
    .scrollIntoView();
}

/** Puts the words of the turn with that index behind those of the turn before it, with a space where none stands. */
function joinAt(state: EditorState, index: number): Transaction | null {
  const before = index < 1 ? null : state.doc.child(index - 1);
  const turn = index >= state.doc.childCount ? null : state.doc.child(index);
  if (before === null || turn === null) return null;
  let position = 0;
  for (let earlier = 0; earlier < index; earlier += 1) position += state.doc.child(earlier).nodeSize;
  const needsSpace = /\S$/u.test(before.textContent) && /^\S/u.test(turn.textContent);
  const separator = needsSpace ? ' ' : '';
  const step: TranscriptStep = { kind: 'join', turnId: idOf(turn), separator };
  const transaction = state.tr.delete(position - 1, position + 1);
  if (separator !== '') transaction.insertText(separator, position - 1);
  const caret = TextSelection.create(transaction.doc, position - 1 + separator.length);
  return transaction.setSelection(caret).setMeta(stepsKey, [step]).scrollIntoView();
}

/** Joins the turn with the one before when the caret is at its start, or with the next when it is at its end. */
export function joinTurn(state: EditorState, key: 'Backspace' | 'Delete'): Transaction | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth === 0) return null;
  if (key === 'Backspace') return $from.parentOffset === 0 ? joinAt(state, $from.index(0)) : null;
  return $from.parentOffset === $from.parent.content.size ? joinAt(state, $from.index(0) + 1) : null;
}
