import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/domain/appError.ts';
import type { BackupReply, BackupRequest } from './backupWorker.ts';

function workerUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './backupWorker.ts' : './backupWorker.js', import.meta.url);
}

/**
 * Backs up what is on disk now, and answers with the copy's path. Copying and checking a large project takes seconds: a
 * thread of its own does both, over a connection of its own, while windows are answered. Throws what `makeBackup` throws.
 */
export async function backUpAside(request: BackupRequest): Promise<string> {
  const worker = new Worker(workerUrl(), { workerData: request });
  try {
    const [reply] = (await once(worker, 'message')) as [BackupReply];
    if ('code' in reply) throw new AppError(reply.code, reply.details);
    return reply.path;
  } finally {
    await worker.terminate();
  }
}
