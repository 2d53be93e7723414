import { randomUUID } from 'node:crypto';
import { implement, ORPCError, ValidationError } from '@orpc/server';
import { contract } from '#shared/contract/methods.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { BackendContext } from '../backendContext.ts';
import { toExpectedError } from '../db/sqlite.ts';

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

/** Every handler is made from this: the compiler knows each method's input and output, and failures cross as data. */
export const implementer = implement(contract)
  .$context<HandlerContext>()
  .use(async ({ next, signal }) => {
    try {
      return await next();
    } catch (error) {
      throw toWireError(signal?.aborted === true ? new AppError('jobCancelled') : error);
    }
  });
