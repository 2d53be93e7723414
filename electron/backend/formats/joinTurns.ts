import type { ParsedTurn } from '#shared/domain/parsedTranscript.ts';

/** A piece of speech with times, such as a cue or a recogniser's result. */
export interface SpeechPiece {
  readonly speaker: string | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly text: string;
}

const pauseMs = 2000;
const comfortableLength = 500;
const utmostLength = 1500;

/**
 * Joins neighbouring pieces into turns with single spaces. A named speaker's pieces join without limit. Pieces of
 * nobody join until a pause of more than 2 s, the end of a sentence past 500 characters, or 1500 characters.
 * A turn begins when its first piece does; pieces without words vanish.
 */
export function joinTurns(pieces: readonly SpeechPiece[]): ParsedTurn[] {
  const turns: ParsedTurn[] = [];
  let texts: string[] = [];
  let length = 0;
  let first: SpeechPiece | null = null;
  let last: SpeechPiece | null = null;
  const close = (): void => {
    if (first !== null) turns.push({ speaker: first.speaker, startMs: first.startMs, text: texts.join(' ') });
  };
  for (const piece of pieces) {
    const text = piece.text.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const isSame = first !== null && last !== null && first.speaker === piece.speaker;
    const isOver = last !== null && piece.speaker === null && endsParagraph(last, piece, length, texts.at(-1) ?? '');
    if (!isSame || isOver) {
      close();
      texts = [];
      length = 0;
      first = piece;
    }
    texts.push(text);
    length += text.length + 1;
    last = piece;
  }
  close();
  return turns;
}

function endsParagraph(last: SpeechPiece, next: SpeechPiece, length: number, text: string): boolean {
  const end = last.endMs ?? last.startMs;
  const isPause = end !== null && next.startMs !== null && next.startMs - end > pauseMs;
  return isPause || length >= utmostLength || (length >= comfortableLength && /[.?!…]["»”)]?$/.test(text));
}
