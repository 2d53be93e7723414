import { type Transferable, Worker } from 'node:worker_threads';
import { AppError } from '#shared/domain/appError.ts';
import type { OnceReply } from './answerOnce.ts';

interface OnceOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Parts of the request that the thread takes over. */
  readonly transferred?: readonly Transferable[];
}

/** Has a thread of its own do one thing, and ends it. Throws what the thread throws; `jobTooLarge` when memory is short. */
export async function runOnce<Result>(
  url: URL,
  request: unknown,
  { onProgress, transferred = [] }: OnceOptions = {},
): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const worker = new Worker(url, { workerData: request, transferList: [...transferred] });
  worker.on('message', (reply: OnceReply) => {
    if (reply.kind === 'progress') onProgress?.(reply.done, reply.total);
    else if (reply.kind === 'result') resolve(reply.result as Result);
    else reject(new AppError(reply.code, reply.details));
  });
  worker.once('error', (error: Error) => {
    const isTooLarge = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    reject(isTooLarge ? new AppError('jobTooLarge') : error);
  });
  worker.once('exit', () => reject(new Error(`A thread ended without an answer: ${url.pathname}`)));
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}
