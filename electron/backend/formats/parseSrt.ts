import type { ParsedCues } from './cue.ts';
import { parseCues } from './parseCues.ts';

/** Reads SubRip; counters may be missing, and a dot may stand for the comma. */
export function parseSrt(text: string): ParsedCues {
  return parseCues(text.split('\n'), 1, (line) => line.includes('-->'), '-->');
}
