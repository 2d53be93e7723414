import { splitByFace } from './splitByFace.ts';

/** Words as pdfmake takes them: one string, or pieces with the faces that draw them. */
export type PdfText = string | { readonly text: string; readonly font?: string }[];

/** Plain words in faces that have all of their signs: nothing in them is read as a command, and no box is printed. */
export function pdfText(text: string): PdfText {
  const runs = splitByFace(text);
  if (runs.every(({ isEmoji }) => !isEmoji)) return runs.map((run) => run.text).join('');
  return runs.map((run) => (run.isEmoji ? { text: run.text, font: 'Noto Emoji' } : { text: run.text }));
}

/** The same words where only a string will do: bookmarks and properties, which the reader's own letters show. */
export function pdfString(text: string): string {
  return splitByFace(text)
    .map((run) => run.text)
    .join('');
}
