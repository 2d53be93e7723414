import type { Language } from '../domain/language.ts';
import {
  baseOption,
  numbersOfTalks,
  plainLabel,
  type ChartFrame,
  type ChartOption,
  type ChartTable,
} from './chartFrame.ts';
import { chartWords } from './chartWords.ts';

export interface SaturationInput {
  /** New codes of each interview in the order they were held. */
  readonly newCodes: readonly number[];
  /** Interviews after which saturation showed; null when it did not. */
  readonly reachedAt: number | null;
}

/** Pixels under which the figures of neighbouring bars run into each other; then the table has them. */
const roomOfFigure = 20;

/** New codes of each interview as bars, with the place where they ran dry. */
export function saturationOption({ newCodes, reachedAt }: SaturationInput, frame: ChartFrame): ChartOption {
  const { ink, language } = frame;
  return {
    ...baseOption(frame),
    grid: { left: 8, right: 8, top: 30, bottom: 26 },
    xAxis: {
      type: 'category',
      data: numbersOfTalks(newCodes.length, frame.widthPx),
      axisLine: { lineStyle: { color: ink.rule } },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        color: ink.ink3,
        fontFamily: ink.sans,
        fontSize: 12,
        textBorderWidth: 0,
      },
    },
    yAxis: { type: 'value', min: 0, max: Math.max(1, ...newCodes) * 1.1, show: false },
    series: [
      {
        type: 'bar',
        barMaxWidth: 26,
        itemStyle: { color: ink.data[1] },
        label: plainLabel(frame, {
          show: frame.widthPx / newCodes.length >= roomOfFigure,
          position: 'top',
          formatter: '{c}',
        }),
        data: newCodes.map((count, index) => ({
          value: count,
          words: `${chartWords[language].interview} ${index + 1}. ${chartWords[language].newCodes}: ${count}`,
        })),
        ...(reachedAt === null
          ? {}
          : {
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: ink.warning, type: 'dashed', width: 1.4 },
                label: plainLabel(frame, {
                  color: ink.warning,
                  align: 'right',
                  formatter: chartWords[language].saturatedAt(reachedAt),
                }),
                data: [{ xAxis: reachedAt - 1 }],
              },
            }),
      },
    ],
  };
}

export function saturationInWords({ newCodes, reachedAt }: SaturationInput, language: Language): string {
  const codes = newCodes.reduce((total, count) => total + count, 0);
  return chartWords[language].saturation(reachedAt, newCodes.length, codes);
}

export function saturationTable({ newCodes }: SaturationInput, language: Language): ChartTable {
  const words = chartWords[language];
  let total = 0;
  return {
    columns: [words.interview, words.newCodes, words.allCodes],
    rows: newCodes.map((count, index) => {
      total += count;
      return [String(index + 1), String(count), String(total)];
    }),
  };
}
