import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import pdfmake, { type Drawer } from 'pdfmake';
import { printInk } from '#shared/charts/chartInk.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { createLineBreaker, type LineBreaker } from './createLineBreaker.ts';
import { createPdfPen, type PlacedLine } from './createPdfPen.ts';
import { drawCharts } from './drawCharts.ts';
import { findReportFonts } from './findReportFonts.ts';
import { joinBytes } from './joinBytes.ts';
import { findQuoteStretches, layOutQuotes } from './layOutQuotes.ts';
import { type LaidStretch, newPage, pdfBlocks } from './pdfBlocks.ts';
import { createPdfLetters, faceOf, type PdfLetters, type TextStyle } from './pdfLetters.ts';
import { pdfPaper } from './pdfPaper.ts';
import type { QuoteBreakers } from './pdfQuotations.ts';
import { createRunningLines } from './pdfRunning.ts';
import { quoteStyle, sourceStyle } from './pdfStyles.ts';
import { pdfString, pdfText } from './pdfText.ts';

const { leftPt, rightPt, topPt, bottomPt, widthPt, heightPt } = pdfPaper;
const small = { fontSize: 9, color: printInk.ink2 };

/** A document that nothing is written into: its faces measure, so that no line comes out wider than the library draws it. */
const createMeasure = (): Promise<Drawer> => pdfmake.createPdf({ content: [] }).getStream();

function breakersOfQuotes(measure: Drawer): QuoteBreakers {
  const breakerOf = (style: TextStyle): LineBreaker => {
    const face = faceOf(measure, style);
    return createLineBreaker((text) => face.widthOfString(text, style.fontSize));
  };
  return { text: breakerOf(quoteStyle), source: breakerOf(sourceStyle) };
}

/** What the library left to be written: running lines on every page, and the quotes of long stretches on theirs. */
function writePages(
  drawer: Drawer,
  document: ReportDocument,
  stretches: readonly LaidStretch[],
  letters: PdfLetters,
  onPage: (done: number, pages: number) => void,
): void {
  const pen = createPdfPen(drawer);
  const quotesOn = new Map<number, readonly PlacedLine[]>();
  for (const { pages, anchor } of stretches) {
    const first = anchor.positions?.[0]?.pageNumber;
    if (first === undefined) throw new Error('The library did not say where the pages of quotes are');
    for (const [index, { lines }] of pages.entries()) quotesOn.set(first - 1 + index, lines);
  }
  const runningOn = createRunningLines(document, letters);
  const { count } = drawer.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    const { head, foot, rules } = runningOn(page + 1, count);
    pen.write(page, [...head, ...(quotesOn.get(page) ?? []), ...foot], rules);
    onPage(page + 1, count);
  }
}

/** Pieces are joined at that size: each alone would keep the memory alive that it was cut from, some thousand times its own. */
const joinedBytes = 1_000_000;

/** The bytes of a document that `write` completes, taken while they are made. */
async function collectBytes(drawer: Drawer, write: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const joined: Uint8Array[] = [];
  let pieces: Uint8Array[] = [];
  let length = 0;
  drawer.on('data', (piece) => {
    pieces.push(piece);
    length += piece.length;
    if (length < joinedBytes) return;
    joined.push(joinBytes(pieces));
    pieces = [];
    length = 0;
  });
  // From then on pieces come one by one, instead of all at the end.
  await setImmediate();
  const ended = once(drawer, 'end');
  write();
  drawer.end();
  await ended;
  return joinBytes([...joined, ...pieces]);
}

/**
 * The report as a PDF in A4: letters embedded, text that can be searched and copied, headings as bookmarks, tables that
 * repeat their heads. Nothing is fetched: links and files named in a text stay text.
 */
export async function renderReportPdf(
  document: ReportDocument,
  onPage: (done: number, pages: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { language, title, kicker, date, blocks, logo } = document;
  const fonts = findReportFonts();
  const fontFiles = new Set<string>(Object.values(fonts).flatMap((files) => Object.values(files)));
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path));
  const measure = await createMeasure();
  const letters = createPdfLetters(measure);
  const stretches = findQuoteStretches(blocks).map((stretch): LaidStretch => ({
    ...stretch,
    pages: layOutQuotes(blocks, stretch, letters),
    anchor: newPage(),
  }));
  const definition = {
    pageSize: 'A4',
    pageMargins: [leftPt, topPt, widthPt - rightPt, heightPt - bottomPt],
    info: {
      title: pdfString(title),
      subject: pdfString(kicker),
      creator: 'Custdev Tracker',
      // The day of the figures, not the moment of the machine.
      creationDate: new Date(`${date.slice(0, 10)}T00:00:00Z`),
    },
    lang: language,
    defaultStyle: { font: 'Golos Text', fontSize: 10, lineHeight: 1.25, color: printInk.ink },
    content: [
      ...(logo === undefined
        ? []
        : [{ image: `data:image/png;base64,${logo.pngBase64}`, fit: [150, 50], margin: [0, 0, 0, 10] }]),
      { text: pdfText(kicker), ...small, fontSize: 10 },
      {
        text: pdfText(title),
        font: 'Literata',
        bold: true,
        fontSize: 25,
        lineHeight: 1.1,
        margin: [0, 2, 0, 8],
        outline: true,
        outlineText: pdfString(title),
        outlineExpanded: true,
      },
      ...pdfBlocks(blocks, { breakers: breakersOfQuotes(measure), charts: await drawCharts(blocks) }, stretches),
    ],
  };
  const drawer = await pdfmake.createPdf(definition, { bufferPages: true }).getStream();
  return collectBytes(drawer, () => writePages(drawer, document, stretches, letters, onPage));
}
