import type { Hint } from '#shared/contract/interviewsContract.ts';

/**
 * The hints to show, by index of the turn. Unless all are wanted, one for each turn: an error before a warning, then
 * the first; those that were dismissed and mere remarks stay hidden. What strengthens an answer is never a hint.
 */
export function groupHints(
  hints: readonly Hint[],
  turnCount: number,
  areAllShown: boolean,
): ReadonlyMap<number, Hint[]> {
  const weakening = hints.filter(({ turn, severity }) => turn < turnCount && severity !== 'good');
  if (areAllShown) return Map.groupBy(weakening, ({ turn }) => turn);
  const important = weakening.filter(({ severity, isDismissed }) => !isDismissed && severity !== 'info');
  const strongestFirst = important.toSorted(
    (left, right) => Number(right.severity === 'error') - Number(left.severity === 'error'),
  );
  const byTurn = new Map<number, Hint[]>();
  for (const hint of strongestFirst) if (!byTurn.has(hint.turn)) byTurn.set(hint.turn, [hint]);
  return byTurn;
}
