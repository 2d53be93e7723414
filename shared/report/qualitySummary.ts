import { median } from '../analysis/quantile.ts';
import { formatQuality, qualityMeasures, type QualityMeasure } from '../charts/interviewQualityOption.ts';
import type { ReportBlock } from '../domain/reportDocument.ts';
import { longestMonologueLimit, talkRatioLimits } from '../text/lintInterview.ts';
import { cell, left, type ReportContext, right, strong } from './reportContext.ts';
import { type TalkQuality, valuesOf } from './qualityInput.ts';
import { qualityTexts } from './qualityTexts.ts';

/** Beyond these the method warns; it names no others. */
export const qualityLimits: Readonly<Record<QualityMeasure, number | null>> = {
  questionQuality: null,
  openShare: null,
  talkRatio: talkRatioLimits.warn,
  longestMonologueWords: longestMonologueLimit,
  evidenceDensity: null,
};

/** The middle of every measure over the talks, from the least to the greatest. */
export function qualitySummary({ options, texts: words }: ReportContext, talks: readonly TalkQuality[]): ReportBlock {
  const { language } = options;
  const texts = qualityTexts[language];
  return {
    kind: 'table',
    columns: [
      left(texts.columns.measure),
      right(texts.columns.middle),
      right(texts.columns.range),
      right(texts.columns.talks),
      right(texts.columns.limit),
    ],
    rows: qualityMeasures.flatMap((measure) => {
      const values = valuesOf(talks, measure);
      if (values.length === 0) return [];
      const say = (value: number): string => formatQuality(measure, value, language);
      const limit = qualityLimits[measure];
      return [
        [
          cell(texts.measures[measure]),
          strong(say(median(values))),
          cell(texts.range(say(Math.min(...values)), say(Math.max(...values)))),
          cell(words.kOfN(values.length, talks.length)),
          cell(limit === null ? words.nothing : say(limit)),
        ],
      ];
    }),
  };
}
