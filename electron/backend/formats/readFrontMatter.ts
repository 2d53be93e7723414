import { findDate } from './findDate.ts';

/** What a YAML block at the top of a Markdown file says, and the text with that block blanked so that lines keep their numbers. */
export interface FrontMatter {
  readonly title: string | null;
  readonly date: string | null;
  readonly body: string;
}

/** Reads `title` and `date` (in Russian too) from a leading `---` block; other keys are left alone, nothing is evaluated. */
export function readFrontMatter(text: string): FrontMatter {
  const block = /^\s{0,20}---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (block === null || !/^[\p{L}_-]{1,40}\s*:/mu.test(block[1] ?? '')) return { title: null, date: null, body: text };
  const entries = new Map<string, string>();
  for (const line of (block[1] ?? '').split('\n')) {
    const entry = /^([\p{L}_-]{1,40})\s*:\s*(.*)$/u.exec(line);
    if (entry !== null) entries.set((entry[1] ?? '').toLowerCase(), unquote(entry[2] ?? ''));
  }
  const title = entries.get('title') ?? entries.get('название') ?? entries.get('тема') ?? '';
  const date = entries.get('date') ?? entries.get('дата') ?? '';
  return {
    title: title === '' ? null : title,
    date: findDate(date),
    body: block[0].replace(/[^\n]/g, '') + text.slice(block[0].length),
  };
}

const block = /(?:^|\n)---[ \t]*\n(?:[\p{L}_-]{1,40}[ \t]*:[^\n]{0,500}\n){1,20}---[ \t]*(?=\n|$)/gu;

/** The pieces of a text in which several leading blocks follow each other, each with its own; empty for fewer than two. */
export function splitFrontMatter(text: string): string[] {
  const starts = [...text.matchAll(block)].map(({ index }) => index);
  if (starts.length < 2) return [];
  return starts.map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1]).replace(/^\n/, ''));
}

function unquote(value: string): string {
  const trimmed = value.trim();
  const quoted = /^(["'])(.*)\1$/.exec(trimmed);
  return (quoted?.[2] ?? trimmed).trim();
}
