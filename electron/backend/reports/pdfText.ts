import { splitByFace } from './splitByFace.ts';

/** Words as pdfmake takes them: one string, or pieces with the faces that draw them. */
export type PdfText = string | { readonly text: string; readonly font?: string; readonly noWrap?: boolean }[];

/** Plain words in faces that have all of their signs: nothing in them is read as a command, and no box is printed. */
export function pdfText(text: string): PdfText {
  const runs = splitByFace(text);
  if (runs.every(({ isEmoji }) => !isEmoji)) return runs.map((run) => run.text).join('');
  return runs.map((run) => (run.isEmoji ? { text: run.text, font: 'Noto Emoji' } : { text: run.text }));
}

/** What one reads as one figure: letters and no-break spaces around a dash between digits. */
const range = /([^ \n]*\d[^ \n]*–[^ \n]*\d[^ \n]*)/u;
/** A range longer than a narrow column has to break somewhere. */
const longestRange = 36;

/**
 * Words in which no range is torn: the library parts them after the dash, with or without a no-break space. What it breaks by
 * itself stays one string.
 */
export function pdfTiedText(text: string): PdfText {
  if (!range.test(text)) return pdfText(text);
  return text.split(new RegExp(range, 'gu')).flatMap((piece, index): Exclude<PdfText, string> => {
    if (piece === '') return [];
    const isTied = index % 2 === 1 && piece.length <= longestRange;
    const words = pdfText(piece);
    const runs = typeof words === 'string' ? [{ text: words }] : words;
    return isTied ? runs.map((run) => ({ ...run, noWrap: true })) : runs;
  });
}

/** The same words where only a string will do: bookmarks and properties, which the reader's own letters show. */
export function pdfString(text: string): string {
  return splitByFace(text)
    .map((run) => run.text)
    .join('');
}
