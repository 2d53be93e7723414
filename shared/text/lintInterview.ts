import type { InterviewKind } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import type { LinterRules } from './linterRules.ts';
import { lintTurn, type TurnFindings, type TurnHint } from './lintTurn.ts';
import type { TurnSetting } from './rulesOfTurn.ts';

export interface LintedTurn {
  readonly role: SpeakerRole;
  readonly text: string;
  /** True for turns of the part where the prototype is shown. Absent means not. */
  readonly isDemo?: boolean;
}

export interface LintedInterview {
  readonly turns: readonly LintedTurn[];
  /** Which patterns apply; a Russian talk is checked by Russian ones only. */
  readonly language: Language;
  readonly kind: InterviewKind;
}

/** A place worth a second look: a hint, not a verdict. */
export interface LintHint extends TurnHint {
  readonly turnIndex: number;
}

export interface LintMetrics {
  /** Interviewer words / all words, both outside the demo; null when nobody says a word. */
  readonly talkRatio: number | null;
  readonly talkRatioLevel: 'ok' | 'warn' | 'error' | null;
  /** 1 − (errors + 0.5 · warnings) / questions over interviewer turns, not below 0; null without questions. */
  readonly questionQuality: number | null;
  /** Share of questions that are not closed; null without questions. */
  readonly openShare: number | null;
  /** Interviewer sentences that ask: a question mark, or an invitation to tell or show. */
  readonly questionCount: number;
  readonly longestMonologueWords: number;
  /** The interviewer's longest turn; null when the interviewer never speaks. */
  readonly longestMonologueTurnIndex: number | null;
  readonly isMonologueTooLong: boolean;
  /** Respondent sentences with a past, dated or counted fact, per 1,000 respondent words; null without words. */
  readonly evidenceDensity: number | null;
}

export interface LintResult {
  /** By turn, then by start, then in the order of the rules. At most one of a rule for each sentence. */
  readonly hints: readonly LintHint[];
  readonly metrics: LintMetrics;
}

/** Above these shares of the talk the interviewer talks too much. A rule of thumb: no threshold is validated. */
export const talkRatioLimits = { warn: 0.3, error: 0.45 } as const;

/** Above this many words an interviewer's turn is a monologue. */
export const longestMonologueLimit = 120;

/** Turns that are remembered: those of the longest talk that anybody reads at one time. */
const mostRemembered = 6000;
const remembered = new WeakMap<LinterRules, Map<string, TurnFindings>>();

/** The same turn is looked over once, however often its talk is asked about while it is coded and edited. */
function findTurn(text: string, setting: TurnSetting, rules: LinterRules): TurnFindings {
  const known = remembered.get(rules) ?? new Map<string, TurnFindings>();
  remembered.set(rules, known);
  const key = `${setting.language} ${setting.kind} ${setting.isInDemo} ${setting.role} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const findings = lintTurn(text, setting, rules);
  known.set(key, findings);
  const oldest = known.keys().next().value;
  if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
  return findings;
}

function levelOfTalkRatio(talkRatio: number | null): LintMetrics['talkRatioLevel'] {
  if (talkRatio === null) return null;
  if (talkRatio > talkRatioLimits.error) return 'error';
  return talkRatio > talkRatioLimits.warn ? 'warn' : 'ok';
}

function measure(
  turns: readonly LintedTurn[],
  findings: readonly TurnFindings[],
  hints: readonly LintHint[],
): LintMetrics {
  let interviewerWords = 0;
  let respondentWords = 0;
  let allWords = 0;
  let questionCount = 0;
  let longestMonologueWords = 0;
  let longestMonologueTurnIndex: number | null = null;

  for (const [turnIndex, turn] of turns.entries()) {
    const { words = 0, questionCount: questions = 0 } = findings[turnIndex] ?? {};
    if (turn.isDemo !== true) {
      allWords += words;
      if (turn.role === 'interviewer') interviewerWords += words;
    }
    if (turn.role === 'respondent') respondentWords += words;
    if (turn.role !== 'interviewer') continue;
    questionCount += questions;
    if (longestMonologueTurnIndex === null || words > longestMonologueWords) {
      longestMonologueWords = words;
      longestMonologueTurnIndex = turnIndex;
    }
  }

  const count = (test: (hint: LintHint) => boolean): number => hints.filter(test).length;
  const isAboutQuestion = (hint: LintHint): boolean => turns[hint.turnIndex]?.role === 'interviewer';
  const errors = count((hint) => isAboutQuestion(hint) && hint.severity === 'error');
  const warnings = count((hint) => isAboutQuestion(hint) && hint.severity === 'warn');
  const closed = count((hint) => hint.ruleId === 'q.closed');
  const evidence = count((hint) => hint.ruleId === 'a.evidence');
  const talkRatio = allWords === 0 ? null : interviewerWords / allWords;
  return {
    talkRatio,
    talkRatioLevel: levelOfTalkRatio(talkRatio),
    questionQuality: questionCount === 0 ? null : Math.max(0, 1 - (errors + 0.5 * warnings) / questionCount),
    openShare: questionCount === 0 ? null : (questionCount - closed) / questionCount,
    questionCount,
    longestMonologueWords,
    longestMonologueTurnIndex,
    isMonologueTooLong: longestMonologueWords > longestMonologueLimit,
    evidenceDensity: respondentWords === 0 ? null : (1000 * evidence) / respondentWords,
  };
}

function lintTurns(
  { turns, language, kind }: LintedInterview,
  rules: LinterRules,
  readTurn: (text: string, setting: TurnSetting, rules: LinterRules) => TurnFindings,
): LintResult {
  const hasMarkedDemo = turns.some((turn) => turn.isDemo === true);
  const findings = turns.map(({ role, text, isDemo }) => {
    const isInDemo = kind === 'solution' && (isDemo === true || !hasMarkedDemo);
    return readTurn(text, { role, language, kind, isInDemo }, rules);
  });
  const hints = findings.flatMap((found, turnIndex) => found.hints.map((hint) => ({ ...hint, turnIndex })));
  return { hints, metrics: measure(turns, findings, hints) };
}

/**
 * Looks over a conversation for questions that invite untrue answers and for answers that prove little or much.
 * In a solution interview the whole talk counts as the demo when no turn is marked so.
 */
export function lintInterview(interview: LintedInterview, rules: LinterRules): LintResult {
  return lintTurns(interview, rules, findTurn);
}

/** The same for one of many talks, each of which is read once: nothing of it is remembered. */
export function lintInterviewOnce(interview: LintedInterview, rules: LinterRules): LintResult {
  return lintTurns(interview, rules, lintTurn);
}
