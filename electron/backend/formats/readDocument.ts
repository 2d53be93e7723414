import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import { blockLines } from './blockLines.ts';
import { tidyText } from './decodeText.ts';
import { findInterviews } from './findInterviews.ts';
import type { FoundTurns } from './foundTurns.ts';
import type { HtmlBlock } from './htmlBlocks.ts';

/** Turns of a document of any word processor: paragraphs with labels, tables of questions and answers or of speakers. */
export function readDocument(blocks: readonly HtmlBlock[], pictureCount: number): FoundTurns {
  const lines = blockLines(blocks.map((block) => ({ ...block, text: tidyText(block.text, 'utf-8', []).text })));
  const found = findInterviews(lines);
  const pictures: ImportWarning[] =
    pictureCount === 0 ? [] : [{ code: 'imagesSkipped', line: null, details: { count: pictureCount } }];
  return { ...found, warnings: [...found.warnings, ...pictures] };
}
