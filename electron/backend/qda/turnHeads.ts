import type { ParsedTurn } from '#shared/domain/parsedTranscript.ts';
import { acceptSpeakerLabels } from '../formats/acceptSpeakerLabels.ts';
import { type ReadLine, readLines } from '../formats/readLines.ts';
import { splitPlainLines } from '../formats/sourceLine.ts';

/** Where one speaker's words begin in a text. */
export interface TurnHead {
  /** Where the label stands, or the words when there is none. */
  readonly from: number;
  /** Where the words begin. */
  readonly words: number;
  readonly speaker: string | null;
  readonly startMs: number | null;
}

/** Share of the lines that must begin with a label: sources of studies are not only talks, and any text has some colons. */
const leastLabelled = 0.05;

/** Blank lines per line with words from which paragraphs are meant by them; fewer are stray ones. */
const leastBlank = 0.05;

interface PlacedLine extends ReadLine {
  readonly from: number;
  /** Where what is left of the line begins, without the time and label that it begins with. */
  wordsFrom(rest: string): number;
}

function placeLines(text: string): PlacedLine[] {
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    starts.push(offset);
    ends.push(offset + line.trimEnd().length);
    offset += line.length + 1;
  }
  return readLines(splitPlainLines(text)).map((read, index) => ({
    ...read,
    from: starts[index] ?? 0,
    wordsFrom: (rest) => (ends[index] ?? 0) - rest.length,
  }));
}

function headsOfLabels(lines: readonly PlacedLine[], accepted: ReadonlySet<string>): TurnHead[] {
  const heads: TurnHead[] = [];
  let pending: { readonly from: number; readonly startMs: number } | null = null;
  for (const line of lines) {
    const { candidate, startMs, text } = line;
    if (candidate !== null && accepted.has(candidate.key)) {
      heads.push({
        from: pending?.from ?? line.from,
        words: line.wordsFrom(candidate.rest),
        speaker: candidate.label,
        startMs: candidate.startMs ?? startMs ?? pending?.startMs ?? null,
      });
      pending = null;
    } else if (startMs !== null && text === '') pending = { from: line.from, startMs };
    else if (heads.length === 0 && text !== '')
      heads.push({ from: line.from, words: line.from, speaker: null, startMs: null });
  }
  return heads;
}

/** Paragraphs, timed lines or «— …» lines of a text that names nobody: the same rules as for a transcript of its own. */
function headsOfParagraphs(lines: readonly PlacedLine[]): TurnHead[] {
  const filled = lines.filter(({ text }) => text !== '');
  const dashed = filled.filter(({ text }) => /^[-–—]\s*\S/.test(text));
  const isDialogue = dashed.length >= 2 && dashed.length >= filled.length * 0.5;
  const hasTimes = filled.some(({ startMs }) => startMs !== null);
  const inside = lines.filter(({ line }, index) => line.text === '' && index > 0 && index < lines.length - 1);
  const hasBlanks = inside.length > 0 && inside.length >= filled.length * leastBlank;
  const heads: TurnHead[] = [];
  let isPaused = true;
  let pending: { readonly from: number; readonly startMs: number } | null = null;
  for (const { text, startMs, from, wordsFrom } of lines) {
    if (text === '' && startMs !== null) pending = { from, startMs };
    else if (text === '') isPaused = true;
    else {
      const dash = isDialogue ? /^[-–—]\s*(?=\S)/.exec(text) : null;
      const isNew = dash !== null || startMs !== null || (!hasBlanks && !isDialogue && !hasTimes);
      if (isNew || isPaused) {
        const words = wordsFrom(dash === null ? text : text.slice(dash[0].length));
        heads.push({ from: pending?.from ?? from, words, speaker: null, startMs: startMs ?? pending?.startMs ?? null });
      }
      isPaused = false;
      pending = null;
    }
  }
  return heads;
}

/** Where turns begin: the labels that transcripts are searched for, and nothing of the text left out. */
export function findTurnHeads(text: string): TurnHead[] {
  const lines = placeLines(text);
  const accepted = acceptSpeakerLabels(
    lines.map((line) => ({
      candidate: line.candidate,
      length: line.text.length,
      isBlank: line.text === '',
      isContinuation: /^[\p{Ll}:]/u.test(line.text),
    })),
    new Set(),
  );
  const labelled = headsOfLabels(lines, accepted);
  const filled = lines.filter(({ text }) => text !== '').length;
  const isTalk = accepted.size > 0 && labelled.length >= filled * leastLabelled;
  return isTalk ? labelled : headsOfParagraphs(lines);
}

/** The turn that begins at a head and goes on to the next. */
export function turnOfHead(text: string, head: TurnHead, next: TurnHead | undefined): ParsedTurn {
  return {
    speaker: head.speaker,
    startMs: head.startMs,
    text: text.slice(head.words, next?.from ?? text.length).trim(),
  };
}
