import type { QualityMeasure } from '../charts/interviewQualityOption.ts';
import type { ReportBasis } from './reportBasis.ts';

/** One talk and its figures; those of the contract's `interviews.qualityOfAll` fit. */
export interface TalkQuality {
  readonly title: string;
  /** ISO; null when it is not known. */
  readonly date: string | null;
  /** Names of those who ask, as the transcript has them. */
  readonly interviewers: readonly string[];
  readonly quality: Readonly<Record<'talkRatio' | 'questionQuality' | 'openShare' | 'evidenceDensity', number | null>> &
    Readonly<Record<'longestMonologueWords' | 'questionCount' | 'errors' | 'warnings', number>>;
}

export interface RuleInTalks {
  readonly ruleId: string;
  readonly severity: 'error' | 'warn' | 'info';
  /** Whether it is about what is asked; otherwise about what is answered. */
  readonly isQuestion: boolean;
  readonly hints: number;
  /** Talks with at least one of the hints. */
  readonly interviews: number;
  readonly dismissed: number;
  readonly isOff: boolean;
  readonly examples: readonly {
    readonly title: string;
    readonly date: string | null;
    readonly question: string;
    readonly answer: string;
  }[];
}

export interface QualityReportInput extends ReportBasis {
  /** In the order in which they were held, those without a day last. */
  readonly talks: readonly TalkQuality[];
  readonly rules: readonly RuleInTalks[];
}

/** Values of a measure in the order of the talks; talks without it are left out. */
export function valuesOf(talks: readonly TalkQuality[], measure: QualityMeasure): number[] {
  return talks.flatMap(({ quality }) => quality[measure] ?? []);
}
