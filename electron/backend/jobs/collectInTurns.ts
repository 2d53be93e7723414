import { setImmediate } from 'node:timers/promises';

/** What a window notices: others wait no longer than that, or than one item takes. */
const longestTurnMs = 20;

/** All items, made while others are answered in between: what they are made of must not change meanwhile. Throws when aborted. */
export async function collectInTurns<Item>(items: Iterable<Item>, signal?: AbortSignal): Promise<Item[]> {
  const collected: Item[] = [];
  let beganAt = performance.now();
  for (const item of items) {
    collected.push(item);
    if (performance.now() - beganAt < longestTurnMs) continue;
    await setImmediate();
    signal?.throwIfAborted();
    beganAt = performance.now();
  }
  return collected;
}
