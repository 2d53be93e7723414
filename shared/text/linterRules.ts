import type { Language } from '#shared/domain/language.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import { joinPatterns } from './joinPatterns.ts';

/** `good` marks what strengthens an answer; the others what weakens a question or an answer. */
export const hintSeverities = ['error', 'warn', 'info', 'good'] as const;
export type HintSeverity = (typeof hintSeverities)[number];

/** One rule as the method's specification writes it; severity and speaker are checked when it is compiled. */
export interface LinterRuleText {
  readonly id: string;
  readonly speaker: string;
  readonly severity: string;
  /** Sources of regular expressions, written for text in lower case with «е» for «ё». */
  readonly ru: readonly string[];
  readonly en: readonly string[];
  readonly fix_ru: string;
  readonly fix_en: string;
  readonly why: string;
}

/** The part of `linterRules.json` that the linter needs. */
export interface LinterRules {
  readonly rules: readonly LinterRuleText[];
}

export interface CompiledRule {
  readonly id: string;
  readonly speaker: SpeakerRole;
  readonly severity: HintSeverity;
  readonly patterns: Readonly<Record<Language, readonly RegExp[]>>;
  /** Finds something where any of the patterns does. */
  readonly anyPattern: Readonly<Record<Language, RegExp>>;
  /** What to do instead; empty for rules that only praise evidence. */
  readonly fix: Readonly<Record<Language, string>>;
  /** Why it matters, in English, as the method gives it. */
  readonly why: string;
}

const compiledRules = new WeakMap<LinterRules, readonly CompiledRule[]>();

function compileRule(rule: LinterRuleText): CompiledRule {
  const severity = hintSeverities.find((name) => name === rule.severity);
  if (severity === undefined) throw new TypeError(`Rule ${rule.id} has an unknown severity: ${rule.severity}`);
  if (rule.speaker !== 'interviewer' && rule.speaker !== 'respondent') {
    throw new TypeError(`Rule ${rule.id} has an unknown speaker: ${rule.speaker}`);
  }
  // Sources and the text that they see are in lower case: looking for both cases would take half as long again.
  const compile = (sources: readonly string[]): RegExp[] => sources.map((source) => new RegExp(source, 'u'));
  return {
    id: rule.id,
    speaker: rule.speaker,
    severity,
    patterns: { ru: compile(rule.ru), en: compile(rule.en) },
    anyPattern: { ru: joinPatterns(rule.ru), en: joinPatterns(rule.en) },
    fix: { ru: rule.fix_ru, en: rule.fix_en },
    why: rule.why,
  };
}

/** The rules ready to run; compiled once for each rules object. Throws on a pattern or a name that is not known. */
export function compileLinterRules(rules: LinterRules): readonly CompiledRule[] {
  const known = compiledRules.get(rules);
  if (known !== undefined) return known;
  const compiled = rules.rules.map(compileRule);
  compiledRules.set(rules, compiled);
  return compiled;
}
