import { extractText, getDocumentProxy } from 'unpdf';

/** The text of a PDF without white space: words are broken over lines in narrow columns. */
export async function readSolidPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return solid(text);
}

export function solid(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
