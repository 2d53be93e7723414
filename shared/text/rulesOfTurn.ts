import type { InterviewKind } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import { joinPatterns } from './joinPatterns.ts';
import { compileLinterRules, type CompiledRule, type LinterRules } from './linterRules.ts';

/** What decides which rules a turn is read with. */
export interface TurnSetting {
  readonly role: SpeakerRole;
  readonly language: Language;
  readonly kind: InterviewKind;
  readonly isInDemo: boolean;
}

export interface RulesOfTurn {
  /** In their order. */
  readonly rules: readonly CompiledRule[];
  /** Finds something in every sentence that a rule about one sentence is about: the others need not be read by each rule. */
  readonly anyOfSentence: RegExp;
  /** The same for the rules about a whole turn. */
  readonly anyOfTurn: RegExp;
}

/** Rules about several sentences at once; every other rule sees one sentence. */
const wholeTurnRules: ReadonlySet<string> = new Set(['q.double']);

const silentInDemo: ReadonlySet<string> = new Set(['q.pitch', 'q.opinion_of_idea']);
const silentInRiskReview: ReadonlySet<string> = new Set(['q.hypothetical']);

/** Where it stands, a rule may see less of a sentence, and find what it would not have found in all of it. */
export const conditional = /(?<![\p{L}\p{N}])(?:бы?)(?![\p{L}\p{N}])/u;

/** True for a rule that sees a whole turn, false for one that sees a sentence. */
export function isAboutWholeTurn({ id }: CompiledRule): boolean {
  return wholeTurnRules.has(id);
}

function chooseRules({ role, language, kind, isInDemo }: TurnSetting, all: LinterRules): RulesOfTurn {
  const rules = compileLinterRules(all).filter(
    ({ id, speaker }) =>
      speaker === role && !(isInDemo && silentInDemo.has(id)) && !(kind === 'risk' && silentInRiskReview.has(id)),
  );
  const sourcesOf = (some: readonly CompiledRule[]): string[] =>
    some.flatMap(({ patterns }) => patterns[language].map(({ source }) => source));
  const ofSentence = rules.filter((rule) => !isAboutWholeTurn(rule));
  const isConditionalSeen = rules.some(({ id }) => id === 'a.evidence');
  return {
    rules,
    anyOfSentence: joinPatterns([...sourcesOf(ofSentence), ...(isConditionalSeen ? [conditional.source] : [])]),
    anyOfTurn: joinPatterns(sourcesOf(rules.filter(isAboutWholeTurn))),
  };
}

const chosenRules = new WeakMap<LinterRules, Map<string, RulesOfTurn>>();

/**
 * The rules that apply; put together once for each setting of a rules object.
 *
 * Off-switches: pitching and asking for an opinion of the idea are part of showing a prototype, so both rules are silent in
 * the demo; the hypothetical rule is silent in a risk review, which asks about what might happen.
 */
export function rulesOfTurn(setting: TurnSetting, rules: LinterRules): RulesOfTurn {
  const known = chosenRules.get(rules) ?? new Map<string, RulesOfTurn>();
  chosenRules.set(rules, known);
  const key = `${setting.role} ${setting.language} ${setting.kind} ${setting.isInDemo}`;
  const chosen = known.get(key) ?? chooseRules(setting, rules);
  known.set(key, chosen);
  return chosen;
}
