import { formatMoney, formatNumber } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import {
  baseOption,
  hiddenAxis,
  nameAxis,
  plainLabel,
  type ChartFrame,
  type ChartOption,
  type ChartTable,
} from './chartFrame.ts';
import { chartWords } from './chartWords.ts';

/** How the contribution changes when one input moves to its worse and to its better end. */
export interface TornadoBar {
  readonly label: string;
  /** Not above 0. */
  readonly worse: number;
  /** Not below 0. */
  readonly better: number;
}

export interface TornadoInput {
  readonly contribution: number;
  readonly currency: string;
  /** How far the inputs move: each by 10 %, or from end to end of its own range. */
  readonly by?: 'tenth' | 'ranges';
  /** The strongest first. */
  readonly bars: readonly TornadoBar[];
}

const signed = (amount: number, language: Language): string =>
  `${amount > 0 ? '+' : ''}${formatNumber(amount, language, 0)}`;

export function tornadoOption({ contribution, currency, bars }: TornadoInput, frame: ChartFrame): ChartOption {
  const { ink, language } = frame;
  const names = 168;
  const half = (frame.widthPx - names - 8) / 2;
  // The figures stand beyond the bars and need their room too.
  const figures = 78;
  const longest = Math.max(1, ...bars.flatMap(({ worse, better }) => [-worse, better]));
  const reach = longest * (half / Math.max(half / 4, half - figures));
  const bar = (pick: (entry: TornadoBar) => number, colour: string, position: string) => ({
    type: 'bar',
    stack: 'change',
    barWidth: 15,
    itemStyle: { color: colour },
    data: bars.map((entry) => ({
      value: pick(entry),
      label: plainLabel(frame, { position, formatter: signed(pick(entry), language) }),
    })),
  });
  return {
    ...baseOption(frame),
    grid: { left: names, right: 8, top: 30, bottom: 6 },
    xAxis: hiddenAxis(-reach, reach),
    yAxis: nameAxis(
      frame,
      bars.map(({ label }) => label),
      names - 14,
    ),
    series: [
      {
        ...bar(({ worse }) => worse, ink.data[0], 'left'),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: ink.ink2, width: 1, type: 'solid' },
          label: plainLabel(frame, {
            position: 'end',
            color: ink.ink,
            fontWeight: 600,
            formatter: chartWords[language].contribution(formatMoney(contribution, currency, language)),
          }),
          // The axis runs downwards, so its end would be below: the line is drawn from the bottom to the top.
          data: [
            [
              { coord: [0, bars.length - 1], y: '98%' },
              { coord: [0, 0], y: 26 },
            ],
          ],
        },
      },
      bar(({ better }) => better, ink.data[1], 'right'),
    ],
  };
}

export function tornadoInWords({ currency, bars, by = 'tenth' }: TornadoInput, language: Language): string {
  const [first] = bars;
  const last = bars.length > 1 ? bars.at(-1) : undefined;
  if (first === undefined) return '';
  if (by === 'ranges') {
    const [worse, better] = [first.worse, first.better].map((change) => formatMoney(change, currency, language));
    return chartWords[language].tornadoOfRanges(first.label, worse ?? '', better ?? '');
  }
  return chartWords[language].tornado(first.label, formatMoney(first.better, currency, language), last?.label ?? null);
}

export function tornadoTable({ currency, bars, by = 'tenth' }: TornadoInput, language: Language): ChartTable {
  const words = chartWords[language];
  const ends = by === 'ranges' ? [words.worseEnd, words.betterEnd] : [words.worse, words.better];
  return {
    columns: [words.input, ...ends],
    rows: bars.map(({ label, worse, better }) => [
      label,
      formatMoney(worse, currency, language),
      formatMoney(better, currency, language),
    ]),
  };
}
