import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { printInk } from '#shared/charts/chartInk.ts';
import { formatDay } from '#shared/domain/formatFigure.ts';
import type { ReportDocument, ReportLogo } from '#shared/domain/reportDocument.ts';
import { docxBlocks, textWidthTwips, topLevelOf, wordRuns } from './docxBlocks.ts';
import { fillQuotations } from './docxQuotations.ts';
import { docxStyles, wordColour } from './docxStyles.ts';
import { officeText } from './officeText.ts';
import { packOffice } from './packOffice.ts';
import { reportWords } from './reportWords.ts';

/** A report with fewer chapters is found through at a glance. */
const fewestChapters = 5;

/**
 * Finding out on which page a paragraph stands takes milliseconds: with more, the contents only lead to their places, and
 * quotes are written past the library.
 */
const mostPagedParagraphs = 1000;

function isLong({ blocks }: ReportDocument): boolean {
  const paragraphs = blocks.map((block) => {
    if (block.kind === 'quotations') return block.quotations.length * 2;
    return block.kind === 'table' ? block.rows.length * block.columns.length : 1;
  });
  return paragraphs.reduce((sum, count) => sum + count, 0) > mostPagedParagraphs;
}

const border = (colour: string, space: number) => ({
  style: BorderStyle.SINGLE,
  size: 6,
  space,
  color: wordColour(colour),
});
const atRight = [{ type: TabStopType.RIGHT, position: textWidthTwips }];

/** «3 из 12» with fields in the places of the figures. */
function pageNumber({ language }: ReportDocument): TextRun {
  const [page, pages] = ['{page}', '{pages}'];
  const pieces = reportWords[language].pageOf(page, pages).split(/(\{pages?\})/u);
  const children = pieces.map((piece) =>
    piece === page ? PageNumber.CURRENT : piece === pages ? PageNumber.TOTAL_PAGES : piece,
  );
  return new TextRun({ children: ['\t', ...children] });
}

function logoParagraph({ pngBase64, widthPx, heightPx }: ReportLogo, name: string): Paragraph {
  const scale = Math.min(180 / widthPx, 60 / heightPx);
  const picture = new ImageRun({
    type: 'png',
    data: Buffer.from(pngBase64, 'base64'),
    transformation: { width: widthPx * scale, height: heightPx * scale },
    altText: { name: 'logo', title: officeText(name), description: officeText(name) },
  });
  return new Paragraph({ style: 'Picture', spacing: { after: 160 }, children: [picture] });
}

function contents(document: ReportDocument): (Paragraph | TableOfContents)[] {
  const topLevel = topLevelOf(document);
  const chapters = document.blocks.filter((block) => block.kind === 'heading' && block.level === topLevel);
  if (chapters.length < fewestChapters) return [];
  const title = reportWords[document.language].contents;
  return [
    new Paragraph({ style: 'ContentsTitle', children: wordRuns(title) }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-2',
      ...(isLong(document) ? { pageNumbersEntryLevelsRange: '1-2', beginDirty: false } : {}),
    }),
  ];
}

function runningHead({ projectName, date, language }: ReportDocument): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: atRight,
        border: { bottom: border(printInk.ink, 4) },
        children: [...wordRuns(projectName), new TextRun({ children: ['\t', formatDay(date, language)] })],
      }),
    ],
  });
}

function runningFoot(document: ReportDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: atRight,
        border: { top: border(printInk.rule, 6) },
        children: [...wordRuns(document.footer), pageNumber(document)],
      }),
    ],
  });
}

/** Our headings have no numbers: to look for them the library would read the whole document once more. */
function estimatePages(): PageNumberEstimator {
  return Object.assign(estimatePageNumbersWith({ guess: true }), { listNumbers: () => new Map() });
}

/** The library numbers its bookmarks and drawings through the life of the process: here they begin anew in every document. */
function numberFromOne(xml: string): string {
  const numbers = new Map<string, number>();
  const own = (number: string): number => {
    if (!numbers.has(number)) numbers.set(number, numbers.size + 1);
    return numbers.get(number) ?? 0;
  };
  return xml
    .replaceAll(/_Toc(\d+)/gu, (_match, number: string) => `_Toc${own(number)}`)
    .replaceAll(
      /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)/gu,
      (_match, start: string, number: string) => `${start}${own(`bookmark ${number}`)}`,
    )
    .replaceAll(
      /(<wp:docPr\b[^>]*?\bid=")(\d+)/gu,
      (_match, start: string, number: string) => `${start}${own(`drawing ${number}`)}`,
    );
}

/**
 * The report as a Word document: real headings, styles and tables that repeat their heads, a table of contents, charts as
 * pictures with their sentence, page numbers. Its properties name the report and this program, nobody else. The same
 * document gives the same bytes.
 */
export async function renderReportDocx(
  document: ReportDocument,
  onBlock: (done: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { language, title, kicker, projectName, date, logo } = document;
  const word = new Document({
    title: officeText(title),
    subject: officeText(kicker),
    creator: 'Custdev Tracker',
    lastModifiedBy: 'Custdev Tracker',
    styles: docxStyles(language),
    ...(isLong(document) ? {} : { pageNumbers: estimatePages() }),
    numbering: {
      config: [
        {
          reference: 'dots',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1320, bottom: 1240, left: 1060, right: 1060, header: 600, footer: 560 },
          },
        },
        headers: { default: runningHead(document) },
        footers: { default: runningFoot(document) },
        children: [
          ...(logo === undefined ? [] : [logoParagraph(logo, projectName)]),
          new Paragraph({ style: 'Kicker', children: wordRuns(kicker) }),
          new Paragraph({ style: 'Title', children: wordRuns(title) }),
          ...contents(document),
          ...(await docxBlocks(document, isLong(document), onBlock)),
        ],
      },
    ],
  });
  return packOffice(new Uint8Array(await Packer.toBuffer(word)), date, (xml, name) =>
    name === 'word/document.xml' ? fillQuotations(numberFromOne(xml), document) : [numberFromOne(xml)],
  );
}
