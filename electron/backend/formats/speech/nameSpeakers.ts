import type { SpeechPiece } from '../joinTurns.ts';

/** Turns a recogniser's bare numbers and letters of speakers into «Спикер 1» or “Speaker 1”, by the language of the words. */
export function nameSpeakers(pieces: readonly SpeechPiece[]): SpeechPiece[] {
  const isRussian = /\p{Script=Cyrillic}/u.test(
    pieces
      .slice(0, 200)
      .map(({ text }) => text)
      .join(' '),
  );
  const word = isRussian ? 'Спикер' : 'Speaker';
  return pieces.map((piece) =>
    piece.speaker !== null && /^(?:\d{1,3}|[A-Z])$/.test(piece.speaker)
      ? { ...piece, speaker: `${word} ${piece.speaker}` }
      : piece,
  );
}
