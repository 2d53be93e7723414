import { looksLikeMarkdown, splitMarkdownLines } from './cleanMarkdown.ts';
import { findTurns } from './findTurns.ts';
import type { FoundTurns } from './foundTurns.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { splitPlainLines } from './sourceLine.ts';

/** Reads a transcript in plain text or Markdown; Markdown is recognised in text files too. */
export function parseTextTranscript(text: string, isMarkdown: boolean): FoundTurns {
  const { title, date, body } = readFrontMatter(text);
  const lines = isMarkdown || looksLikeMarkdown(body) ? splitMarkdownLines(body) : splitPlainLines(body);
  const found = findTurns(lines);
  return { ...found, title: title ?? found.title, date: date ?? found.date };
}
