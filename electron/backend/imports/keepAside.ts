import { Worker } from 'node:worker_threads';
import type { ImportedSource } from '#shared/contract/importsContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { RunOptions } from '../jobs/analysisRunner.ts';
import { type KeepReply, type KeepRequest, keepStates } from './keepStates.ts';
import type { SourceToKeep } from './keepSource.ts';

function workerUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './keepWorker.ts' : './keepWorker.js', import.meta.url);
}

function readFailure(error: Error): Error {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError('jobTooLarge') : error;
}

/**
 * Keeps a source in a thread of its own, as one transaction over a connection of its own: the first connection must
 * hold its writes until this ends. Aborted, it leaves nothing, unless everything is written already: then it answers as
 * if nobody had asked. Throws `jobCancelled` and what keeping throws.
 */
export async function keepAside(
  projectPath: string,
  toKeep: SourceToKeep,
  { signal, onProgress }: RunOptions,
): Promise<ImportedSource> {
  if (signal?.aborted === true) throw new AppError('jobCancelled');
  const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const stop = (): void => void Atomics.compareExchange(state, 0, keepStates.running, keepStates.stopped);
  const { promise, resolve, reject } = Promise.withResolvers<ImportedSource>();
  const request: KeepRequest = { ...toKeep, projectPath, state };
  const worker = new Worker(workerUrl(), { workerData: request });
  worker.on('message', (reply: KeepReply) => {
    if (reply.kind === 'progress') onProgress?.(reply.done, reply.total);
    else if (reply.kind === 'result') resolve(reply.source);
    else reject(new AppError(reply.code, reply.details));
  });
  worker.once('error', (error: Error) => reject(readFailure(error)));
  worker.once('exit', () => reject(new Error('The thread that keeps a source ended without an answer')));
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
