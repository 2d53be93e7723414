import { blockLines } from './blockLines.ts';
import { findInterviews } from './findInterviews.ts';
import { findTurns } from './findTurns.ts';
import type { FoundTurns } from './foundTurns.ts';
import { readHtmlBlocks, type HtmlBlock } from './htmlBlocks.ts';
import { parseTime } from './parseTime.ts';
import type { SourceLine } from './sourceLine.ts';

/** Reads the podcast namespace's HTML (`cite`, `time`, `p`), and any other page by the labels in its paragraphs. */
export function parseHtmlTranscript(html: string): FoundTurns {
  const blocks = readHtmlBlocks(html);
  const isCited = blocks.some(({ kind }) => kind === 'cite');
  return isCited ? findTurns(citedLines(blocks)) : findInterviews(blockLines(blocks));
}

/** The first words after a cite or a time begin a turn; further paragraphs belong to it. */
function citedLines(blocks: readonly HtmlBlock[]): SourceLine[] {
  const lines: SourceLine[] = [];
  let speaker: string | null = null;
  let startMs: number | undefined;
  let isNew = false;
  for (const [index, { kind, text }] of blocks.entries()) {
    if (kind === 'cite') {
      speaker = text.replace(/\s*:\s*$/, '').replace(/\s+/g, ' ');
      startMs = undefined;
      isNew = true;
    } else if (kind === 'time') {
      startMs = parseTime(text.replace(/[[\]()]/g, '')) ?? undefined;
      isNew = true;
    } else {
      const given = isNew && speaker !== null ? { speaker, startMs } : {};
      lines.push({ number: index + 1, text, form: kind === 'heading' ? 'heading' : 'plain', ...given });
      isNew = false;
    }
  }
  return lines;
}
