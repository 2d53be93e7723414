import { ORPCError } from '@orpc/client';
import { AppError, type ErrorCode, type ErrorDetails, errorCodes } from '#shared/domain/appError.ts';

/** The backend cannot be reached just now; the banner says so, and calls are made again after it is back. */
export class ConnectionLostError extends Error {
  constructor() {
    super('The backend cannot be reached');
    this.name = 'ConnectionLostError';
  }
}

function isErrorCode(code: string): code is ErrorCode {
  return (errorCodes as readonly string[]).includes(code);
}

function detailsOf(data: unknown): ErrorDetails {
  if (typeof data !== 'object' || data === null) return {};
  const entries = Object.entries(data).filter(
    (entry): entry is [string, string | number | null] =>
      entry[1] === null || typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}

/** True when the caller itself gave up: nothing to tell anybody. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** What came over the wire as the error it was in the backend. Aborts and lost connections stay what they are. */
export function toAppError(error: unknown): Error {
  if (error instanceof AppError || error instanceof ConnectionLostError || isAbort(error)) return error as Error;
  if (error instanceof ORPCError) {
    if (isErrorCode(error.code)) return new AppError(error.code, detailsOf(error.data));
    return new AppError(error.code === 'BAD_REQUEST' ? 'invalidInput' : 'internal', { message: error.message });
  }
  return new AppError('internal', { message: error instanceof Error ? error.message : String(error) });
}
