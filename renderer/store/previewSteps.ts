import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import { applyTranscriptStep, applyTranscriptSteps, type TranscriptIds } from '#shared/text/applyTranscriptStep.ts';
import { composeEdits, createTextEdit, editBetween, mapOffset, type TextEdit } from '#shared/text/textEdit.ts';
import { type InterviewContent, placedIn } from './openInterview.ts';

/** Ids that last until the backend has given its own. */
export const previewIds: TranscriptIds = {
  turn: () => crypto.randomUUID() as ReturnType<TranscriptIds['turn']>,
  quotation: () => crypto.randomUUID() as ReturnType<TranscriptIds['quotation']>,
};

/**
 * The content as the backend will have it after the steps, but for the ids of what they make: the same function maps the
 * quotations. Codings of turns that no step touches stay the same arrays.
 */
export function previewSteps(
  content: InterviewContent,
  steps: readonly TranscriptStep[],
  ids: TranscriptIds = previewIds,
): InterviewContent {
  const [only, ...others] = steps;
  if (only === undefined) return content;
  const index = only.kind === 'replace' && others.length === 0 ? indexOfTurn(content, only.turnId) : -1;
  return index === -1 ? previewAnySteps(content, steps, ids) : previewTyping(content, index, only, ids);
}

function indexOfTurn({ turns }: InterviewContent, turnId: string): number {
  return turns.findIndex(({ id }) => id === turnId);
}

/**
 * A letter in the turn with that index: nothing else of a long talk is looked at. Law: equals `previewAnySteps` of the
 * step, which is a replacement in that turn.
 */
function previewTyping(
  content: InterviewContent,
  index: number,
  step: TranscriptStep,
  ids: TranscriptIds,
): InterviewContent {
  const turn = content.turns[index]!;
  const before: Quotation[] = [];
  for (const quotation of content.quotations.values()) if (quotation.turnId === turn.id) before.push(quotation);
  const after = applyTranscriptStep({ turns: [{ ...turn, position: 0 }], quotations: before }, step, ids);
  const turns = content.turns.with(index, { ...after.turns[0]!, position: turn.position });
  const moved = after.quotations.filter((quotation, place) => quotation !== before[place]);
  if (moved.length === 0) return { ...content, turns };
  const quotations = new Map(content.quotations);
  for (const quotation of moved) quotations.set(quotation.id, quotation);
  const placedByTurn = new Map(content.placedByTurn);
  const placed = placedIn(after.quotations, content.codingsOfQuotation).get(turn.id);
  if (placed === undefined) placedByTurn.delete(turn.id);
  else placedByTurn.set(turn.id, placed);
  return { ...content, turns, quotations, placedByTurn };
}

/** `previewSteps` of any steps, over the whole talk. */
export function previewAnySteps(
  content: InterviewContent,
  steps: readonly TranscriptStep[],
  ids: TranscriptIds,
): InterviewContent {
  const before = { turns: content.turns, quotations: [...content.quotations.values()] };
  const after = applyTranscriptSteps(before, steps, ids);
  const quotations = new Map(after.quotations.map((quotation) => [quotation.id as string, quotation]));
  // What typing does not change stays the same map: whoever depends on it need not look again.
  const hasCopies = after.copies.length > 0;
  const codings = hasCopies ? new Map(content.codings) : (content.codings as Map<string, Coding>);
  const codingsOfQuotation = hasCopies
    ? new Map(content.codingsOfQuotation)
    : (content.codingsOfQuotation as Map<string, readonly Coding[]>);
  for (const { id, copyId } of after.copies) {
    const copies = (codingsOfQuotation.get(id) ?? []).map((coding): Coding => {
      const copy = { ...coding, id: `${coding.id} ${copyId}` as Coding['id'], quotationId: copyId };
      codings.set(copy.id, copy);
      return copy;
    });
    codingsOfQuotation.set(copyId, copies);
  }
  const touched = new Set<string>();
  for (const quotation of before.quotations) {
    if (quotations.get(quotation.id) !== quotation) touched.add(quotation.turnId);
  }
  for (const quotation of after.quotations) {
    if (content.quotations.get(quotation.id) !== quotation) touched.add(quotation.turnId);
  }
  if (touched.size === 0) return { ...content, turns: after.turns };
  const placedByTurn = new Map(content.placedByTurn);
  const placed = placedIn(
    after.quotations.filter(({ turnId }) => touched.has(turnId)),
    codingsOfQuotation,
  );
  for (const turnId of touched) {
    const list = placed.get(turnId);
    if (list === undefined) placedByTurn.delete(turnId);
    else placedByTurn.set(turnId, list);
  }
  return { turns: after.turns, quotations, codings, codingsOfQuotation, placedByTurn };
}

/** The edit in offsets of a text that somebody else's edit has changed meanwhile. */
function moveEdit(edit: TextEdit, foreign: TextEdit): TextEdit {
  let cursor = 0;
  return createTextEdit(
    edit.map(({ start, end, text }) => {
      const from = Math.max(cursor, mapOffset(start, foreign, 'after'));
      cursor = Math.max(from, mapOffset(end, foreign, 'before'));
      return { start: from, end: cursor, text };
    }),
  );
}

/** What a turn says. */
export type TurnText = Pick<Turn, 'id' | 'text'>;

/**
 * Steps that were made on turns which have other words now. What was typed into such a turn becomes one replacement
 * there, so that both changes stay; steps in other turns stay as they are.
 */
export function rebaseSteps(
  steps: readonly TranscriptStep[],
  before: readonly TurnText[],
  now: readonly TurnText[],
): TranscriptStep[] {
  const textsNow = new Map(now.map(({ id, text }) => [id, text]));
  const changed = new Map(
    before.flatMap(({ id, text }) => {
      const textNow = textsNow.get(id);
      return textNow === undefined || textNow === text ? [] : [[id, editBetween(text, textNow)]];
    }),
  );
  if (changed.size === 0) return [...steps];
  const composed = new Map<string, TextEdit>();
  const rebased: (TranscriptStep | string)[] = [];
  for (const step of steps) {
    if (step.kind !== 'replace' || !changed.has(step.turnId)) {
      rebased.push(step);
      continue;
    }
    const earlier = composed.get(step.turnId);
    if (earlier === undefined) rebased.push(step.turnId);
    composed.set(step.turnId, composeEdits(earlier ?? [], createTextEdit(step.edit)));
  }
  return rebased.map((step): TranscriptStep => {
    if (typeof step !== 'string') return step;
    const turnId = step as Turn['id'];
    return { kind: 'replace', turnId, edit: [...moveEdit(composed.get(turnId) ?? [], changed.get(turnId) ?? [])] };
  });
}
