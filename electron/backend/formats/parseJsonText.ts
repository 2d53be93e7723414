import { AppError } from '#shared/domain/appError.ts';
import type { FoundTurns } from './findTurns.ts';
import { parseJsonTranscript } from './parseJsonTranscript.ts';

/** Reads a recogniser's JSON from its text. Throws `unreadableSource` for broken JSON and `unsupportedFormat` for JSON of another kind. */
export function parseJsonText(text: string, file: string): FoundTurns {
  const found = parseJsonTranscript(parse(text, file));
  if (found === null) throw new AppError('unsupportedFormat', { file, line: null, extension: 'json', reason: 'unknownJson' });
  return { ...found, title: null, date: null };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('unreadableSource', { file, line: lineOf(error, text), reason: 'invalidJson' });
  }
}

/** The line where the engine gave up; it names a line or a position, or neither when the text ends too early. */
function lineOf(error: unknown, text: string): number {
  const message = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}
