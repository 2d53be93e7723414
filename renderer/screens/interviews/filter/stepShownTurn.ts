/** The nearest turn that the reader asked for; the place itself when there is none. Null stands before the first. */
export function stepShownTurn(
  current: number | null,
  step: 1 | -1,
  turnCount: number,
  isHeard: (turn: number) => boolean,
): number {
  const direction = current === null ? 1 : step;
  for (let turn = (current ?? -1) + direction; turn >= 0 && turn < turnCount; turn += direction)
    if (isHeard(turn)) return turn;
  return current ?? 0;
}
