import { setImmediate } from 'node:timers/promises';
import { indexLanguage } from './indexTokens.ts';
import type { Lemmatizer } from './lemmatize.ts';

/** A request that comes meanwhile waits no longer. */
const longestSliceMs = 5;

/** Reads texts ahead of the first search, which otherwise meets most words for the first time; stops when not wanted. */
export async function warmUpLemmatizer(
  lemmatizer: Lemmatizer,
  texts: Iterable<string>,
  isWanted: () => boolean,
): Promise<void> {
  let sliceEndsAt = performance.now() + longestSliceMs;
  for (const text of texts) {
    lemmatizer.lemmasOf(text, indexLanguage);
    if (performance.now() < sliceEndsAt) continue;
    await setImmediate();
    if (!isWanted()) return;
    sliceEndsAt = performance.now() + longestSliceMs;
  }
}
