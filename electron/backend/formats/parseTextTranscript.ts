import { looksLikeMarkdown, splitMarkdownLines } from './cleanMarkdown.ts';
import { findInterviews } from './findInterviews.ts';
import type { FoundTurns } from './foundTurns.ts';
import { readFrontMatter, splitFrontMatter } from './readFrontMatter.ts';
import { splitPlainLines } from './sourceLine.ts';

/** Reads a transcript in plain text or Markdown; Markdown is recognised in text files too. */
export function parseTextTranscript(text: string, isMarkdown: boolean): FoundTurns {
  const whole = readOne(text, isMarkdown);
  const parts = splitFrontMatter(text).map((part) => readOne(part, isMarkdown));
  return parts.length > 1 && parts.every(({ turns }) => turns.length > 1) ? { ...whole, parts } : whole;
}

function readOne(text: string, isMarkdown: boolean): FoundTurns {
  const { title, date, body } = readFrontMatter(text);
  const lines = isMarkdown || looksLikeMarkdown(body) ? splitMarkdownLines(body) : splitPlainLines(body);
  const found = findInterviews(lines);
  return { ...found, title: title ?? found.title, date: date ?? found.date };
}
