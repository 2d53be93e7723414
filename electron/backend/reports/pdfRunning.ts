import { printInk } from '#shared/charts/chartInk.ts';
import { formatDay } from '#shared/domain/formatFigure.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import type { PlacedLine, PlacedRule } from './createPdfPen.ts';
import { type PdfLetters, type SetLine, widthOfLine } from './pdfLetters.ts';
import { pdfPaper } from './pdfPaper.ts';
import { runningStyle as style } from './pdfStyles.ts';
import { reportWords } from './reportWords.ts';

const { leftPt, rightPt, textWidthPt, bottomPt } = pdfPaper;

/** Where the last line of the head begins, and the first of the foot. */
const headPt = 34;
const footPt = bottomPt + 20;
/** Between what stands at the left and at the right. */
const gapPt = 20;
/** There is no room for more. */
const mostLines = 2;

/** A long text at the left in two lines, with an ellipsis where even they do not hold it. */
function besides(text: string, right: SetLine, letters: PdfLetters): SetLine[] {
  const lines = letters.breakLines(text, textWidthPt - widthOfLine(right) - gapPt, style);
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), [...(lines[mostLines - 1] ?? []), ...letters.setLine('…', style)]];
}

function beneathEachOther(lines: readonly SetLine[], topPt: number, letters: PdfLetters): PlacedLine[] {
  return lines.map((words, index) => ({
    words,
    style,
    xPt: leftPt,
    yPt: topPt + index * letters.lineHeightPt(style),
  }));
}

const atRight = (words: SetLine, yPt: number): PlacedLine => ({ words, style, xPt: rightPt - widthOfLine(words), yPt });

interface Running {
  readonly head: readonly PlacedLine[];
  readonly foot: readonly PlacedLine[];
  readonly rules: readonly PlacedRule[];
}

/** What stands above and beneath the text of a page: project and day, what was counted and the number of the page. */
export function createRunningLines(
  { projectName, date, footer, language }: ReportDocument,
  letters: PdfLetters,
): (page: number, pages: number) => Running {
  const linePt = letters.lineHeightPt(style);
  const day = letters.setLine(formatDay(date, language), style);
  const name = besides(projectName, day, letters);
  const head = [...beneathEachOther(name, headPt - (name.length - 1) * linePt, letters), atRight(day, headPt)];
  const rules: PlacedRule[] = [
    { color: printInk.ink, fromPt: leftPt, toPt: rightPt, yPt: headPt + linePt + 4 },
    { color: printInk.rule, fromPt: leftPt, toPt: rightPt, yPt: bottomPt + 12 },
  ];
  return (page, pages) => {
    const number = letters.setLine(reportWords[language].pageOf(page, pages), style);
    const foot = beneathEachOther(besides(footer, number, letters), footPt, letters);
    return { head, foot: [...foot, atRight(number, footPt)], rules };
  };
}
