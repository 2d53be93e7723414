import linterRules from '#shared/domain/method/linterRules.json' with { type: 'json' };
import { type LintedInterview, lintInterviewOnce, type LintResult } from '#shared/text/lintInterview.ts';

export interface LintTalksInput {
  readonly talks: readonly LintedInterview[];
}

/** Reads many talks for hints, one after another. */
export function lintTalks({ talks }: LintTalksInput, onProgress: (done: number, total: number) => void): LintResult[] {
  return talks.map((talk, index) => {
    onProgress(index, talks.length);
    return lintInterviewOnce(talk, linterRules);
  });
}
