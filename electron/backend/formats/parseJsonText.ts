import { AppError } from '#shared/domain/appError.ts';
import type { FoundTurns } from './foundTurns.ts';
import { isTimesOnlyJson, parseJsonTranscript } from './parseJsonTranscript.ts';

/** Reads a recogniser's JSON from its text. Throws `unreadableSource` for broken JSON and `unsupportedFormat` for JSON of another kind. */
export function parseJsonText(text: string, file: string): FoundTurns {
  const value = parse(text, file);
  const found = parseJsonTranscript(value);
  if (found === null && isTimesOnlyJson(value))
    throw new AppError('unreadableSource', { file, line: null, reason: 'timesWithoutWords' });
  if (found === null)
    throw new AppError('unsupportedFormat', { file, line: null, extension: 'json', reason: 'unknownJson' });
  return { ...found, title: null, date: null };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const lines = parseLines(text);
    if (lines !== null) return lines;
    throw new AppError('unreadableSource', { file, line: findBrokenLine(text), reason: 'invalidJson' });
  }
}

/** The values of JSON written one a line; null when any line is none. */
function parseLines(text: string): unknown[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !/^\s*\{.*\}\s*$/.test(lines[0] ?? '')) return null;
  try {
    return lines.map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
}

/** Larger texts would take seconds to search. */
const searchLimit = 4_000_000;

/**
 * The first line with which the text above it stops being the beginning of JSON, or null for very large texts.
 * The engine names no place for most errors, so the lines are halved until one is left.
 */
function findBrokenLine(text: string): number | null {
  if (text.length > searchLimit) return null;
  const ends = [...text.matchAll(/\n|$/g)].map(({ index }) => index);
  let good = 0;
  let bad = ends.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBeginning(text.slice(0, ends[middle - 1]))) good = middle;
    else bad = middle;
  }
  return bad;
}

function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(message)?.[1];
    const isAtEnd = position !== undefined && Number(position) >= text.trimEnd().length;
    return isAtEnd || /end of JSON|Unterminated string/i.test(message);
  }
}
