import pdfmake from 'pdfmake';
import { printInk } from '#shared/charts/chartInk.ts';
import { formatDay } from '#shared/domain/formatFigure.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { createLineBreaker, type LineBreaker } from './createLineBreaker.ts';
import { findReportFonts } from './findReportFonts.ts';
import { pdfBlocks, textWidthPt } from './pdfBlocks.ts';
import { type QuoteBreakers, quoteFace, sourceFace } from './pdfQuotations.ts';
import { pdfString, pdfText } from './pdfText.ts';
import { reportWords } from './reportWords.ts';

const margin = 53;
const small = { fontSize: 9, color: printInk.ink2 };

function line(yPt: number, colour: string): object {
  return { canvas: [{ type: 'line', x1: 0, y1: yPt, x2: textWidthPt, y2: yPt, lineWidth: 0.7, lineColor: colour }] };
}

/** Measured by the library's own faces, so that no line comes out wider than it draws it. */
async function breakersOfQuotes(): Promise<QuoteBreakers> {
  const drawer = await pdfmake.createPdf({ content: [] }).getStream();
  const breakerOf = ({ font, fontSize }: { readonly font: string; readonly fontSize: number }): LineBreaker => {
    const face = drawer.provideFont(font, false, false);
    return createLineBreaker((text) => face.widthOfString(text, fontSize));
  };
  return { text: breakerOf(quoteFace), source: breakerOf(sourceFace) };
}

/**
 * The report as a PDF in A4: letters embedded, text that can be searched and copied, headings as bookmarks, tables that
 * repeat their heads. Nothing is fetched: links and files named in a text stay text.
 */
export async function renderReportPdf(document: ReportDocument): Promise<Uint8Array> {
  const { language, title, kicker, projectName, date, footer, blocks, logo } = document;
  const fonts = findReportFonts();
  const fontFiles = new Set<string>(Object.values(fonts).flatMap((files) => Object.values(files)));
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path));
  const definition = {
    pageSize: 'A4',
    pageMargins: [margin, 66, margin, 62],
    info: {
      title: pdfString(title),
      subject: pdfString(kicker),
      creator: 'Custdev Tracker',
      // The day of the figures, not the moment of the machine.
      creationDate: new Date(`${date.slice(0, 10)}T00:00:00Z`),
    },
    lang: language,
    defaultStyle: { font: 'Golos Text', fontSize: 10, lineHeight: 1.25, color: printInk.ink },
    header: {
      margin: [margin, 34, margin, 0],
      stack: [
        {
          columns: [
            { text: pdfText(projectName), ...small },
            { text: formatDay(date, language), alignment: 'right', ...small },
          ],
        },
        line(4, printInk.ink),
      ],
    },
    footer: (page: number, pages: number) => ({
      margin: [margin, 12, margin, 0],
      stack: [
        line(0, printInk.rule),
        {
          margin: [0, 8, 0, 0],
          columns: [
            { text: pdfText(footer), width: '*', ...small },
            { text: reportWords[language].pageOf(page, pages), width: 60, alignment: 'right', ...small },
          ],
        },
      ],
    }),
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
      ...pdfBlocks(blocks, await breakersOfQuotes()),
    ],
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}
