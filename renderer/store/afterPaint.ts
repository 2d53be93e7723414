/** A hidden window draws no frames: then it is done after that long all the same. */
const longestWaitMs = 100;

/**
 * Runs once, after the frame that shows what was done so far: what only follows from it does not hold it up. The answer
 * takes it back.
 */
export function afterPaint(run: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timeout);
    clearTimeout(task);
  };
  const runOnce = (): void => {
    cancel();
    run();
  };
  const frame = requestAnimationFrame(() => (task = setTimeout(runOnce)));
  timeout = setTimeout(runOnce, longestWaitMs);
  return cancel;
}
