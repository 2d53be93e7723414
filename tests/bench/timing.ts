/** On a busy machine, `CUSTDEV_BENCH_CLOCK=cpu` counts what this process computes on all its threads, not how long it waits. */
const isCountingProcessor = process.env['CUSTDEV_BENCH_CLOCK'] === 'cpu';

function readClockMs(): number {
  if (!isCountingProcessor) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

/** Milliseconds of one run. */
export async function time(work: () => unknown): Promise<number> {
  const start = readClockMs();
  await work();
  return readClockMs() - start;
}

/** Milliseconds of every run. */
export async function timeEach<Item>(items: readonly Item[], work: (item: Item) => unknown): Promise<number[]> {
  const durations: number[] = [];
  for (const item of items) durations.push(await time(() => work(item)));
  return durations;
}

/** The smallest duration that at least 95 % of the runs kept to. */
export function p95(durations: readonly number[]): number {
  const sorted = durations.toSorted((left, right) => left - right);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}

export function median(durations: readonly number[]): number {
  const sorted = durations.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
