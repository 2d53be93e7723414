import type { ImportWarning, ParsedTurn } from '#shared/domain/parsedTranscript.ts';

/** What the lines of a text or document turn out to be. */
export interface FoundTurns {
  readonly turns: readonly ParsedTurn[];
  readonly title: string | null;
  readonly date: string | null;
  readonly warnings: readonly ImportWarning[];
}
