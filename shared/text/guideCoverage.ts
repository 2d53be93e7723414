import type { GuideSection } from '#shared/domain/guide.ts';
import { hasGuideBlank } from './fillGuideBlanks.ts';

export interface CoveredInterview {
  /** Types of the codes given in the interview. */
  readonly codedTypes: ReadonlySet<string>;
  /** Content words of each interviewer's turn as lemmas. */
  readonly askedLemmas: readonly (readonly string[])[];
}

export interface SectionCoverage {
  readonly section: GuideSection;
  /** Whether one of the expected codes is given there; true for sections that expect none. */
  readonly isHeard: boolean;
  /** Questions that no turn of the interviewer comes near, in the guide's order. */
  readonly unasked: readonly string[];
}

/** A question counts as asked when a turn holds at least this share of its content words. */
export const askedShare = 0.6;

/** The most that one turn of the interviewer holds of the question's words, 0–1; 0 for a question without words. */
export function askedOverlap(questionLemmas: readonly string[], askedLemmas: CoveredInterview['askedLemmas']): number {
  const wanted = new Set(questionLemmas);
  if (wanted.size === 0) return 0;
  let most = 0;
  for (const lemmas of askedLemmas) {
    const spoken = new Set(lemmas);
    let held = 0;
    for (const lemma of wanted) if (spoken.has(lemma)) held += 1;
    most = Math.max(most, held / wanted.size);
  }
  return most;
}

/**
 * What the guide still has not covered in an interview, section by section. The words of a blank («{работа}») are left
 * out of the comparison. A rough guide to look again, no proof: the same thing can be asked in other words.
 */
export function guideCoverage(
  sections: readonly GuideSection[],
  interview: CoveredInterview,
  contentLemmas: (text: string) => readonly string[],
): SectionCoverage[] {
  return sections.map((section) => ({
    section,
    isHeard: section.expectCodes.length === 0 || section.expectCodes.some((id) => interview.codedTypes.has(id)),
    unasked: section.questions.filter((question) => {
      const words = hasGuideBlank(question) ? question.replaceAll(/\{[^}]*\}/gu, ' ') : question;
      return askedOverlap(contentLemmas(words), interview.askedLemmas) < askedShare;
    }),
  }));
}
