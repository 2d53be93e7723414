/** Milliseconds since the stopwatch began; 0 before it runs, and when the clock was set back. */
export function elapsedMs(startedAt: string | null, now: number): number {
  return startedAt === null ? 0 : Math.max(0, now - Date.parse(startedAt));
}
