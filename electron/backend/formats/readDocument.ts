import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import { blockLines } from './blockLines.ts';
import { tidyText } from './decodeText.ts';
import { findDate } from './findDate.ts';
import { findTurns } from './findTurns.ts';
import type { FoundTurns } from './foundTurns.ts';
import type { HtmlBlock } from './htmlBlocks.ts';
import type { SourceLine } from './sourceLine.ts';

/** Turns of a document of any word processor: paragraphs with labels, tables of questions and answers or of speakers. */
export function readDocument(blocks: readonly HtmlBlock[], pictureCount: number): FoundTurns {
  const lines = blockLines(blocks.map((block) => ({ ...block, text: tidyText(block.text, 'utf-8', []).text })));
  const found = findTurns(lines);
  const warnings: ImportWarning[] = [...found.warnings];
  const conversations = lines.filter(isConversationHead).length;
  if (conversations > 1) warnings.push({ code: 'severalConversations', line: null, details: { count: conversations } });
  if (pictureCount > 0) warnings.push({ code: 'imagesSkipped', line: null, details: { count: pictureCount } });
  return { ...found, date: found.date ?? findTableDate(lines), warnings };
}

const dateRow = /^(?:дата|date)[^:\n]{0,40}:\s*(.+)$/imu;

/** A table of particulars with a date, as stands at the head of each interview. */
function isConversationHead({ form, text }: SourceLine): boolean {
  return form === 'apart' && dateRow.test(text);
}

function findTableDate(lines: readonly SourceLine[]): string | null {
  const head = lines.find(isConversationHead);
  return head === undefined ? null : findDate(dateRow.exec(head.text)?.[1] ?? '');
}
