import type { Language } from '../domain/language.ts';
import type { ChartInk } from './chartInk.ts';
import { wrapText } from './textWidth.ts';

/** What a chart is drawn on. Places are computed for this size: draw again when it changes. */
export interface ChartFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly ink: ChartInk;
  readonly language: Language;
}

/** An ECharts option that holds data only, no functions: it may cross any wire and be kept in a report. */
export type ChartOption = Record<string, unknown>;

/** The same data as a table, for readers who do not see the chart. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What every chart has in common: no motion, no legend, its own type. */
export function baseOption({ ink }: ChartFrame): ChartOption {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: ink.sans, fontSize: 13, color: ink.ink },
  };
}

/** A label as printers understand it: a plain colour, no outline of letters. */
export function plainLabel({ ink }: ChartFrame, change: ChartOption = {}): ChartOption {
  return { show: true, color: ink.ink2, textBorderWidth: 0, fontFamily: ink.sans, fontSize: 12, ...change };
}

/** An axis without lines and marks that only says the names of its rows. */
export function nameAxis(
  frame: ChartFrame,
  names: readonly string[],
  widthPx: number,
  align: 'left' | 'right' = 'left',
): ChartOption {
  return {
    type: 'category',
    data: names.map((name) => wrapText(name, widthPx, 13)),
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      interval: 0,
      color: frame.ink.ink,
      fontFamily: frame.ink.sans,
      fontSize: 13,
      align,
      margin: align === 'left' ? widthPx + 10 : 10,
      lineHeight: 15,
      textBorderWidth: 0,
    },
  };
}

/** A value axis that is not drawn: numbers stand at the marks themselves. */
export function hiddenAxis(min: number, max: number): ChartOption {
  return { type: 'value', min, max, show: false };
}

/** Between the middles of two numbers of three digits. */
const numberRoomPx = 32;
const numberSteps = [5, 10, 20, 50, 100, 200, 500, 1000];

/** Numbers of talks beneath their places: all of them, or where they are too many the first and round ones at equal steps. */
export function numbersOfTalks(count: number, widthPx: number): string[] {
  const placePx = widthPx / Math.max(1, count);
  const step = placePx >= 18 ? 1 : (numberSteps.find((candidate) => candidate * placePx >= numberRoomPx) ?? count);
  return Array.from({ length: count }, (_talk, index) =>
    index === 0 || (index + 1) % step === 0 ? String(index + 1) : '',
  );
}
