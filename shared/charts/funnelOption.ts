import { formatShare, formatShareRange } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import {
  baseOption,
  hiddenAxis,
  plainLabel,
  type ChartFrame,
  type ChartOption,
  type ChartTable,
} from './chartFrame.ts';
import { chartWords } from './chartWords.ts';

/** One step of the ledger: how many of those asked came this far, with the 95 % interval of their share. */
export interface FunnelStage {
  readonly label: string;
  readonly people: number;
  readonly low: number;
  readonly high: number;
}

export interface FunnelInput {
  readonly asked: number;
  /** From all who were asked to those who paid; the last one is drawn strong. */
  readonly stages: readonly FunnelStage[];
  /** Share of buyers at which nothing is lost; null when it is not known. */
  readonly breakEven: number | null;
}

export function funnelOption({ asked, stages, breakEven }: FunnelInput, frame: ChartFrame): ChartOption {
  const { ink, language } = frame;
  const names = 160;
  const right = 108;
  const top = 6;
  const bottom = 26;
  const row = (frame.heightPx - top - bottom) / Math.max(1, stages.length);
  const middle = (index: number): number => top + row * (index + 0.42);
  const last = stages.length - 1;
  const text = (words: string, x: number, y: number, change: ChartOption = {}): ChartOption => ({
    type: 'text',
    x,
    y,
    silent: true,
    z: 5,
    style: { text: words, fill: ink.ink, font: `13px ${ink.sans}`, textVerticalAlign: 'middle', ...change },
  });
  const strong = `600 13px ${ink.sans}`;
  const graphic = stages.flatMap(({ label, people, low, high }, index) => [
    text(label, 0, middle(index), index === last ? { font: strong } : {}),
    text(String(people), frame.widthPx - right + 14, middle(index), { font: strong }),
    ...(index === 0
      ? []
      : [
          text(formatShareRange(low, high, language), frame.widthPx, middle(index), {
            textAlign: 'right',
            fill: ink.ink3,
            font: `12px ${ink.sans}`,
          }),
        ]),
  ]);
  const rows = stages.length;
  const whiskers = stages.flatMap(({ low, high }, index) => {
    const y = index + 0.83;
    const tick = 0.09;
    return index === 0
      ? []
      : [
          [
            [low, y],
            [high, y],
          ],
          [
            [low, y - tick],
            [low, y + tick],
          ],
          [
            [high, y - tick],
            [high, y + tick],
          ],
        ];
  });
  const line = (data: unknown, style: ChartOption): ChartOption => ({
    type: 'line',
    yAxisIndex: 1,
    symbol: 'none',
    silent: true,
    lineStyle: style,
    data,
    z: 4,
  });
  return {
    ...baseOption(frame),
    grid: { left: names, right, top, bottom },
    xAxis: hiddenAxis(0, 1),
    yAxis: [
      { type: 'category', data: stages.map(({ label }) => label), inverse: true, show: false },
      { type: 'value', min: 0, max: rows, inverse: true, show: false },
    ],
    graphic,
    series: [
      {
        type: 'bar',
        barWidth: Math.min(22, row * 0.5),
        // A bar sits in the upper part of its row: its whisker runs beneath.
        data: stages.map(({ label, people, low, high }, index) => ({
          words: `${label}: ${people}${index === 0 ? '' : ` (${formatShareRange(low, high, language)})`}`,
          value: asked === 0 ? 0 : people / asked,
          itemStyle: { color: index === last ? ink.data[2] : ink.data[0] },
        })),
      },
      ...whiskers.map((data) => line(data, { color: ink.ink2, width: 1.2 })),
      ...(breakEven === null
        ? []
        : [
            {
              ...line(
                [
                  [breakEven, rows - 1],
                  [breakEven, rows],
                ],
                { color: ink.warning, width: 1.4, type: 'dashed' },
              ),
              endLabel: plainLabel(frame, {
                color: ink.warning,
                formatter: chartWords[language].breakEvenFrom(formatShare(breakEven, language)),
                align: 'left',
                offset: [4, 12],
              }),
            },
          ]),
    ],
  };
}

export function funnelInWords({ asked, stages, breakEven }: FunnelInput, language: Language): string {
  const paid = stages.at(-1);
  const words = chartWords[language];
  if (paid === undefined || asked === 0) return words.funnelEmpty;
  return words.funnel(
    paid.people,
    asked,
    formatShareRange(paid.low, paid.high, language),
    breakEven === null ? null : formatShare(breakEven, language),
  );
}

export function funnelTable({ stages }: FunnelInput, language: Language): ChartTable {
  const words = chartWords[language];
  return {
    columns: [words.stage, words.people, words.interval],
    rows: stages.map(({ label, people, low, high }, index) => [
      label,
      String(people),
      index === 0 ? '' : formatShareRange(low, high, language),
    ]),
  };
}
