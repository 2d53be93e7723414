import type { ImportedSource } from './importsContract.ts';

export type SourceError = NonNullable<ImportedSource['error']>;

/** What is told of a source that did not come in. */
export function refusedSource<Failure extends SourceError>(path: string, error: Failure) {
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
  } satisfies ImportedSource;
}
