import type { ImportedSource } from '#shared/contract/importsContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { RunOptions } from '../jobs/analysisRunner.ts';
import { runOnce } from '../jobs/runOnce.ts';
import type { SourceToKeep } from './keepSource.ts';
import { type KeepRequest, keepStates } from './keepStates.ts';
import { openFeed } from './sourceFeed.ts';

function workerUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './keepWorker.ts' : './keepWorker.js', import.meta.url);
}

/**
 * Keeps sources in a thread of its own, as one transaction over a connection of its own: the first connection must
 * hold its writes until this ends. Aborted, it leaves nothing, unless everything is written already: then it answers as
 * if nobody had asked. Throws `jobCancelled` and what spoils all of them.
 */
export async function keepAside(
  projectPath: string,
  sources: readonly SourceToKeep[],
  author: string,
  { signal, onProgress }: RunOptions,
): Promise<ImportedSource[]> {
  if (signal?.aborted === true) throw new AppError('jobCancelled');
  const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const stop = (): void => void Atomics.compareExchange(state, 0, keepStates.running, keepStates.stopped);
  const { feed, close } = openFeed(sources);
  const request: KeepRequest = { projectPath, author, feed, count: sources.length, state };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await runOnce<ImportedSource[]>(workerUrl(), request, { onProgress, transferred: [feed.port] });
  } finally {
    signal?.removeEventListener('abort', stop);
    close();
  }
}
