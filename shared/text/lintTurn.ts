import type { Language } from '#shared/domain/language.ts';
import type { CompiledRule, HintSeverity, LinterRules } from './linterRules.ts';
import { normalizeText } from './normalizeText.ts';
import { conditional, isAboutWholeTurn, rulesOfTurn, type TurnSetting } from './rulesOfTurn.ts';
import { snapSpanToGraphemes, type Span } from './span.ts';
import { splitSentences } from './splitSentences.ts';
import { countWords } from './tokenizeWords.ts';

/** A place in a turn that a rule is about. Spans are in UTF-16 units of the turn's own text. */
export interface TurnHint extends Span {
  readonly ruleId: string;
  readonly severity: HintSeverity;
  /** The text under the span. */
  readonly quote: string;
}

/** What one turn gives, whatever stands around it. */
export interface TurnFindings {
  /** By start, then in the order of the rules. */
  readonly hints: readonly TurnHint[];
  readonly words: number;
  /** Sentences that ask; 0 unless the interviewer speaks. */
  readonly questionCount: number;
}

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
  if (ruleId !== 'a.evidence' || !conditional.test(sentence.normalized)) return sentence.normalized;
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

function isConfirmation(sentence: Sentence, language: Language): boolean {
  return confirmation[language].test(sentence.normalized);
}

function isQuestion(sentence: Sentence, language: Language): boolean {
  return /\?["'»”’)\]]*$/u.test(sentence.normalized) || invitation[language].test(sentence.normalized);
}

function findHint(text: string, sentence: Sentence, rule: CompiledRule, language: Language): TurnHint[] {
  const { id: ruleId, severity, patterns, anyPattern } = rule;
  if (ruleId === 'q.closed' && isConfirmation(sentence, language)) return [];
  const visible = visibleTo(ruleId, sentence);
  const found = anyPattern[language].test(visible) ? findEarliest(visible, patterns[language]) : null;
  if (found === null) return [];
  const { start, end } = sentence.toTurnSpan(found);
  return [{ ruleId, severity, start, end, quote: text.slice(start, end) }];
}

/** What weakens or strengthens one turn; at most one hint of a rule for each sentence. */
export function lintTurn(text: string, setting: TurnSetting, all: LinterRules): TurnFindings {
  const { role, language } = setting;
  const { rules, anyOfSentence, anyOfTurn } = rulesOfTurn(setting, all);
  const sentences = rules.length === 0 ? [] : splitSentences(text, language).map((span) => prepareSentence(text, span));
  const suspects = sentences.filter(({ normalized }) => anyOfSentence.test(normalized));
  const wholeTurn = rules.some(isAboutWholeTurn) ? [prepareSentence(text, { start: 0, end: text.length })] : [];
  const suspectTurn = wholeTurn.filter(({ normalized }) => anyOfTurn.test(normalized));
  const areNone = suspects.length === 0 && suspectTurn.length === 0;
  const hints = (areNone ? [] : rules).flatMap((rule) =>
    (isAboutWholeTurn(rule) ? suspectTurn : suspects).flatMap((sentence) => findHint(text, sentence, rule, language)),
  );
  return {
    hints: hints.toSorted((left, right) => left.start - right.start),
    words: countWords(text),
    questionCount: role === 'interviewer' ? sentences.filter((one) => isQuestion(one, language)).length : 0,
  };
}
