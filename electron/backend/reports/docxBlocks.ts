import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { printInk } from '#shared/charts/chartInk.ts';
import { intervalBar } from '#shared/charts/intervalBar.ts';
import { codeFamilies } from '#shared/domain/codeType.ts';
import type { ReportBlock, ReportDocument } from '#shared/domain/reportDocument.ts';
import { columnNeed, shareWidths } from './columnShares.ts';
import { quotationsPlace } from './docxQuotations.ts';
import { wordColour } from './docxStyles.ts';
import { drawIntervalPng } from './drawIntervalPng.ts';
import { officeText } from './officeText.ts';
import { reportWords } from './reportWords.ts';

/** Between the margins of an A4 page, in twentieths of a point. */
export const textWidthTwips = 11_906 - 2 * 1060;
/** The same in px of the screen, in which pictures are measured. */
const textWidthPx = (textWidthTwips / 1440) * 96;

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;
type Cell = TableBlock['rows'][number][number];
type Quotation = Extract<ReportBlock, { kind: 'quotations' }>['quotations'][number];
type DocxBlock = Paragraph | Table;

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: wordColour(printInk.rule) };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Words with their line ends. */
export function wordRuns(text: string, run: { readonly style?: string } = {}): TextRun[] {
  return officeText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...run, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

const paragraph = (style: string, text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ style, ...options, children: wordRuns(text) });

function intervalImage(interval: NonNullable<Cell['interval']>): ImageRun {
  const { bytes, widthPx, heightPx } = drawIntervalPng(intervalBar(interval, 100));
  return new ImageRun({
    type: 'png',
    data: Buffer.from(bytes),
    transformation: { width: widthPx, height: heightPx },
    altText: { name: 'interval', title: '', description: '' },
  });
}

function cellChildren({ text, isStrong, interval, codeFamily }: Cell): (TextRun | ImageRun)[] {
  const family = codeFamilies.find((candidate) => candidate === codeFamily);
  const tile = family === undefined ? [] : [new TextRun({ text: '■ ', color: wordColour(printInk.families[family]) })];
  const said = wordRuns(text, isStrong === true ? { style: 'Strong' } : {});
  if (interval === undefined) return [...tile, ...said];
  return [...tile, ...said, new TextRun({ children: ['\t'] }), intervalImage(interval)];
}

/** In twentieths of a point: what a column holds besides its words. */
const cellPadding = 240;
const barWidth = 1800;
/** Where the bars of intervals begin, beneath each other. */
const barPlace = 1000;
const tileWidth = 240;

function columnWidths({ columns, rows }: TableBlock): number[] {
  const needs = columns.map(({ title }, index) => {
    const cells = rows.flatMap((row) => row[index] ?? []);
    const beside =
      (cells.some(({ interval }) => interval !== undefined) ? barWidth : 0) +
      (cells.some(({ codeFamily }) => codeFamily !== undefined) ? tileWidth : 0);
    return columnNeed([title, ...cells.map(({ text }) => text)], 190, cellPadding + beside);
  });
  return shareWidths(needs, textWidthTwips).map(Math.floor);
}

function table(block: TableBlock): DocxBlock[] {
  const hasHead = block.columns.some(({ title }) => title !== '');
  const widths = columnWidths(block);
  const last = block.columns.length - 1;
  const cell = (children: readonly Paragraph[], index: number): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 0, right: index === last ? 0 : cellPadding, top: 0, bottom: 0 },
      children,
    });
  const alignment = (index: number) =>
    block.columns[index]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(({ title }, index) =>
      cell([paragraph('TableHead', title, { alignment: alignment(index) })], index),
    ),
  });
  const body = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: block.columns.map((_column, index) =>
          cell(
            [
              new Paragraph({
                style: 'TableText',
                alignment: alignment(index),
                tabStops: [{ type: TabStopType.LEFT, position: barPlace }],
                children: cellChildren(row[index] ?? { text: '' }),
              }),
            ],
            index,
          ),
        ),
      }),
  );
  const rows = [...(hasHead ? [head] : []), ...body];
  if (rows.length === 0) return [];
  return [tableOf(rows, widths, { ...noBorders, bottom: hairline, insideHorizontal: hairline }), spacer()];
}

function tableOf(rows: readonly TableRow[], columnWidthsTwips: readonly number[], borders: typeof noBorders): Table {
  return new Table({
    rows,
    columnWidths: columnWidthsTwips,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidthsTwips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders,
  });
}

/** Two tables that touch would become one. */
const spacer = (): Paragraph =>
  new Paragraph({ style: 'Note', spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.AUTO } });

const quotation = ({ text, source }: Quotation): Paragraph[] => [
  paragraph('Quote', text),
  paragraph('QuoteSource', source),
];

/** Quotes in pairs, a row each, so that the table goes on over pages. */
function forAndAgainst(block: Extract<ReportBlock, { kind: 'forAndAgainst' }>): DocxBlock[] {
  const half = Math.floor(textWidthTwips / 2);
  const row = (cells: readonly (readonly Paragraph[])[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (children, index) =>
          new TableCell({
            width: { size: half, type: WidthType.DXA },
            margins: { left: index === 0 ? 0 : 200, right: index === 0 ? 200 : 0, top: 0, bottom: 0 },
            children: children.length === 0 ? [paragraph('QuoteSource', '')] : children,
          }),
      ),
    });
  const sides = [block.forQuotations, block.againstQuotations].map((quotations) =>
    quotations.length === 0 ? [[paragraph('Note', block.emptyText)]] : quotations.map(quotation),
  );
  const pairs = Array.from({ length: Math.max(...sides.map(({ length }) => length)) }, (_, index) =>
    row(
      sides.map((side) => side[index] ?? []),
      false,
    ),
  );
  const head = row(
    [block.forTitle, block.againstTitle].map((title) => [paragraph('Heading3', title)]),
    true,
  );
  return [tableOf([head, ...pairs], [half, half], noBorders), spacer()];
}

async function chart(block: Extract<ReportBlock, { kind: 'chart' }>): Promise<DocxBlock[]> {
  // What draws charts is large, and many reports have none.
  const { drawChartPng } = await import('./drawChartPng.ts');
  const { bytes, widthPx, heightPx } = await drawChartPng(block);
  const width = Math.min(textWidthPx, block.widthPx);
  const picture = new ImageRun({
    type: 'png',
    data: Buffer.from(bytes),
    transformation: { width, height: (heightPx / widthPx) * width },
    altText: { name: officeText(block.title), title: officeText(block.title), description: officeText(block.inWords) },
  });
  return [new Paragraph({ style: 'Picture', children: [picture] }), paragraph('Caption', block.inWords)];
}

function path(block: Extract<ReportBlock, { kind: 'path' }>, document: ReportDocument): DocxBlock[] {
  const { marks } = reportWords[document.language];
  const cells = block.steps.map(({ number, name, mark, text }) => [
    { text: String(number) },
    { text: name, isStrong: mark !== 'ahead' },
    { text: marks[mark] },
    { text },
  ]);
  const widths = shareWidths(
    [0, 1, 2, 3].map((index) =>
      columnNeed(
        cells.map((row) => row[index]?.text ?? ''),
        190,
        cellPadding,
      ),
    ),
    textWidthTwips,
  ).map(Math.floor);
  const rows = cells.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          ({ text, isStrong }, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              margins: { left: 0, right: cellPadding, top: 0, bottom: 0 },
              children: [
                new Paragraph({
                  style: 'TableText',
                  children: wordRuns(text, isStrong === true ? { style: 'Strong' } : {}),
                }),
              ],
            }),
        ),
      }),
  );
  return rows.length === 0 ? [] : [tableOf(rows, widths, noBorders), spacer()];
}

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Words before a table or a picture that stay on its page; longer ones may part from it. */
const longestIntroduction = 400;

function isIntroduction(text: string, next: ReportBlock | undefined): boolean {
  return text.length <= longestIntroduction && (next?.kind === 'table' || next?.kind === 'chart');
}

async function docxBlock(
  block: ReportBlock,
  next: ReportBlock | undefined,
  document: ReportDocument,
  topLevel: number,
): Promise<DocxBlock[]> {
  switch (block.kind) {
    case 'heading': {
      const heading = headingLevels[block.level - topLevel] ?? HeadingLevel.HEADING_3;
      return [new Paragraph({ heading, children: wordRuns(block.text) })];
    }
    case 'lead':
      return [paragraph('Lead', block.text)];
    case 'paragraph':
      return [paragraph('Normal', block.text, { keepNext: isIntroduction(block.text, next) })];
    case 'note':
      if (block.tone === 'plain')
        return [paragraph('Note', block.text, { keepNext: isIntroduction(block.text, next) })];
      return [
        paragraph('Warning', block.text, { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F6EACD' } }),
      ];
    case 'list':
      return block.items.map((item) =>
        paragraph('ListParagraph', item, { numbering: { reference: 'dots', level: 0 } }),
      );
    case 'table':
      return table(block);
    case 'forAndAgainst':
      return forAndAgainst(block);
    case 'quotations':
      return block.quotations.flatMap(quotation);
    case 'chart':
      return chart(block);
    case 'path':
      return path(block, document);
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** The level that the highest headings of a report have; its title stands above them all. */
export function topLevelOf({ blocks }: ReportDocument): number {
  return Math.min(3, ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])));
}

/**
 * All blocks of a report as paragraphs and tables of Word; each is told when it is made. In a long report quotes are left to
 * `fillQuotations`.
 */
export async function docxBlocks(
  document: ReportDocument,
  isLong: boolean,
  onBlock: (done: number) => void,
): Promise<DocxBlock[]> {
  const topLevel = topLevelOf(document);
  const content: DocxBlock[] = [];
  for (const [index, block] of document.blocks.entries()) {
    if (isLong && block.kind === 'quotations') content.push(quotationsPlace(index));
    else content.push(...(await docxBlock(block, document.blocks[index + 1], document, topLevel)));
    onBlock(index + 1);
  }
  return content;
}
