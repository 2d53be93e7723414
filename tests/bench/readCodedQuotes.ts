import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CodedQuote {
  readonly code: string;
  readonly text: string;
}

/** Cells of a CSV file with quotes by doubling; every row has the three columns of the fixture. */
function readCells(csv: string): string[] {
  return Array.from(csv.matchAll(/"((?:[^"]|"")*)"(?:,|\r?\n|$)|([^",\n]*)(?:,|\r?\n)/gu), (match) =>
    (match[1]?.replaceAll('""', '"') ?? match[2] ?? '').replace(/\r$/u, ''),
  );
}

/** The researchers' quotes that carry one code only, each once. */
export function readCodedQuotes(): CodedQuote[] {
  const path = join(import.meta.dirname, '../fixtures/coded/pdpilot-coded-segments.csv');
  const cells = readCells(readFileSync(path, 'utf8'));
  const quotes: CodedQuote[] = [];
  for (let at = 3; at + 2 < cells.length; at += 3) quotes.push({ code: cells[at + 1]!, text: cells[at + 2]! });
  const times = new Map<string, number>();
  for (const { text } of quotes) times.set(text, (times.get(text) ?? 0) + 1);
  return quotes.filter(({ text }) => times.get(text) === 1);
}
