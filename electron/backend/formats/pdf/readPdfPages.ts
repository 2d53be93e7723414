import { AppError } from '#shared/domain/appError.ts';
import type { TranscriptReasonCode } from '#shared/domain/parsedTranscript.ts';
import { getDocumentProxy } from 'unpdf';
import { checkPdfStreams } from './checkPdfStreams.ts';
import type { PdfPage, PdfRun } from './pdfPage.ts';

/** A transcript of a working day has some hundred pages. */
const pageLimit = 3000;

/** Reads the upright text of every page. Throws `unreadableSource` for a damaged or locked file and for a bomb. */
export async function readPdfPages(bytes: Uint8Array, file: string): Promise<PdfPage[]> {
  checkPdfStreams(bytes, file);
  const document = await openDocument(bytes, file);
  try {
    if (document.numPages > pageLimit) throw unreadable(file, 'unpacksTooFar');
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number));
    return pages;
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(file, 'damagedDocument');
  } finally {
    await document.loadingTask.destroy();
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function openDocument(bytes: Uint8Array, file: string): Promise<PdfDocument> {
  try {
    // The library takes the buffer away from whoever gave it.
    return await getDocumentProxy(bytes.slice(), { verbosity: 0, useSystemFonts: false });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw unreadable(file, isLocked ? 'lockedDocument' : 'damagedDocument');
  }
}

async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs: PdfRun[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, x, y] = place(transform as number[], item.transform as number[]);
    const size = Math.hypot(a, b);
    const isUpright = a > 0 && Math.abs(b) < a * 0.1;
    if (!isUpright || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    runs.push({ text: item.str, x, y, width: item.width, size, font: item.fontName });
  }
  page.cleanup();
  return { width, height, runs };
}

/** Direction and origin of a text matrix on the page as it is shown, with y counted down. */
function place(view: readonly number[], text: readonly number[]): [number, number, number, number] {
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view;
  const [ta = 1, tb = 0, , , tx = 0, ty = 0] = text;
  return [va * ta + vc * tb, vb * ta + vd * tb, va * tx + vc * ty + ve, vb * tx + vd * ty + vf];
}

function unreadable(file: string, reason: TranscriptReasonCode): AppError {
  return new AppError('unreadableSource', { file, line: null, reason });
}
