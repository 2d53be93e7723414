/** A stretch of turns `[from, to)` that stands under one line. */
export interface FoldedStretch {
  readonly from: number;
  readonly to: number;
}

export interface FoldedTurns {
  /** Turns of others that stay in the text, in quieter ink: a question between two answers is their context. */
  readonly aside: readonly number[];
  readonly folds: readonly FoldedStretch[];
}

/** From so many turns of others on, a stretch is folded. */
export const shortestFold = 3;

/**
 * Which turns stand aside and which are folded. Laws: every turn that is not heard is in exactly one of the two, no
 * heard turn in any; folds ascend, do not touch, and are at least `shortestFold` long.
 * @param isOpened whether the stretch that begins with this turn was opened by the reader
 */
export function foldTurns(heard: readonly boolean[], isOpened: (from: number) => boolean): FoldedTurns {
  const aside: number[] = [];
  const folds: FoldedStretch[] = [];
  for (let from = 0; from < heard.length; from += 1) {
    if (heard[from] === true) continue;
    let to = from;
    while (to < heard.length && heard[to] !== true) to += 1;
    if (to - from >= shortestFold && !isOpened(from)) folds.push({ from, to });
    else for (let turn = from; turn < to; turn += 1) aside.push(turn);
    from = to;
  }
  return { aside, folds };
}
