/**
 * Milliseconds that the work computed on this thread: what waits for a busy machine, sleeps or runs on other threads is
 * not counted.
 */
export async function measureThreadMs(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
