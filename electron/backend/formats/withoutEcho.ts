import type { SpeechPiece } from './joinTurns.ts';

/** Time within which two channels hear the same words, and pieces among which an echo is looked for. */
const echoMs = 1500;
const reach = 12;
/** Share of pieces that repeat others from which the recording is known to have its words twice. */
const echoShare = 0.3;

/** Pieces without those that repeat what another channel had at the same time, and how many they were. */
export interface WithoutEcho<Piece> {
  readonly pieces: readonly Piece[];
  readonly echoCount: number;
}

/**
 * Takes away the second of two channels that both heard everything: the same words at nearly the same time under
 * another speaker, or at the very same time under none. Single repetitions are speech and stay.
 */
export function withoutEcho<Piece extends SpeechPiece>(pieces: readonly Piece[]): WithoutEcho<Piece> {
  const echoes = new Set<number>();
  for (const [index, piece] of pieces.entries()) {
    for (let before = Math.max(0, index - reach); before < index; before += 1) {
      const other = pieces[before];
      if (other !== undefined && !echoes.has(before) && isEcho(piece, other)) echoes.add(index);
    }
  }
  if (pieces.length < 4 || echoes.size < pieces.length * echoShare) return { pieces, echoCount: 0 };
  return { pieces: pieces.filter((_, index) => !echoes.has(index)), echoCount: echoes.size };
}

function isEcho(piece: SpeechPiece, other: SpeechPiece): boolean {
  if (piece.startMs === null || other.startMs === null || bare(piece.text) !== bare(other.text)) return false;
  const apart = Math.abs(piece.startMs - other.startMs);
  return piece.speaker === other.speaker ? apart === 0 : apart <= echoMs;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
