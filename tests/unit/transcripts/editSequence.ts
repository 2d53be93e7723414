import fc from 'fast-check';
import type { Quotation } from '#shared/domain/coding.ts';
import type { InterviewId, QuotationId, TurnId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import type { MarkedTranscript, TranscriptIds } from '#shared/text/applyTranscriptStep.ts';
import { isGraphemeBoundary, snapSpanToGraphemes, trimSpan } from '#shared/text/span.ts';

/** Russian, English, emoji, combining marks, lines of both kinds: pieces that talks and pasted texts are made of. */
const pieces = [
  'акты ',
  'сверяем',
  'Ёлка',
  'е\u0308',
  'и\u0306',
  'за\u0301мок',
  'we pay ',
  'don’t',
  'a',
  'a',
  ' ',
  '\u00a0',
  '\n',
  '\r\n',
  ' — ',
  '.',
  '12',
  '😀',
  '👨‍👩‍👧',
  '🇷🇺',
  '🇷',
  '👍🏽',
  '\u200d',
  '\u0301',
  '',
];
export const talkText = fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join(''));

export const actionKinds = [
  'type',
  'type',
  'delete',
  'delete',
  'paste',
  'split',
  'join',
  'removeTurn',
  'insertTurn',
  'speaker',
  'code',
  'code',
  'undo',
  'redo',
  'reload',
] as const;
export interface Action {
  readonly kind: (typeof actionKinds)[number];
  readonly turn: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom(...actionKinds),
  turn: fc.nat(20),
  from: fc.nat(60),
  to: fc.nat(60),
  text: talkText,
});

export interface EditSequence {
  readonly turns: readonly string[];
  readonly actions: readonly Action[];
}

export const editSequence: fc.Arbitrary<EditSequence> = fc.record({
  turns: fc.array(talkText, { minLength: 1, maxLength: 5 }),
  actions: fc.array(action, { minLength: 1, maxLength: 14 }),
});

/** Ids one after the other, so that a run repeats exactly. */
export function countedIds(prefix: string): TranscriptIds {
  let count = 0;
  return {
    turn: () => `${prefix}-turn-${(count += 1)}` as TurnId,
    quotation: () => `${prefix}-quotation-${(count += 1)}` as QuotationId,
  };
}

export function talkOf(texts: readonly string[]): Turn[] {
  return texts.map((text, position) => ({
    id: `turn-${position}` as TurnId,
    interviewId: 'talk' as InterviewId,
    position,
    speaker: 'Вера',
    role: 'respondent',
    startMs: null,
    text,
  }));
}

/** The span that an action chooses in a text, of whole characters; null when only white space is there. */
export function chosenSpan(text: string, { from, to }: Action): { start: number; end: number } | null {
  const [start, end] = [Math.min(from, to) % (text.length + 1), Math.min(Math.max(from, to), text.length)];
  return trimSpan(text, snapSpanToGraphemes(text, { start, end: Math.max(start, end) }));
}

/** Inside a surrogate pair no edit begins or ends; inside a character of several it may. */
function wholeOffset(text: string, offset: number): number {
  return text.slice(0, offset).isWellFormed() ? offset : offset - 1;
}

/** The step of an action, with ids; null for an action that is none, or that cannot be done here. */
export function stepOf(transcript: MarkedTranscript, given: Action, ids: TranscriptIds): TranscriptStep | null {
  const index = given.turn % transcript.turns.length;
  const turn = transcript.turns[index]!;
  const { length } = turn.text;
  const at = wholeOffset(turn.text, given.from % (length + 1));
  const end = wholeOffset(turn.text, Math.min(length, at + (given.to % 6)));
  switch (given.kind) {
    case 'type': {
      const into = transcript.quotations.filter((_, quotation) => (given.to + quotation) % 2 === 0).map(({ id }) => id);
      return { kind: 'replace', turnId: turn.id, edit: [{ start: at, end: at, text: given.text }], into };
    }
    case 'delete':
      return { kind: 'replace', turnId: turn.id, edit: [{ start: at, end, text: '' }] };
    case 'paste': {
      const next = wholeOffset(turn.text, Math.min(length, end + 2));
      const second = { start: next, end: next, text: given.text };
      return {
        kind: 'replace',
        turnId: turn.id,
        edit: [{ start: at, end, text: given.text }, ...(second.start > end ? [second] : [])],
      };
    }
    case 'split':
      return isGraphemeBoundary(turn.text, at) ? { kind: 'split', turnId: turn.id, at, newTurnId: ids.turn() } : null;
    case 'join':
      return index === 0 ? null : { kind: 'join', turnId: turn.id, separator: [...given.text][0] ?? '' };
    case 'removeTurn':
      return transcript.turns.length === 1 ? null : { kind: 'removeTurn', turnId: turn.id };
    case 'insertTurn': {
      const afterTurnId = given.from % 5 === 0 ? null : turn.id;
      const said = { speaker: 'Я', role: 'interviewer', text: given.text } as const;
      return { kind: 'insertTurn', afterTurnId, ...said, newTurnId: ids.turn() };
    }
    case 'speaker':
      return { kind: 'speaker', turnId: turn.id, speaker: given.text.trim(), role: 'other' };
    default:
      return null;
  }
}

/** The quotation that an action codes; null when it chooses no words. */
export function quotationOf(transcript: MarkedTranscript, given: Action, ids: TranscriptIds): Quotation | null {
  const turn = transcript.turns[given.turn % transcript.turns.length]!;
  const span = chosenSpan(turn.text, given);
  if (span === null) return null;
  const text = turn.text.slice(span.start, span.end);
  return { id: ids.quotation(), interviewId: turn.interviewId, turnId: turn.id, ...span, text, isOrphan: false };
}
