import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import type { ParsedCues } from './cue.ts';
import { parseCues } from './parseCues.ts';

/** Reads WebVTT: header, NOTE, STYLE and REGION blocks are no cues; a missing header is forgiven with a warning. */
export function parseVtt(text: string): ParsedCues {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const header = first === -1 ? null : /^\s*WEBVTT(?:[ \t]+(?:-\s*)?(.*))?$/.exec(lines[first] ?? '');
  const warnings: ImportWarning[] = header === null ? [{ code: 'missingWebvttHeader', line: 1, details: {} }] : [];
  const body = header === null ? 0 : endOfBlock(lines, first);
  const found = parseCues(blankBlocks(lines.slice(body)), body + 1, (line) => line.includes('-->'), '-->');
  const title = header?.[1]?.trim() ?? '';
  return {
    cues: found.cues,
    title: title === '' ? null : title.slice(0, 200),
    warnings: [...warnings, ...found.warnings],
  };
}

/** Index of the first line after the block that begins at `start`; a timing line ends a block too. */
function endOfBlock(lines: readonly string[], start: number): number {
  let at = start + 1;
  while (at < lines.length && lines[at]?.trim() !== '' && lines[at]?.includes('-->') !== true) at += 1;
  return at;
}

function blankBlocks(lines: readonly string[]): string[] {
  const result = [...lines];
  for (let at = 0; at < result.length; at += 1) {
    const isStart = at === 0 || result[at - 1]?.trim() === '';
    if (!isStart || !/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(result[at] ?? '')) continue;
    const end = endOfBlock(result, at);
    for (let index = at; index < end; index += 1) result[index] = '';
  }
  return result;
}
