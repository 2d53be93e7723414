import type { ShownTurn } from './transcriptDocument.ts';

/** A respondent's lines are larger than the others'; see transcript.css. All in px. */
const ofRespondent = { line: 33, letter: 8.9, around: 4 } as const;
const ofOthers = { line: 27, letter: 8.1, around: 14 } as const;

function guessHeight({ role, text }: ShownTurn, width: number): number {
  const { line, letter, around } = role === 'respondent' ? ofRespondent : ofOthers;
  const lines = text
    .split('\n')
    .reduce((sum, { length }) => sum + Math.max(1, Math.ceil((length * letter) / width)), 0);
  return Math.max(50, lines * line + around);
}

/** Heights of turns in px: as they were when they were laid out, and guessed from their words before. */
export class TurnHeights {
  readonly #measured = new Map<string, number>();
  #width = 640;
  #turns: readonly ShownTurn[] | null = null;
  #tops = new Float64Array(1);

  /** Another width breaks lines elsewhere: true when nothing that was measured holds any more. */
  setWidth(width: number): boolean {
    if (width <= 0 || width === this.#width) return false;
    this.#width = width;
    this.#measured.clear();
    this.#turns = null;
    return true;
  }

  note(id: string, height: number): void {
    if (this.#measured.get(id) === height) return;
    this.#measured.set(id, height);
    this.#turns = null;
  }

  /** Where each turn begins, in px from the first; the last is the height of all. */
  topsOf(turns: readonly ShownTurn[]): Float64Array {
    if (this.#turns === turns) return this.#tops;
    const tops = new Float64Array(turns.length + 1);
    for (const [index, turn] of turns.entries())
      tops[index + 1] = tops[index]! + (this.#measured.get(turn.id) ?? guessHeight(turn, this.#width));
    this.#turns = turns;
    this.#tops = tops;
    return tops;
  }
}

/** Index of the turn at that many px from the first; the first or the last beyond them. */
export function turnAt(tops: Float64Array, place: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle + 1]! <= place) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, tops.length - 2));
}
