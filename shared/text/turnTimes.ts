/** A turn as far as its place in the recording goes. */
export interface TimedTurn {
  readonly startMs: number | null;
}

/** Turns with a time, in their order; those whose time goes back behind an earlier one are passed over. */
export interface TimeLine {
  readonly starts: readonly number[];
  readonly turns: readonly number[];
}

export function timeLineOf(turns: readonly TimedTurn[]): TimeLine {
  const starts: number[] = [];
  const indexes: number[] = [];
  for (const [index, { startMs }] of turns.entries()) {
    if (startMs === null || startMs < (starts.at(-1) ?? 0)) continue;
    starts.push(startMs);
    indexes.push(index);
  }
  return { starts, turns: indexes };
}

/**
 * The turn being heard at a moment: the last one that begins at it or before; null before the first time.
 * Turns without a time belong to the timed one before them.
 */
export function findTurnAt({ starts, turns }: TimeLine, ms: number): number | null {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1] ?? null;
}

/** What keeps a time out of its place: a turn before it that begins later, or one after it that begins earlier. */
export interface TimeFault {
  readonly side: 'before' | 'after';
  readonly turn: number;
  readonly startMs: number;
}

/**
 * Null when the turn may begin at that moment. Only the nearest timed turns on either side count, so that a transcript
 * that came in out of order can still be mended turn by turn.
 * Law: times set one by one without a fault in a transcript without times rise with the turns.
 */
export function findTimeFault(turns: readonly TimedTurn[], index: number, ms: number): TimeFault | null {
  for (let turn = index - 1; turn >= 0; turn -= 1) {
    const startMs = turns[turn]?.startMs ?? null;
    if (startMs === null) continue;
    if (startMs > ms) return { side: 'before', turn, startMs };
    break;
  }
  for (let turn = index + 1; turn < turns.length; turn += 1) {
    const startMs = turns[turn]?.startMs ?? null;
    if (startMs === null) continue;
    if (startMs < ms) return { side: 'after', turn, startMs };
    break;
  }
  return null;
}

/**
 * Reads «1:04:54», «4:54», «04:54.5» or «54» as milliseconds; null for anything else, and for minutes or seconds over 59
 * behind a larger unit.
 */
export function parsePosition(text: string): number | null {
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,5})(?:[.,](\d{1,3}))?$/u.exec(text.trim());
  if (match === null) return null;
  const [, hours, minutes, seconds, fraction] = match;
  if (minutes !== undefined && Number(seconds) > 59) return null;
  if (hours !== undefined && Number(minutes) > 59) return null;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
  return whole * 1000 + Number((fraction ?? '').padEnd(3, '0'));
}
