import { matchSpeakerLabel, readLeadingTime, type LabelCandidate } from './matchSpeakerLabel.ts';
import type { SourceLine } from './sourceLine.ts';

/** A line with the label and the time that it may begin with. */
export interface ReadLine {
  readonly line: SourceLine;
  readonly startMs: number | null;
  /** The words after a leading time. */
  readonly text: string;
  readonly candidate: LabelCandidate | null;
}

/**
 * Reads the time and the possible label at the beginning of each line. A short time without brackets counts only
 * where many lines have one: «10:30 мы встретились» is prose.
 */
export function readLines(lines: readonly SourceLine[]): ReadLine[] {
  const times = lines.map((line) => (line.speaker === undefined ? readLeadingTime(line.text) : null));
  const filled = lines.filter(({ text }) => text !== '').length;
  const bare = times.filter((time) => time !== null && !time.isCertain).length;
  const takesBare = bare >= 3 && bare >= filled * 0.2;
  return lines.map((line, index) => {
    const time = times[index] ?? null;
    const isAlone = time?.rest === '';
    const isTaken = time !== null && (time.isCertain || takesBare || isAlone);
    const text = isTaken ? time.rest : line.text;
    const startMs = isTaken ? time.startMs : (line.startMs ?? null);
    const above = times[index - 1] ?? null;
    const aboveMs = above !== null && above.rest === '' ? above.startMs : null;
    const isCapital = isCapitalBlock(line, lines[index - 1], lines[index + 1]);
    const isSearched = line.speaker === undefined && line.form !== 'apart' && text !== '';
    return {
      line,
      text,
      startMs,
      candidate: isSearched
        ? matchSpeakerLabel(isCapital ? { ...line, form: 'bold' } : line, text, isTaken ? time.startMs : aboveMs)
        : null,
    };
  });
}

/** «АННА» on a line of its own right above her words, in capitals where Markdown would be bold. */
function isCapitalBlock(line: SourceLine, above: SourceLine | undefined, below: SourceLine | undefined): boolean {
  const isBlock = (above === undefined || above.text === '') && below !== undefined && below.text !== '';
  return isBlock && line.text.length <= 40 && /^\p{Lu}{2}/u.test(line.text) && !/\p{Ll}|:/u.test(line.text);
}
