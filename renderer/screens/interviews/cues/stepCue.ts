/**
 * The index of the cue to go on to; null when there is none that way. Without a cue to start from, the first at or after
 * the turn that the reader is at, or the last before it.
 */
export function stepCue(
  cues: readonly { readonly turn: number }[],
  current: number | null,
  currentTurn: number | null,
  step: 1 | -1,
  isHeard: (turn: number) => boolean,
): number | null {
  const order = step === 1 ? [...cues.keys()] : [...cues.keys()].toReversed();
  const isAhead = (index: number, turn: number): boolean => {
    if (current !== null) return step === 1 ? index > current : index < current;
    return currentTurn === null || (step === 1 ? turn >= currentTurn : turn < currentTurn);
  };
  return order.find((index) => isHeard(cues[index]!.turn) && isAhead(index, cues[index]!.turn)) ?? null;
}
