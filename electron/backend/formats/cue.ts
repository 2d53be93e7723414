import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';

/** One subtitle as the file has it: times in milliseconds, null where the file gives none that can be read. */
export interface Cue {
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** With the format's tags and line ends. */
  readonly text: string;
  readonly line: number;
}

/** The cues of a subtitle file. */
export interface ParsedCues {
  readonly cues: readonly Cue[];
  readonly title: string | null;
  readonly warnings: readonly ImportWarning[];
}
