import { estimateTextWidth } from '../../charts/textWidth.ts';
import type { ReportBlock } from '../../domain/reportDocument.ts';

/** An A4 page of the PDF in points: its text stands 650 px × 3/4 wide and this high, less a margin of safety. */
const page = { widthPt: 487, heightPt: 690 };
/** How many letters each kind of text may take, and how many codes are counted. */
export interface Room {
  readonly quote: number;
  readonly codeName: number;
  readonly summary: number;
  readonly reason: number;
  readonly codes: number;
}

const tightest: Room = { quote: 40, codeName: 22, summary: 0, reason: 0, codes: 1 };
/** From the most generous to the least that still says something. */
const rooms: readonly Room[] = [
  ...[240, 200, 160, 130, 105].map((quote) => ({ quote, codeName: 60, summary: 240, reason: 160, codes: 3 })),
  { quote: 90, codeName: 44, summary: 170, reason: 90, codes: 3 },
  { quote: 75, codeName: 32, summary: 120, reason: 70, codes: 2 },
  { quote: 55, codeName: 24, summary: 80, reason: 50, codes: 1 },
  { quote: 60, codeName: 40, summary: 0, reason: 0, codes: 2 },
  tightest,
];

const linesOf = (text: string, fontSize: number, widthPt: number): number =>
  Math.max(1, Math.ceil(estimateTextWidth(text, fontSize) / widthPt));

function heightOf(block: ReportBlock): number {
  if (block.kind === 'paragraph') return 8 + 13 * linesOf(block.text, 10, page.widthPt);
  if (block.kind === 'table') {
    const hasHead = block.columns.some(({ title }) => title !== '');
    // Two columns: a label and its text; more: a name, then figures that stay on their line.
    const widthPt = page.widthPt * (block.columns.length === 2 ? 0.82 : 0.42);
    const rows = block.rows.map((row) => {
      const text = (block.columns.length === 2 ? row[1] : row[0])?.text ?? '';
      return 11 + 13 * linesOf(text, 9.5, widthPt);
    });
    return 14 + (hasHead ? 22 : 0) + rows.reduce((sum, height) => sum + height, 0);
  }
  if (block.kind !== 'forAndAgainst') return 0;
  const sideOf = (quotations: typeof block.forQuotations): number =>
    quotations.reduce(
      (sum, { text, source }) =>
        sum + 10 + 15.5 * linesOf(text, 10.5, page.widthPt * 0.47) + 11 * linesOf(source, 8.5, page.widthPt * 0.47),
      0,
    );
  return 36 + Math.max(sideOf(block.forQuotations), sideOf(block.againstQuotations), 20);
}

/** What the logo above the title takes of the page. */
const logoPt = 65;

/** The blocks with the longest texts that the page still holds together. */
export function fitPage(title: string, hasLogo: boolean, write: (room: Room) => ReportBlock[]): ReportBlock[] {
  const titlePt = (hasLogo ? logoPt : 0) + 34 + 30 * linesOf(title, 24, page.widthPt);
  const fits = (blocks: readonly ReportBlock[]): boolean =>
    titlePt + blocks.reduce((sum, block) => sum + heightOf(block), 0) <= page.heightPt;
  return write(rooms.find((room) => fits(write(room))) ?? tightest);
}
