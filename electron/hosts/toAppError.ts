import { AppError, type ErrorCode, type ErrorDetails, errorCodes } from '#shared/domain/appError.ts';

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && (errorCodes as readonly string[]).includes(code);
}

function detailsOf(data: unknown): ErrorDetails {
  if (typeof data !== 'object' || data === null) return {};
  const isPlain = (value: unknown): value is string | number | null =>
    value === null || typeof value === 'string' || typeof value === 'number';
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string | number | null] => isPlain(entry[1])),
  );
}

/** What a call of the contract failed with, as the error it was in the backend; anything unforeseen is `internal`. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Error && 'code' in error && isErrorCode(error.code))
    return new AppError(error.code, detailsOf('data' in error ? error.data : null));
  if (error instanceof Error && error.name === 'AbortError') return new AppError('jobCancelled');
  return new AppError('internal', { message: error instanceof Error ? error.message : String(error) });
}
