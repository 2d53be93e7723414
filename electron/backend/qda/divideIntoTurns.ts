import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import type { Span } from '#shared/text/span.ts';
import { guessSpeakerRoles } from '../formats/guessSpeakerRoles.ts';
import { findTurnHeads, type TurnHead, turnOfHead } from './turnHeads.ts';

/** A turn with the stretch of the source that it holds word for word. */
export interface DividedTurn extends Span {
  readonly speaker: string;
  readonly role: SpeakerRole;
  readonly startMs: number | null;
}

export interface DividedText {
  readonly turns: readonly DividedTurn[];
  /** Turns that became part of another, because something marked runs across their border. */
  readonly joined: number;
}

/** The index of the last head at or before the place; 0 for places before the first. */
function headAt(heads: readonly TurnHead[], place: number): number {
  let low = 0;
  let high = heads.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((heads[middle]?.from ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The stretch without white space around it. */
function trimSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

function addTimes(heads: readonly TurnHead[], times: readonly { readonly place: number; readonly timeMs: number }[]) {
  const first = new Map<number, number>();
  for (const { place, timeMs } of times) {
    const index = headAt(heads, place);
    const known = first.get(index);
    if (known === undefined || timeMs < known) first.set(index, timeMs);
  }
  return heads.map((head, index) => ({ ...head, startMs: head.startMs ?? first.get(index) ?? null }));
}

/**
 * Divides a text into turns so that everything marked lies inside one: turns that a marked stretch runs across are joined,
 * with the labels between them, and a label stays in the text where it is marked itself. A joined turn is the
 * respondent's when one of its parts is.
 */
export function divideIntoTurns(
  text: string,
  marked: readonly Span[],
  times: readonly { readonly place: number; readonly timeMs: number }[] = [],
): DividedText {
  const found = addTimes(findTurnHeads(text), times);
  const heads = found.length === 0 ? [{ from: 0, words: 0, speaker: null, startMs: null }] : found;
  const parsed = heads.map((head, index) => turnOfHead(text, head, heads[index + 1]));
  const roles = guessSpeakerRoles(parsed.filter((turn) => turn.text !== ''));
  const roleOf = (speaker: string | null): SpeakerRole => roles[speaker ?? ''] ?? 'respondent';
  const marks = heads.map((): Span[] => []);
  const isJoined = heads.map(() => false);
  for (const span of marked) {
    const first = headAt(heads, span.start);
    marks[first]?.push(span);
    for (let index = first + 1; index <= headAt(heads, span.end - 1); index += 1) isJoined[index] = true;
  }
  const turns: DividedTurn[] = [];
  let joined = 0;
  for (let index = 0; index < heads.length;) {
    let next = index + 1;
    while (isJoined[next] === true) next += 1;
    const group = heads.slice(index, next);
    const spans = marks.slice(index, next).flat();
    const end = heads[next]?.from ?? text.length;
    const trimmed = trimSpan(text, { start: group[0]?.words ?? 0, end });
    const start = Math.min(trimmed.start, ...spans.map((span) => span.start));
    const stretch = { start, end: Math.max(trimmed.end, ...spans.map((span) => span.end)) };
    if (stretch.start < stretch.end) {
      const voice = group.find(({ speaker }) => roleOf(speaker) === 'respondent') ?? group[0];
      const speaker = voice?.speaker ?? null;
      turns.push({ ...stretch, speaker: speaker ?? '', role: roleOf(speaker), startMs: group[0]?.startMs ?? null });
      joined += group.length - 1;
    }
    index = next;
  }
  return { turns, joined };
}
