import { printInk } from '#shared/charts/chartInk.ts';
import type { ReportBlock } from '#shared/domain/reportDocument.ts';
import { pdfTiedText } from './pdfText.ts';

type Step = Extract<ReportBlock, { kind: 'path' }>['steps'][number];

const carmine = '#a3182f';
const carmineText = '#fff9f2';
const met = '#2b6a4a';

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
    { text: pdfTiedText(name), bold: mark !== 'ahead', ...faded },
    { canvas: markShapes(mark), margin: [0, 1, 0, 0] },
    { text: pdfTiedText(text), ...faded },
  ];
}

/** The seven steps with their marks, as far as they are walked on the carpet. */
export function pdfPath(steps: readonly Step[]): object {
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
