import type { InterviewKind } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import { lintInterview } from './lintInterview.ts';
import { compileLinterRules, type HintSeverity, type LinterRules } from './linterRules.ts';

export interface QuestionHint {
  readonly ruleId: string;
  readonly severity: Exclude<HintSeverity, 'good'>;
  /** What to do instead. */
  readonly fix: string;
}

const weight = { error: 0, warn: 1, info: 2 } as const;

/**
 * What weakens one question before it is asked, the gravest first, each rule once. Rules that a solution interview
 * keeps silent about in its demo are silent for its guide too.
 */
export function lintQuestion(
  question: string,
  language: Language,
  kind: InterviewKind,
  rules: LinterRules,
): QuestionHint[] {
  const { hints } = lintInterview({ turns: [{ role: 'interviewer', text: question }], language, kind }, rules);
  const fixes = new Map(compileLinterRules(rules).map(({ id, fix }) => [id, fix[language]]));
  const seen = new Set<string>();
  return hints
    .flatMap(({ ruleId, severity }): QuestionHint[] => {
      if (severity === 'good' || seen.has(ruleId)) return [];
      seen.add(ruleId);
      return [{ ruleId, severity, fix: fixes.get(ruleId) ?? '' }];
    })
    .toSorted((left, right) => weight[left.severity] - weight[right.severity]);
}
