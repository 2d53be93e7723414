import { printInk } from '#shared/charts/chartInk.ts';
import { intervalBar } from '#shared/charts/intervalBar.ts';
import { codeFamilies } from '#shared/domain/codeType.ts';
import type { ReportBlock } from '#shared/domain/reportDocument.ts';
import { drawChartSvg } from './drawChartSvg.ts';
import { pdfString, pdfText } from './pdfText.ts';
import { setChartFaces } from './splitByFace.ts';

/** Between the margins of an A4 page, in points. */
export const textWidthPt = 595.28 - 2 * 53;

const carmine = '#a3182f';
const carmineText = '#fff9f2';
const met = '#2b6a4a';
const band = '#f6eacd';

type Table = Extract<ReportBlock, { kind: 'table' }>;
type Cell = Table['rows'][number][number];
type Quotation = Extract<ReportBlock, { kind: 'quotations' }>['quotations'][number];
type Step = Extract<ReportBlock, { kind: 'path' }>['steps'][number];

const muted = { color: printInk.ink2, fontSize: 9 };

/** Hairlines between rows only, as on paper forms. */
const hairlines = {
  hLineWidth: (row: number) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => printInk.rule,
  paddingLeft: () => 0,
  paddingRight: (column: number, node: { table: { widths: readonly unknown[] } }) =>
    column === node.table.widths.length - 1 ? 0 : 12,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

function drawnInterval(interval: NonNullable<Cell['interval']>): object {
  const { trackWidthPx, leftPx, widthPx, tickPx } = intervalBar(interval, 82);
  return {
    width: trackWidthPx + 4,
    margin: [0, 2, 0, 0],
    canvas: [
      { type: 'line', x1: 0, y1: 5, x2: trackWidthPx, y2: 5, lineWidth: 0.5, lineColor: printInk.rule },
      { type: 'rect', x: leftPx, y: 3, w: widthPx, h: 4, color: printInk.data[0] },
      { type: 'line', x1: tickPx, y1: 0.5, x2: tickPx, y2: 9.5, lineWidth: 1.4, lineColor: printInk.ink },
    ],
  };
}

function tableCell({ text, isStrong, interval, codeFamily }: Cell, align: 'left' | 'right'): object {
  const said = { text: pdfText(text), bold: isStrong === true, alignment: align, fontSize: 9.5 };
  if (interval !== undefined) {
    return { columns: [{ ...said, ...muted, width: 58 }, drawnInterval(interval)], columnGap: 4 };
  }
  const family = codeFamilies.find((candidate) => candidate === codeFamily);
  if (family === undefined) return said;
  const tile = {
    canvas: [{ type: 'rect', x: 0, y: 2, w: 8, h: 8, r: 2, color: printInk.families[family] }],
    width: 14,
  };
  return { columns: [tile, { ...said, width: '*' }] };
}

/** Texts longer than this are wrapped in a column that takes the room left; shorter ones keep their line. */
const longName = 32;

/** The widest text of a column gets the room that is left; figures take what they need. */
function columnWidths({ columns, rows }: Table): (number | string)[] {
  const lengths = columns.map(({ title }, index) =>
    Math.max(title.length, ...rows.map((row) => row[index]?.text.length ?? 0)),
  );
  return columns.map(({ align }, index) => {
    if (rows.some((row) => row[index]?.interval !== undefined)) return 152;
    if (align === 'right') return 'auto';
    return (lengths[index] ?? 0) > longName ? '*' : 'auto';
  });
}

function table(block: Table): object {
  const hasHead = block.columns.some(({ title }) => title !== '');
  const head = block.columns.map(({ title, align }) => ({
    text: pdfText(title),
    alignment: align,
    fontSize: 8.5,
    color: printInk.ink3,
  }));
  const widths = columnWidths(block);
  if (!widths.includes('*'))
    widths[
      widths.lastIndexOf('auto') === widths.length - 1 && block.columns.at(-1)?.align === 'left' ? widths.length - 1 : 0
    ] = '*';
  return {
    margin: [0, 2, 0, 8],
    layout: hairlines,
    table: {
      headerRows: hasHead ? 1 : 0,
      dontBreakRows: true,
      widths,
      body: [
        ...(hasHead ? [head] : []),
        ...block.rows.map((row) =>
          block.columns.map(({ align }, index) => tableCell(row[index] ?? { text: '' }, align)),
        ),
        ...(block.rows.length === 0 && !hasHead ? [block.columns.map(() => '')] : []),
      ],
    },
  };
}

function quotation({ text, source }: Quotation): object {
  return {
    unbreakable: text.length < 600,
    margin: [0, 0, 0, 8],
    stack: [
      { text: pdfText(text), font: 'Literata', fontSize: 10.5 },
      { text: pdfText(source), ...muted, fontSize: 8.5 },
    ],
  };
}

/** Straight lines from point to point: the library forgets to move a polyline back when it lays a page out again. */
function strokes(points: readonly (readonly [number, number])[], lineWidth: number, lineColor: string): object[] {
  return points.slice(1).map(([x2, y2], index) => {
    const [x1, y1] = points[index] ?? [x2, y2];
    return { type: 'line', x1, y1, x2, y2, lineWidth, lineColor, lineCap: 'round' };
  });
}

/** New shapes every time: the library moves those it is given to their places. */
function markShapes(mark: Step['mark']): object[] {
  switch (mark) {
    case 'met':
      return strokes(
        [
          [0.5, 5],
          [3.2, 7.8],
          [8.5, 2],
        ],
        1.3,
        met,
      );
    case 'override':
      return strokes(
        [
          [4.5, 1],
          [9, 9],
          [0, 9],
          [4.5, 1],
        ],
        1.1,
        printInk.warning,
      );
    case 'current':
      return [{ type: 'ellipse', x: 4.5, y: 5, r1: 3.4, r2: 3.4, lineWidth: 1.2, lineColor: printInk.ink }];
    case 'ahead':
      return [];
  }
}

/** The carpet runs through the rows that are walked and ends in a roll at the current one. */
function pathRow({ number, name, mark, text }: Step): object[] {
  const dot = { type: 'ellipse', x: 4.5, y: 7, r1: 1.8, r2: 1.8, color: carmineText };
  const roll = [
    { type: 'ellipse', x: 4.5, y: 6, r1: 7, r2: 7, color: carmine },
    { type: 'ellipse', x: 4.5, y: 6, r1: 4.2, r2: 4.2, lineWidth: 0.8, lineColor: carmineText },
    { type: 'ellipse', x: 4.5, y: 6, r1: 1.8, r2: 1.8, lineWidth: 0.8, lineColor: carmineText },
  ];
  const ahead = {
    type: 'line',
    x1: 4.5,
    y1: 0,
    x2: 4.5,
    y2: 14,
    lineWidth: 1,
    lineColor: printInk.ink3,
    dash: { length: 1.5, space: 3 },
  };
  const isWalked = mark === 'met' || mark === 'override';
  const faded = mark === 'ahead' ? { color: printInk.ink3 } : {};
  return [
    { canvas: mark === 'current' ? roll : isWalked ? [dot] : [ahead], ...(isWalked ? { fillColor: carmine } : {}) },
    { text: String(number), color: printInk.ink3 },
    { text: pdfText(name), bold: mark !== 'ahead', ...faded },
    { canvas: markShapes(mark), margin: [0, 1, 0, 0] },
    { text: pdfText(text), ...faded },
  ];
}

function path(steps: readonly Step[]): object {
  return {
    margin: [0, 2, 0, 8],
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: (column: number) => (column === 0 ? 0 : 10),
      paddingRight: () => 0,
      paddingTop: () => 3,
      paddingBottom: () => 4,
    },
    table: { widths: [9, 8, 136, 10, '*'], dontBreakRows: true, body: steps.map(pathRow) },
  };
}

const headings = {
  1: { fontSize: 18, margin: [0, 14, 0, 6] },
  2: { fontSize: 14, margin: [0, 14, 0, 4] },
  3: { fontSize: 11.5, margin: [0, 8, 0, 3] },
} as const;

/** One block of the report as pdfmake lays it out. Texts are plain strings: nothing in them is read as a command. */
function pdfBlock(block: ReportBlock): object {
  switch (block.kind) {
    case 'heading':
      return {
        text: pdfText(block.text),
        font: 'Literata',
        bold: true,
        headlineLevel: block.level,
        ...structuredClone(headings[block.level]),
        outline: true,
        outlineText: pdfString(block.text),
      };
    case 'lead':
      return { text: pdfText(block.text), font: 'Literata', fontSize: 12.5, lineHeight: 1.3, margin: [0, 0, 0, 6] };
    case 'paragraph':
      return { text: pdfText(block.text), margin: [0, 2, 0, 4] };
    case 'note':
      return block.tone === 'plain'
        ? { text: pdfText(block.text), ...muted, margin: [0, 0, 0, 6] }
        : {
            margin: [0, 4, 0, 8],
            layout: { ...hairlines, hLineWidth: () => 0, paddingLeft: () => 8, paddingRight: () => 8 },
            table: { widths: ['*'], body: [[{ text: pdfText(block.text), fillColor: band, fontSize: 9.5 }]] },
          };
    case 'list':
      return {
        stack: block.items.map((item) => ({ text: pdfText(item), margin: [0, 0, 0, 3] })),
        margin: [0, 0, 0, 6],
      };
    case 'table':
      return table(block);
    case 'forAndAgainst': {
      const side = (title: string, quotations: readonly Quotation[]): object => ({
        width: '*',
        stack: [
          { text: pdfText(title), font: 'Literata', bold: true, fontSize: 14, margin: [0, 0, 0, 4] },
          ...(quotations.length === 0 ? [{ text: pdfText(block.emptyText), ...muted }] : quotations.map(quotation)),
        ],
      });
      return {
        margin: [0, 8, 0, 4],
        columnGap: 28,
        columns: [side(block.forTitle, block.forQuotations), side(block.againstTitle, block.againstQuotations)],
      };
    }
    case 'quotations':
      return { stack: block.quotations.map(quotation) };
    case 'chart':
      return {
        unbreakable: true,
        margin: [0, 2, 0, 8],
        stack: [
          {
            svg: setChartFaces(drawChartSvg(block.option, block.widthPx, block.heightPx)),
            width: textWidthPt,
            font: 'Golos Text',
          },
          { text: pdfText(block.inWords), ...muted, margin: [0, 4, 0, 0] },
        ],
      };
    case 'path':
      return path(block.steps);
    case 'pageBreak':
      return { text: '', pageBreak: 'after' };
  }
}

/** Where each heading hangs among the bookmarks: under the nearest one above it that is of a higher level. */
function nestBookmarks(blocks: readonly ReportBlock[]): object[] {
  const open: { readonly level: number; readonly id: string }[] = [];
  return blocks.map((block, index) => {
    if (block.kind !== 'heading') return {};
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    const parent = open.at(-1);
    const id = `heading ${index}`;
    open.push({ level: block.level, id });
    return { id, ...(parent === undefined ? {} : { outlineParentId: parent.id }) };
  });
}

/** Tables with more rows go over the page after their first ones. */
const mostRowsTogether = 8;

/** What of a block stays on the page of the heading above it, and what may follow on the next; null for long tables. */
function splitAtStart(block: ReportBlock): { readonly start: ReportBlock; readonly rest: ReportBlock | null } | null {
  switch (block.kind) {
    case 'heading':
    case 'pageBreak':
    case 'forAndAgainst':
      return null;
    case 'table':
      return block.rows.length > mostRowsTogether ? null : { start: block, rest: null };
    case 'quotations': {
      const [first, ...others] = block.quotations;
      if (first === undefined) return null;
      return { start: { ...block, quotations: [first] }, rest: { ...block, quotations: others } };
    }
    case 'list': {
      const [first, ...others] = block.items;
      if (first === undefined) return null;
      return { start: { ...block, items: [first] }, rest: { ...block, items: others } };
    }
    case 'path':
    case 'lead':
    case 'paragraph':
    case 'note':
    case 'chart':
      return { start: block, rest: null };
  }
}

/**
 * All blocks in their order. A heading and what begins beneath it stay on one page, as one block; where they cannot be
 * one, the heading asks for a page of its own if it would stand alone, for which everything is laid out again.
 */
export function pdfBlocks(blocks: readonly ReportBlock[]): object[] {
  const content: object[] = [];
  const bookmarks = nestBookmarks(blocks);
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    const after = blocks[index + 1];
    if (block === undefined) break;
    const parts = block.kind === 'heading' && after !== undefined ? splitAtStart(after) : null;
    const own = { ...pdfBlock(block), ...bookmarks[index] };
    if (parts === null) {
      content.push(own);
      continue;
    }
    // Inside of an unbreakable block a heading that asked for a page of its own would lose them both.
    content.push({ unbreakable: true, stack: [{ ...own, headlineLevel: undefined }, pdfBlock(parts.start)] });
    if (parts.rest !== null) content.push(pdfBlock(parts.rest));
    index += 1;
  }
  return content;
}
