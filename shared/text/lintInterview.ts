import type { InterviewKind } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import { compileLinterRules, type CompiledRule, type HintSeverity, type LinterRules } from './linterRules.ts';
import { normalizeText } from './normalizeText.ts';
import { snapSpanToGraphemes, type Span } from './span.ts';
import { splitSentences } from './splitSentences.ts';
import { countWords } from './tokenizeWords.ts';

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

/** A place worth a second look: a hint, not a verdict. Spans are in UTF-16 units of the turn's own text. */
export interface LintHint extends Span {
  readonly ruleId: string;
  readonly severity: HintSeverity;
  readonly turnIndex: number;
  /** The text under the span. */
  readonly quote: string;
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

/** Rules about several sentences at once; every other rule sees one sentence. */
const wholeTurnRules: ReadonlySet<string> = new Set(['q.double']);

const silentInDemo: ReadonlySet<string> = new Set(['q.pitch', 'q.opinion_of_idea']);
const silentInRiskReview: ReadonlySet<string> = new Set(['q.hypothetical']);

/** The interviewer gives back what was heard, to be put right: closed by its nature, and wanted. */
const confirmation: Readonly<Record<Language, RegExp>> = {
  ru: /^(?:(?:а|и|ну|так),?\s+)?(?:то есть|значит|получается|выходит|иными словами|другими словами|(?:если\s+)?(?:я\s+)?(?:правильно|верно)|(?:вы|ты)\s+(?:имеете|имеешь)\s+в\s+виду|(?:вы|ты)\s+(?:сказали|говорили|упомянули|упоминали))(?![\p{L}\p{N}])/iu,
  en: /^(?:(?:so|and|ok|okay),?\s+)?(?:did\s+i\s+(?:get|hear|understand)|do\s+i\s+(?:get|understand)|have\s+i\s+(?:got|understood)|am\s+i\s+right|is\s+(?:it|that)\s+(?:right|correct)|in\s+other\s+words|you\s+mean|do\s+you\s+mean|(?:so\s+)?you\s+(?:said|mentioned)|if\s+i\s+understand)(?![\p{L}\p{N}])/iu,
};

const invitation: Readonly<Record<Language, RegExp>> = {
  ru: /^(?:(?:а|и|ну|тогда|пожалуйста|давайте),?\s+)*(?:расскаж|опиш|покаж|поделит|вспомн|объясн|приведит|назов)\p{L}*/iu,
  en: /^(?:(?:and|so|please|then|ok|okay),?\s+)*(?:tell|describe|show|walk|explain|talk\s+me|give\s+me|take\s+me)(?![\p{L}\p{N}])/iu,
};

/** «Купил бы» and «бы купил» are no past fact, although the verb alone would look like one. */
const conditionalVerb =
  /\p{L}+(?=\s+бы?(?![\p{L}\p{N}]))|(?<=(?<![\p{L}\p{N}])бы?\s+(?:\p{L}+\s+){0,2}?)\p{L}+л[аио]?(?![\p{L}\p{N}])/gu;

interface Sentence {
  readonly normalized: string;
  /** Back from offsets of `normalized` to offsets of the turn's own text. */
  readonly toTurnSpan: (span: Span) => Span;
}

function prepareSentence(turnText: string, span: Span): Sentence {
  const normalized = normalizeText(turnText.slice(span.start, span.end), { unifyPunctuation: false });
  return {
    normalized: normalized.text,
    toTurnSpan: (found) => {
      const inside = normalized.toOriginalSpan(found);
      return snapSpanToGraphemes(turnText, { start: span.start + inside.start, end: span.start + inside.end });
    },
  };
}

/** What a rule gets to see of a sentence; of the same length, so that offsets hold. */
function visibleTo(ruleId: string, sentence: Sentence): string {
  if (ruleId !== 'a.evidence') return sentence.normalized;
  return sentence.normalized.replace(conditionalVerb, (verb) => '·'.repeat(verb.length));
}

/** The earliest place that any pattern finds, of equal starts the longest; without outer white space. */
function findEarliest(text: string, patterns: readonly RegExp[]): Span | null {
  let earliest: Span | null = null;
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    const isBetter = earliest === null || start < earliest.start || (start === earliest.start && end > earliest.end);
    if (isBetter && start < end) earliest = { start, end };
  }
  return earliest;
}

/** What one turn gives, whatever stands around it. */
interface TurnFindings {
  readonly hints: readonly Omit<LintHint, 'turnIndex'>[];
  readonly words: number;
  readonly questionCount: number;
}

function isConfirmation(sentence: Sentence, language: Language): boolean {
  return confirmation[language].test(sentence.normalized);
}

function isQuestion(sentence: Sentence, language: Language): boolean {
  return /\?["'»”’)\]]*$/u.test(sentence.normalized) || invitation[language].test(sentence.normalized);
}

interface TurnSetting {
  readonly language: Language;
  readonly kind: InterviewKind;
  readonly isInDemo: boolean;
}

function lintTurn(turn: LintedTurn, setting: TurnSetting, compiled: readonly CompiledRule[]): TurnFindings {
  const { role, text } = turn;
  const { language, kind, isInDemo } = setting;
  const sentences = splitSentences(text, language).map((span) => prepareSentence(text, span));
  const hints: Omit<LintHint, 'turnIndex'>[] = [];
  for (const rule of compiled) {
    if (rule.speaker !== role) continue;
    if (isInDemo && silentInDemo.has(rule.id)) continue;
    if (kind === 'risk' && silentInRiskReview.has(rule.id)) continue;
    const scope = wholeTurnRules.has(rule.id) ? [prepareSentence(text, { start: 0, end: text.length })] : sentences;
    for (const sentence of scope) {
      if (rule.id === 'q.closed' && isConfirmation(sentence, language)) continue;
      const found = findEarliest(visibleTo(rule.id, sentence), rule.patterns[language]);
      if (found === null) continue;
      const { start, end } = sentence.toTurnSpan(found);
      hints.push({ ruleId: rule.id, severity: rule.severity, start, end, quote: text.slice(start, end) });
    }
  }
  return {
    hints: hints.toSorted((left, right) => left.start - right.start),
    words: countWords(text),
    questionCount: role === 'interviewer' ? sentences.filter((one) => isQuestion(one, language)).length : 0,
  };
}

/** Turns that are remembered: those of the longest talk that anybody reads at one time. */
const mostRemembered = 6000;
const remembered = new WeakMap<LinterRules, Map<string, TurnFindings>>();

/** The same turn is looked over once, however often its talk is asked about while it is coded and edited. */
function findTurn(turn: LintedTurn, setting: TurnSetting, rules: LinterRules): TurnFindings {
  const known = remembered.get(rules) ?? new Map<string, TurnFindings>();
  remembered.set(rules, known);
  const key = `${setting.language} ${setting.kind} ${setting.isInDemo} ${turn.role} ${turn.text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const findings = lintTurn(turn, setting, compileLinterRules(rules));
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

/**
 * Looks over a conversation for questions that invite untrue answers and for answers that prove little or much.
 *
 * Off-switches: pitching and asking for an opinion of the idea are part of showing a prototype, so in a solution
 * interview both rules are silent in the demo, and throughout when no turn is marked as demo; the hypothetical rule is
 * silent in a risk review, which asks about what might happen; a confirmation of what was heard is no closed question.
 */
export function lintInterview({ turns, language, kind }: LintedInterview, rules: LinterRules): LintResult {
  const hasMarkedDemo = turns.some((turn) => turn.isDemo === true);
  const findings = turns.map((turn) => {
    const isInDemo = kind === 'solution' && (turn.isDemo === true || !hasMarkedDemo);
    return findTurn(turn, { language, kind, isInDemo }, rules);
  });
  const hints = findings.flatMap((found, turnIndex) => found.hints.map((hint) => ({ ...hint, turnIndex })));
  return { hints, metrics: measure(turns, findings, hints) };
}
