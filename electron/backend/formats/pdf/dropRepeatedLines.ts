import type { PageRows } from './dropPageFurniture.ts';
import { toLine } from './pdfRows.ts';

/** Lines that may be drawn on two pages, and the fewest characters that make it no chance. */
const mostLines = 3;
const fewestCharacters = 20;

/** Takes away the lines at the top of a page that the page before ended with: a browser draws a line that it cuts in two on both. */
export function dropRepeatedLines(pages: readonly PageRows[]): PageRows[] {
  return pages.map((page, index) => {
    const before = pages[index - 1]?.rows.slice(-mostLines).map((row) => toLine(row).text) ?? [];
    const lines = page.rows.slice(0, mostLines).map((row) => toLine(row).text);
    for (let count = Math.min(before.length, lines.length); count > 0; count -= 1) {
      const begin = lines.slice(0, count).join('\n');
      if (begin.length >= fewestCharacters && begin === before.slice(-count).join('\n'))
        return { ...page, rows: page.rows.slice(count) };
    }
    return page;
  });
}
