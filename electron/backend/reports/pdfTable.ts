import { printInk } from '#shared/charts/chartInk.ts';
import { intervalBar } from '#shared/charts/intervalBar.ts';
import { codeFamilies } from '#shared/domain/codeType.ts';
import type { ReportBlock } from '#shared/domain/reportDocument.ts';
import { pdfTiedText } from './pdfText.ts';

type Table = Extract<ReportBlock, { kind: 'table' }>;
type Cell = Table['rows'][number][number];

const muted = { color: printInk.ink2, fontSize: 9 };

/** Hairlines between rows only, as on paper forms. */
export const hairlines = {
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

/** «6 из 14» and a short head keep their line, however narrow the column. */
const longestFigure = 12;
const staysOnLine = (text: string): boolean => text.length <= longestFigure && /\d/u.test(text) && !text.includes('\n');

function tableCell({ text, isStrong, interval, codeFamily }: Cell, align: 'left' | 'right'): object {
  const noWrap = staysOnLine(text);
  const said = { text: pdfTiedText(text), bold: isStrong === true, alignment: align, fontSize: 9.5, noWrap };
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

/** Its head stands again on every page that it goes on over; no row is cut. */
export function pdfTable(block: Table): object {
  const hasHead = block.columns.some(({ title }) => title !== '');
  const head = block.columns.map(({ title, align }) => ({
    text: pdfTiedText(title),
    noWrap: staysOnLine(title),
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
      keepWithHeaderRows: hasHead && block.rows.length > 0 ? 1 : 0,
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
