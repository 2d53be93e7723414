import { AppError } from '#shared/domain/appError.ts';
import type { Quotation } from '#shared/domain/coding.ts';
import type { QuotationId, TurnId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import { isGraphemeBoundary, snapSpanToGraphemes, type Span, trimSpan } from './span.ts';
import { applyEdit, createTextEdit, mapOffset, mapSpanInText, type SpanBias, type TextEdit } from './textEdit.ts';

/** A transcript with what is quoted in it; turns in order, their positions 0, 1, 2 … */
export interface MarkedTranscript {
  readonly turns: readonly Turn[];
  readonly quotations: readonly Quotation[];
}

/** A quotation that was cut in two: `copyId` is the second part, which shall carry the same codings. */
export interface QuotationCopy {
  readonly id: QuotationId;
  readonly copyId: QuotationId;
}

export interface TranscriptStepResult extends MarkedTranscript {
  /** Quotations that lost their words by this step. */
  readonly orphanIds: readonly QuotationId[];
  readonly copies: readonly QuotationCopy[];
}

/** Ids for what a step makes. */
export interface TranscriptIds {
  readonly turn: () => TurnId;
  readonly quotation: () => QuotationId;
}

/** Half a surrogate pair cannot be stored: nobody types one, but a script might. */
function checkWhole(text: string): void {
  if (!text.isWellFormed()) throw new AppError('invalidSpan', { start: 0, end: text.length });
}

function renumber(turns: readonly Turn[]): Turn[] {
  return turns.map((turn, position) => (turn.position === position ? turn : { ...turn, position }));
}

/** Keeps its last words, at the place where they were. */
function orphanAt(quotation: Quotation, turnId: TurnId, place: number): Quotation {
  return { ...quotation, turnId, start: place, end: place, isOrphan: true };
}

/** The quotation over a span of a turn; the same object when nothing changes. */
function placeAt(quotation: Quotation, turnId: TurnId, turnText: string, { start, end }: Span): Quotation {
  const text = turnText.slice(start, end);
  const isSame =
    quotation.turnId === turnId && quotation.start === start && quotation.end === end && quotation.text === text;
  return isSame ? quotation : { ...quotation, turnId, start, end, text };
}

/** The bias of a quotation that takes what is put in at its ends. */
const widening: SpanBias = { startBias: 'before', endBias: 'after' };

function mapQuotation(quotation: Quotation, edit: TextEdit, textAfter: string, bias: SpanBias = {}): Quotation {
  const { turnId, isOrphan, start } = quotation;
  const mapped = isOrphan ? null : mapSpanInText(quotation, edit, textAfter, bias);
  if (mapped !== null && trimSpan(textAfter, mapped) !== null) return placeAt(quotation, turnId, textAfter, mapped);
  const place = mapOffset(start, edit, 'before');
  return isOrphan && place === start ? quotation : orphanAt(quotation, turnId, place);
}

/** A quotation in the text of a turn that got longer in front, or behind. */
function moveQuotation(quotation: Quotation, turnId: TurnId, textAfter: string, by: number): Quotation {
  if (quotation.isOrphan) return orphanAt(quotation, turnId, quotation.start + by);
  const moved = { start: quotation.start + by, end: quotation.end + by };
  return placeAt(quotation, turnId, textAfter, snapSpanToGraphemes(textAfter, moved));
}

interface SplitTurns {
  readonly left: Turn;
  readonly right: Turn;
}

/** One quotation of a turn that is cut: to the left, to the right, or both, each part with words. */
function splitQuotation(quotation: Quotation, { left, right }: SplitTurns, newId: () => QuotationId): Quotation[] {
  const at = left.text.length;
  const { start, end, isOrphan } = quotation;
  if (isOrphan) return [start <= at ? quotation : orphanAt(quotation, right.id, start - at)];
  if (end <= at) return [quotation];
  if (start >= at) return [placeAt(quotation, right.id, right.text, { start: start - at, end: end - at })];
  const first = trimSpan(left.text, { start, end: at });
  const second = trimSpan(right.text, { start: 0, end: end - at });
  if (first === null && second !== null) return [placeAt(quotation, right.id, right.text, second)];
  const kept = placeAt(quotation, left.id, left.text, first ?? { start, end: at });
  return second === null ? [kept] : [kept, placeAt({ ...quotation, id: newId() }, right.id, right.text, second)];
}

/**
 * The transcript after one step. The very same function shows an edit while it is typed and stores it.
 *
 * Laws: a quotation covers exactly the words it names; words that a replacement does not touch stay covered, and text
 * put in at an end of a quotation stays outside unless the step says that it goes `into` it; a quotation none of whose words is left becomes an orphan with its last
 * words; cutting through a quotation makes two, each with words; turns and quotations that a step does not concern stay
 * the same objects. Throws `recordNotFound` for a turn that is not there, `invalidSpan` for a place outside its text or
 * inside a character, `invalidInput` for joining the first turn or removing the only one.
 */
export function applyTranscriptStep(
  { turns, quotations }: MarkedTranscript,
  step: TranscriptStep,
  ids: TranscriptIds,
): TranscriptStepResult {
  const indexOf = (id: TurnId): number => {
    const index = turns.findIndex((turn) => turn.id === id);
    if (index === -1) throw new AppError('recordNotFound', { entity: 'turn', id });
    return index;
  };
  const unchanged = { turns, quotations, orphanIds: [], copies: [] };
  if (step.kind === 'insertTurn') {
    const index = step.afterTurnId === null ? 0 : indexOf(step.afterTurnId) + 1;
    const interviewId = turns[0]?.interviewId;
    if (interviewId === undefined) throw new AppError('recordNotFound', { entity: 'turn', id: step.afterTurnId });
    const { speaker, role, text } = step;
    checkWhole(text);
    const turn = { id: step.newTurnId ?? ids.turn(), interviewId, position: index, speaker, role, startMs: null, text };
    return { ...unchanged, turns: renumber(turns.toSpliced(index, 0, turn)) };
  }
  const index = indexOf(step.turnId);
  const turn = turns[index]!;
  const finish = (turnsAfter: readonly Turn[], quotationsAfter: readonly Quotation[]): TranscriptStepResult => {
    const wasOrphan = new Set(quotations.filter(({ isOrphan }) => isOrphan).map(({ id }) => id));
    const orphanIds = quotationsAfter.filter(({ id, isOrphan }) => isOrphan && !wasOrphan.has(id)).map(({ id }) => id);
    return { ...unchanged, turns: renumber(turnsAfter), quotations: quotationsAfter, orphanIds };
  };
  if (step.kind === 'speaker') {
    const { speaker, role } = step;
    return { ...unchanged, turns: turns.with(index, { ...turn, speaker, role }) };
  }
  if (step.kind === 'replace') {
    const edit = createTextEdit(step.edit);
    const text = applyEdit(turn.text, edit);
    checkWhole(text);
    return finish(
      turns.with(index, { ...turn, text }),
      quotations.map((quotation) => {
        if (quotation.turnId !== turn.id) return quotation;
        return mapQuotation(quotation, edit, text, step.into?.includes(quotation.id) === true ? widening : {});
      }),
    );
  }
  if (step.kind === 'split') {
    const { at } = step;
    if (at > turn.text.length || !isGraphemeBoundary(turn.text, at))
      throw new AppError('invalidSpan', { start: at, end: at });
    const left = { ...turn, text: turn.text.slice(0, at) };
    const right = { ...turn, id: step.newTurnId ?? ids.turn(), startMs: null, text: turn.text.slice(at) };
    const copies: QuotationCopy[] = [];
    const split = quotations.flatMap((quotation) => {
      if (quotation.turnId !== turn.id) return [quotation];
      const [kept, copy] = splitQuotation(quotation, { left, right }, ids.quotation);
      if (copy !== undefined) copies.push({ id: quotation.id, copyId: copy.id });
      return copy === undefined ? [kept!] : [kept!, copy];
    });
    return { ...finish(turns.toSpliced(index, 1, left, right), split), copies };
  }
  const before = turns[index - 1];
  if (step.kind === 'join') {
    if (before === undefined) throw new AppError('invalidInput', { path: 'turnId', fault: 'the first turn' });
    const text = before.text + step.separator + turn.text;
    checkWhole(text);
    const by = before.text.length + step.separator.length;
    return finish(
      turns.toSpliced(index - 1, 2, { ...before, text }),
      quotations.map((quotation) => {
        if (quotation.turnId === turn.id) return moveQuotation(quotation, before.id, text, by);
        return quotation.turnId === before.id ? moveQuotation(quotation, before.id, text, 0) : quotation;
      }),
    );
  }
  const home = before ?? turns[index + 1];
  if (home === undefined) throw new AppError('invalidInput', { path: 'turnId', fault: 'the only turn' });
  const place = before === undefined ? 0 : before.text.length;
  return finish(
    turns.toSpliced(index, 1),
    quotations.map((quotation) => (quotation.turnId === turn.id ? orphanAt(quotation, home.id, place) : quotation)),
  );
}

export interface TranscriptEditResult extends MarkedTranscript {
  readonly copies: readonly QuotationCopy[];
}

/** Several steps one after the other. */
export function applyTranscriptSteps(
  transcript: MarkedTranscript,
  steps: readonly TranscriptStep[],
  ids: TranscriptIds,
): TranscriptEditResult {
  let current: MarkedTranscript = transcript;
  const copies: QuotationCopy[] = [];
  for (const step of steps) {
    const result = applyTranscriptStep(current, step, ids);
    copies.push(...result.copies);
    current = result;
  }
  return { turns: current.turns, quotations: current.quotations, copies };
}
