import { randomUUID } from 'node:crypto';
import { implement, ORPCError, ValidationError } from '@orpc/server';
import { contract } from '#shared/contract/methods.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { BackendContext } from '../backendContext.ts';
import { toExpectedError, WritesHeldError } from '../db/sqlite.ts';

interface HandlerContext {
  readonly backend: BackendContext;
}

/** `projects.create: input.name` — where in the input the first fault is. */
function firstFault(error: ValidationError): { path: string; fault: string } {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  return { path, fault: issue?.message ?? '' };
}

/** Errors cross as data: a code of the closed union, and details that are safe to show. Stacks never cross. */
export function toWireError(error: unknown): ORPCError<string, unknown> {
  if (error instanceof AppError) return new ORPCError(error.code, { data: error.details, message: error.code });
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    return new ORPCError('invalidInput', { data: firstFault(error.cause), message: 'invalidInput' });
  }
  const expected = toExpectedError(error);
  if (expected !== null) return toWireError(expected);
  const logId = randomUUID().slice(0, 8);
  console.error(`[${logId}]`, error);
  return new ORPCError('internal', { data: { logId }, message: 'internal' });
}

/** Commands that write nothing into the project, or wait by themselves. */
function goesBeside([topic]: readonly string[]): boolean {
  return topic === 'app' || topic === 'imports';
}

/**
 * While something large comes in beside, whoever writes waits for it. One that began to write only after it had begun is
 * done again: nothing of it was written.
 */
async function inTurn<Result>(
  backend: BackendContext,
  isWaiting: boolean,
  work: () => Promise<Result>,
): Promise<Result> {
  if (isWaiting) await backend.findProject()?.whenFree();
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WritesHeldError)) throw error;
    return inTurn(backend, true, work);
  }
}

/** Every handler is made from this: the compiler knows each method's input and output, and failures cross as data. */
export const implementer = implement(contract)
  .$context<HandlerContext>()
  .use(async ({ next, signal, context, path, procedure }) => {
    const isCommand = procedure['~orpc'].meta.kind === 'command';
    try {
      return await inTurn(context.backend, isCommand && !goesBeside(path), async () => next());
    } catch (error) {
      throw toWireError(signal?.aborted === true ? new AppError('jobCancelled') : error);
    }
  });
