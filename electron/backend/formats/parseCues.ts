import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import type { Cue, ParsedCues } from './cue.ts';
import { parseTime } from './parseTime.ts';

interface OpenCue {
  startMs: number | null;
  endMs: number | null;
  line: number;
  lines: string[];
}

/**
 * Reads cues whose timing line holds `separator` (`-->` in srt and vtt, a comma in sbv). A timing line always
 * begins a cue, even without a blank line before it; words without one join the cue above, with a warning.
 */
export function parseCues(
  lines: readonly string[],
  firstLine: number,
  isTiming: (line: string) => boolean,
  separator: string,
): ParsedCues {
  const cues: Cue[] = [];
  const warnings: ImportWarning[] = [];
  let open: OpenCue | null = null;
  let isAfterBlank = true;
  let empty = 0;
  let firstEmpty: number | null = null;
  const close = (): void => {
    if (open === null) return;
    const text = open.lines.join('\n').trim();
    if (text !== '') cues.push({ startMs: open.startMs, endMs: open.endMs, line: open.line, text });
    else {
      empty += 1;
      firstEmpty ??= open.line;
    }
    open = null;
  };
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    const number = firstLine + index;
    if (line === '') isAfterBlank = true;
    else if (isTiming(line)) {
      close();
      open = readTiming(line, number, separator, warnings);
      isAfterBlank = false;
    } else if (isAfterBlank && isIdentifier(line, lines, index, isTiming)) {
      isAfterBlank = !isTiming((lines[index + 1] ?? '').trim());
    } else {
      if (isAfterBlank) {
        const isContinued = open !== null && (open as OpenCue).lines.length === 0;
        if (!isContinued) {
          close();
          open = { startMs: null, endMs: null, line: number, lines: [] };
          if (cues.length > 0) warnings.push({ code: 'cueWithoutTime', line: number, details: {} });
        }
      }
      open ??= { startMs: null, endMs: null, line: number, lines: [] };
      (open as OpenCue).lines.push(line);
      isAfterBlank = false;
    }
  }
  close();
  if (empty > 0) warnings.push({ code: 'emptyCuesSkipped', line: firstEmpty, details: { count: empty } });
  return { cues, title: null, warnings };
}

function isIdentifier(
  line: string,
  lines: readonly string[],
  index: number,
  isTiming: (line: string) => boolean,
): boolean {
  const next = (lines[index + 1] ?? '').trim();
  return line.length <= 200 && (isTiming(next) || (/^\d{1,7}$/.test(line) && next !== ''));
}

function readTiming(line: string, number: number, separator: string, warnings: ImportWarning[]): OpenCue {
  const at = line.indexOf(separator);
  const startMs = parseTime(line.slice(0, at));
  const endMs = parseTime(
    (
      line
        .slice(at + separator.length)
        .trim()
        .split(/\s+/, 1)[0] ?? ''
    ).trim(),
  );
  if (startMs === null || endMs === null) warnings.push({ code: 'badCueTime', line: number, details: {} });
  return { startMs, endMs, line: number, lines: [] };
}
