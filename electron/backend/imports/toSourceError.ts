import { randomUUID } from 'node:crypto';
import type { SourceError } from '#shared/contract/refusedSource.ts';
import { AppError } from '#shared/domain/appError.ts';

/** The failure of one source as data, so that it spoils no other; what nobody expected is logged. */
export function toSourceError(fileName: string, error: unknown): SourceError {
  if (error instanceof AppError) return { code: error.code, details: { file: fileName, ...error.details } };
  const logId = randomUUID().slice(0, 8);
  console.error(`[${logId}]`, fileName, error);
  return { code: 'internal', details: { file: fileName, logId } };
}
