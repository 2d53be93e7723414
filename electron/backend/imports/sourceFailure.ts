import { randomUUID } from 'node:crypto';
import type { ImportedSource } from '#shared/contract/importsContract.ts';
import { AppError } from '#shared/domain/appError.ts';

export type SourceError = NonNullable<ImportedSource['error']>;

/** The failure of one source as data, so that it spoils no other; what nobody expected is logged. */
export function toSourceError(fileName: string, error: unknown): SourceError {
  if (error instanceof AppError) return { code: error.code, details: { file: fileName, ...error.details } };
  const logId = randomUUID().slice(0, 8);
  console.error(`[${logId}]`, fileName, error);
  return { code: 'internal', details: { file: fileName, logId } };
}

/** What is told of a source that did not come in. */
export function refusedSource(path: string, error: SourceError): ImportedSource {
  return {
    path,
    ok: false,
    interviewId: null,
    turns: 0,
    speakers: [],
    characters: 0,
    language: null,
    encoding: null,
    warnings: [],
    error,
  };
}
