import type { JourneyStage } from './validation.ts';

export const journeyGapKinds = ['noEvidence', 'noOwner', 'badWithoutStep'] as const;
export type JourneyGapKind = (typeof journeyGapKinds)[number];

/** Who spoke of a stage, and how people felt there: the median −5…5, null when nobody felt anything. */
interface HeardAtStage {
  readonly people: number;
  readonly median: number | null;
}

/** What is missing at one stage of the journey: evidence, an owner, or a step where people feel bad. */
export function journeyGaps(
  { people, median }: HeardAtStage,
  stage: Pick<JourneyStage, 'owner' | 'step'> | undefined,
): JourneyGapKind[] {
  const gaps: JourneyGapKind[] = [];
  if (people === 0) gaps.push('noEvidence');
  if ((stage?.owner ?? '').trim() === '') gaps.push('noOwner');
  if (median !== null && median < 0 && (stage?.step ?? '').trim() === '') gaps.push('badWithoutStep');
  return gaps;
}
