import type { Language } from '#shared/domain/language.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import type { Span } from '#shared/text/span.ts';
import { snapSpanToGraphemes, trimSpan } from '#shared/text/span.ts';
import { splitSentences } from '#shared/text/splitSentences.ts';
import { tokenizeWords } from '#shared/text/tokenizeWords.ts';

/** A place in the transcript: the turn's index and an offset into its text in UTF-16 units. */
export interface TextPoint {
  readonly turn: number;
  readonly offset: number;
}

/** What is chosen to be coded: from where it was begun to where it was drawn, which may lie before. */
export interface TextTarget {
  readonly anchor: TextPoint;
  readonly head: TextPoint;
}

export interface TurnSpan extends Span {
  readonly turn: number;
}

/** The part of a turn that choosing needs. */
export interface ChosenTurn {
  readonly text: string;
  readonly role: SpeakerRole;
}

export type Unit = 'word' | 'sentence' | 'turn';

function isBefore(left: TextPoint, right: TextPoint): boolean {
  return left.turn < right.turn || (left.turn === right.turn && left.offset < right.offset);
}

export function targetOfSpan({ turn, start, end }: TurnSpan): TextTarget {
  return { anchor: { turn, offset: start }, head: { turn, offset: end } };
}

/**
 * The target as spans, one for each turn that it touches, without white space at their ends and without cutting a
 * user-visible character. Turns of which only white space is chosen give none.
 */
export function spansOfTarget(turns: readonly ChosenTurn[], target: TextTarget): TurnSpan[] {
  const isForward = isBefore(target.anchor, target.head);
  const from = isForward ? target.anchor : target.head;
  const to = isForward ? target.head : target.anchor;
  const spans: TurnSpan[] = [];
  for (let turn = from.turn; turn <= to.turn; turn += 1) {
    const text = turns[turn]?.text ?? '';
    const start = turn === from.turn ? from.offset : 0;
    const end = turn === to.turn ? to.offset : text.length;
    const trimmed = trimSpan(text, snapSpanToGraphemes(text, { start, end }));
    if (trimmed !== null) spans.push({ turn, ...trimmed });
  }
  return spans;
}

function unitsOf(text: string, unit: Unit, language: Language): readonly Span[] {
  if (unit === 'word') return tokenizeWords(text);
  if (unit === 'sentence') return splitSentences(text, language);
  return text === '' ? [] : [{ start: 0, end: text.length }];
}

/**
 * The sentence after (1) or before (−1) what is chosen, in the next turn when this one has no more; null at the ends.
 * With nothing chosen it is the first (or last) sentence of the current turn.
 */
export function stepSentence(
  turns: readonly ChosenTurn[],
  chosen: TextTarget | null,
  currentTurn: number,
  direction: 1 | -1,
  language: Language,
): TextTarget | null {
  const spans = chosen === null ? [] : spansOfTarget(turns, chosen);
  const edge = direction === 1 ? spans.at(-1) : spans[0];
  let turn = edge?.turn ?? currentTurn;
  let offset = edge === undefined ? null : direction === 1 ? edge.end : edge.start;
  for (; turn >= 0 && turn < turns.length; turn += direction) {
    const sentences = splitSentences(turns[turn]?.text ?? '', language);
    const limit = offset;
    const found =
      direction === 1
        ? sentences.find(({ start }) => limit === null || start >= limit)
        : sentences.findLast(({ end }) => limit === null || end <= limit);
    if (found !== undefined) return targetOfSpan({ turn, ...found });
    offset = null;
  }
  return null;
}

/**
 * The target with its head moved on by one unit; it may pass its anchor and turn round, and goes on into the
 * neighbouring turns. The same target when there is nothing further.
 */
export function extendTarget(
  turns: readonly ChosenTurn[],
  target: TextTarget,
  unit: Unit,
  direction: 1 | -1,
  language: Language,
): TextTarget {
  let { turn, offset } = target.head;
  let limit: number | null = offset;
  for (; turn >= 0 && turn < turns.length; turn += direction) {
    const units = unitsOf(turns[turn]?.text ?? '', unit, language);
    const from: number | null = limit;
    if (direction === 1) {
      const found = units.find(({ end }) => from === null || end > from);
      if (found !== undefined) return { anchor: target.anchor, head: { turn, offset: found.end } };
    } else {
      const found = units.findLast(({ start }) => from === null || start < from);
      if (found !== undefined) return { anchor: target.anchor, head: { turn, offset: found.start } };
    }
    limit = null;
    offset = 0;
  }
  return target;
}

/** The same words with the other end moving. */
export function turnRound({ anchor, head }: TextTarget): TextTarget {
  return { anchor: head, head: anchor };
}

/** The whole text of a turn; null when it has none. */
export function targetOfTurn(turns: readonly ChosenTurn[], turn: number): TextTarget | null {
  const text = turns[turn]?.text ?? '';
  return text === '' ? null : targetOfSpan({ turn, start: 0, end: text.length });
}
