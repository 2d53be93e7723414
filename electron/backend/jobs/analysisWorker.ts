import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorDetails } from '#shared/domain/appError.ts';
import { type AnalysisTask, analysisTasks } from './analysisTasks.ts';

export interface WorkerRequest {
  readonly task: AnalysisTask;
  readonly input: unknown;
}

export type WorkerReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** With the heap of the worker as it has grown. */
  | { readonly kind: 'result'; readonly result: unknown; readonly heapBytes: number }
  | { readonly kind: 'refusal'; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly kind: 'failure'; readonly message: string };

/** Progress is told at most this often: a message costs more than a step. */
const progressEveryMs = 50;

function reply(message: WorkerReply, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver);
}

/** The file in an answer, which this thread has no more use for: handed over, not copied. */
function fileIn(result: unknown): ArrayBuffer[] {
  const isFile = typeof result === 'object' && result !== null && 'bytes' in result;
  const bytes = isFile ? result.bytes : null;
  const isOwn = bytes instanceof Uint8Array && bytes.byteLength === bytes.buffer.byteLength;
  return isOwn && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
}

async function answer({ task, input }: WorkerRequest): Promise<void> {
  let toldAt = 0;
  const onProgress = (done: number, total: number) => {
    const now = performance.now();
    if (now - toldAt < progressEveryMs && done < total) return;
    toldAt = now;
    reply({ kind: 'progress', done, total });
  };
  try {
    const run = analysisTasks[task] as (input: unknown, onProgress: (done: number, total: number) => void) => unknown;
    const result = await run(input, onProgress);
    reply({ kind: 'result', result, heapBytes: getHeapStatistics().total_heap_size }, fileIn(result));
  } catch (error) {
    if (error instanceof AppError) return reply({ kind: 'refusal', code: error.code, details: error.details });
    reply({ kind: 'failure', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

parentPort?.on('message', (request: WorkerRequest) => void answer(request));
