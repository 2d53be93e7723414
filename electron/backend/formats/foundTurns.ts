import type { ImportWarning, ParsedTurn } from '#shared/domain/parsedTranscript.ts';

/** What the lines of a text or document turn out to be. */
export interface FoundTurns {
  readonly turns: readonly ParsedTurn[];
  readonly title: string | null;
  readonly date: string | null;
  readonly warnings: readonly ImportWarning[];
  /** Two or more interviews that the source seems to hold; absent where it is one, or where that cannot be. */
  readonly parts?: readonly FoundPart[] | undefined;
}

/** One of several interviews of a source. */
export type FoundPart = Pick<FoundTurns, 'turns' | 'title' | 'date'>;
