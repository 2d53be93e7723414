import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import type { FoundTurns } from './foundTurns.ts';
import type { ReadLine } from './readLines.ts';
import type { TurnCollector } from './TurnCollector.ts';

/** Closes a collection of turns, with warnings for turns without words and for times that run backwards. */
export function finishTurns(
  collector: TurnCollector,
  title: string | null,
  date: string | null,
  warnings: ImportWarning[],
): FoundTurns {
  const { turns, emptyCount, firstEmptyLine } = collector.finish();
  if (emptyCount > 0)
    warnings.push({ code: 'emptyTurnsSkipped', line: firstEmptyLine, details: { count: emptyCount } });
  const backwards = turns.findIndex((turn, index) => isEarlier(turn.startMs, turns[index - 1]?.startMs));
  if (backwards !== -1) warnings.push({ code: 'timesOutOfOrder', line: null, details: {} });
  return { turns, title, date, warnings };
}

function isEarlier(startMs: number | null, before: number | null | undefined): boolean {
  return startMs !== null && before !== null && before !== undefined && startMs < before;
}

/** Whether the lines are short enough for hard-wrapped text, in which a line may go on in the next. */
export function isHardWrapped(read: readonly ReadLine[]): boolean {
  return read.every(({ text }) => text.length <= 100);
}
