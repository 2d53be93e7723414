import { chooseForm, formatNumber, formatShare } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import {
  baseOption,
  numbersOfTalks,
  plainLabel,
  type ChartFrame,
  type ChartOption,
  type ChartTable,
} from './chartFrame.ts';
import { qualityWords } from './qualityWords.ts';

/** What of an interview is drawn. Of the talk ratio and the monologue less is better; of the others more. */
export const qualityMeasures = [
  'questionQuality',
  'openShare',
  'talkRatio',
  'longestMonologueWords',
  'evidenceDensity',
] as const;
export type QualityMeasure = (typeof qualityMeasures)[number];

const isLessBetter: Readonly<Record<QualityMeasure, boolean>> = {
  questionQuality: false,
  openShare: false,
  talkRatio: true,
  longestMonologueWords: true,
  evidenceDensity: false,
};
const isShare: Readonly<Record<QualityMeasure, boolean>> = {
  questionQuality: true,
  openShare: true,
  talkRatio: true,
  longestMonologueWords: false,
  evidenceDensity: false,
};

/** Fewer interviews than this tell nothing about a change. */
export const fewestForTrend = 6;

export interface QualityPoint {
  readonly title: string;
  /** As the reader writes days. */
  readonly day: string;
  readonly value: number;
}

/** A straight line over interviews numbered from 1. */
export interface QualityTrend {
  readonly slope: number;
  readonly intercept: number;
  readonly low: number;
  readonly high: number;
}

export interface InterviewQualityInput {
  readonly measure: QualityMeasure;
  /** In the order in which they were held. */
  readonly points: readonly QualityPoint[];
  /** Null when there are too few to tell. */
  readonly trend: QualityTrend | null;
  /** Above it the method warns; null where it names none. */
  readonly limit: number | null;
}

export function formatQuality(measure: QualityMeasure, value: number, language: Language): string {
  return isShare[measure] ? formatShare(value, language, 0) : formatNumber(value, language, value < 10 ? 1 : 0);
}

/** Better, worse, or too uncertain to say: the interval of the slope holds zero. Null when there are too few. */
export function directionOf({ measure, trend }: InterviewQualityInput): 'better' | 'worse' | 'unclear' | null {
  if (trend === null) return null;
  if (trend.low <= 0 && trend.high >= 0) return 'unclear';
  return trend.slope > 0 === isLessBetter[measure] ? 'worse' : 'better';
}

/** Dots need no zero: the scale spans what is there, at least 30 points of a share, with room for the labels. */
function scaleOf({ measure, points, limit }: InterviewQualityInput): { min: number; max: number } {
  const values = [...points.map(({ value }) => value), ...(limit === null ? [] : [limit])];
  const lowest = values.length === 0 ? 0 : Math.min(...values);
  const highest = values.length === 0 ? 1 : Math.max(...values);
  const span = Math.max(highest - lowest, isShare[measure] ? 0.3 : highest * 0.3, 0.1);
  return { min: Math.max(0, lowest - span * 0.25), max: Math.max(highest, lowest + span * 0.75) + span * 0.2 };
}

function isBelow(value: number, number: number, trend: QualityTrend | null): boolean {
  return trend !== null && value < trend.intercept + trend.slope * number;
}

/** Where each figure has no room beside its dot, the lowest and the highest of them tell the scale. */
const figureRoomPx = 24;

function listFigured(points: readonly QualityPoint[], { widthPx }: ChartFrame): ReadonlySet<number> {
  const values = points.map(({ value }) => value);
  if (widthPx >= points.length * figureRoomPx) return new Set(values.keys());
  return new Set([values.indexOf(Math.min(...values)), values.lastIndexOf(Math.max(...values))]);
}

function trendMark(trend: QualityTrend, count: number, frame: ChartFrame, isDashed: boolean): ChartOption {
  const at = (number: number): number => trend.intercept + trend.slope * number;
  return {
    type: 'line',
    silent: true,
    symbol: 'none',
    lineStyle: { color: frame.ink.ink2, width: 1.4, type: isDashed ? 'dashed' : 'solid' },
    data: [
      [0, at(1)],
      [count - 1, at(count)],
    ],
  };
}

/** One dot an interview, its value beside it; the line only from six interviews on, dashed while it may be chance. */
export function interviewQualityOption(input: InterviewQualityInput, frame: ChartFrame): ChartOption {
  const { measure, points, trend, limit } = input;
  const { ink, language } = frame;
  const direction = directionOf(input);
  const figured = listFigured(points, frame);
  return {
    ...baseOption(frame),
    grid: { left: 12, right: 12, top: 26, bottom: 30 },
    xAxis: {
      type: 'category',
      data: numbersOfTalks(points.length, frame.widthPx),
      axisLine: { lineStyle: { color: ink.rule } },
      axisTick: { show: false },
      axisLabel: { interval: 0, color: ink.ink3, fontFamily: ink.sans, fontSize: 12, textBorderWidth: 0 },
    },
    yAxis: { type: 'value', ...scaleOf(input), show: false },
    series: [
      {
        type: 'scatter',
        symbolSize: figured.size < points.length ? 6 : 9,
        itemStyle: { color: ink.data[2] },
        labelLayout: { hideOverlap: true },
        data: points.map(({ value, title }, index) => ({
          name: title,
          words: `${title}: ${formatQuality(measure, value, language)}`,
          value: [index, value],
          // Away from the line, so that it crosses no figure.
          label: plainLabel(frame, {
            show: figured.has(index),
            position: isBelow(value, index + 1, trend) ? 'bottom' : 'top',
            formatter: formatQuality(measure, value, language),
          }),
        })),
        ...(limit === null
          ? {}
          : {
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: ink.warning, type: 'dotted', width: 1.4 },
                label: plainLabel(frame, {
                  color: ink.warning,
                  position: 'insideEndTop',
                  formatter: qualityWords[language].limit(formatQuality(measure, limit, language)),
                }),
                data: [{ yAxis: limit }],
              },
            }),
      },
      ...(trend === null ? [] : [trendMark(trend, points.length, frame, direction === 'unclear')]),
    ],
  };
}

function signed(measure: QualityMeasure, value: number, language: Language): string {
  const number = isShare[measure] ? value * 100 : value;
  return `${number > 0 ? '+' : ''}${formatNumber(number, language, 1)}`;
}

/** Whether it gets better, honestly: with n, the change from talk to talk, and its interval. */
export function interviewQualityInWords(input: InterviewQualityInput, language: Language): string {
  const { measure, points, trend } = input;
  const words = qualityWords[language];
  const n = points.length;
  const interviews = `${n}\u00a0${chooseForm(n, words.interviewForms, language)}`;
  const direction = directionOf(input);
  if (trend === null || direction === null) return words.tooFew(interviews, fewestForTrend);
  const unit = isShare[measure] ? words.points : measure === 'longestMonologueWords' ? words.words : words.facts;
  const change = `${signed(measure, trend.slope, language)}\u00a0${unit}`;
  const range = words.range(signed(measure, trend.low, language), signed(measure, trend.high, language));
  return words[direction](words.measures[measure], change, range, interviews);
}

export function interviewQualityTable({ measure, points }: InterviewQualityInput, language: Language): ChartTable {
  const words = qualityWords[language];
  return {
    columns: [words.number, words.day, words.interview, words.measures[measure]],
    rows: points.map(({ title, day, value }, index) => [
      String(index + 1),
      day,
      title,
      formatQuality(measure, value, language),
    ]),
  };
}
