import { parentPort, workerData } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorDetails } from '#shared/domain/appError.ts';

export type OnceReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'refusal'; readonly code: ErrorCode; readonly details: ErrorDetails };

type Tell = (done: number, total: number) => void;

/** Progress is told at most this often. */
const progressEveryMs = 50;

function reply(message: OnceReply): void {
  parentPort?.postMessage(message);
}

function tellNowAndThen(): Tell {
  let toldAt = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - toldAt < progressEveryMs) return;
    toldAt = now;
    reply({ kind: 'progress', done, total });
  };
}

/** The whole work of a thread that `runOnce` has started. What nobody expected ends the thread, and is told as its error. */
export async function answerOnce<Request>(work: (request: Request, tell: Tell) => Promise<unknown>): Promise<void> {
  try {
    reply({ kind: 'result', result: await work(workerData as Request, tellNowAndThen()) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    reply({ kind: 'refusal', code: error.code, details: error.details });
  }
}
