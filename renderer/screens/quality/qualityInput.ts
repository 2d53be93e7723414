import { trendOfTalks } from '#shared/analysis/trendOfTalks.ts';
import {
  fewestForTrend,
  type InterviewQualityInput,
  type QualityMeasure,
} from '#shared/charts/interviewQualityOption.ts';
import type { InterviewQuality } from '#shared/contract/interviewsContract.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { longestMonologueLimit, talkRatioLimits } from '#shared/text/lintInterview.ts';

export interface MeasuredInterview {
  readonly interview: Interview;
  readonly quality: InterviewQuality;
}

const limits: Readonly<Record<QualityMeasure, number | null>> = {
  questionQuality: null,
  openShare: null,
  talkRatio: talkRatioLimits.warn,
  longestMonologueWords: longestMonologueLimit,
  evidenceDensity: null,
};

/** What the chart draws: dated interviews that have the figure, in their order, and how it changes. */
export function qualityInput(
  interviews: readonly MeasuredInterview[],
  measure: QualityMeasure,
  formatDay: (iso: string) => string,
): InterviewQualityInput {
  const points = interviews.flatMap(({ interview, quality }) => {
    const value = quality[measure];
    if (value === null || interview.date === null) return [];
    return [{ title: interview.title, day: formatDay(interview.date), value }];
  });
  return {
    measure,
    points,
    trend: trendOfTalks(
      points.map(({ value }) => value),
      fewestForTrend,
    ),
    limit: limits[measure],
  };
}
