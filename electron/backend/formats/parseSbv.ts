import type { ParsedCues } from './cue.ts';
import { parseCues } from './parseCues.ts';

const timing = /^\d{1,3}:\d{2}:[\w.]{2,8},\d{1,3}:\d{2}:[\w.]{2,8}$/;

/** Reads YouTube's SBV: `0:00:00.378,0:00:11.378` above the words. */
export function parseSbv(text: string): ParsedCues {
  return parseCues(text.split('\n'), 1, (line) => timing.test(line), ',');
}
