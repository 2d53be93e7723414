import type { Language } from '#shared/domain/language.ts';
import { splitSentences } from '#shared/text/splitSentences.ts';
import {
  type ChosenTurn,
  spansOfTarget,
  targetOfSpan,
  type TextPoint,
  type TextTarget,
  type TurnSpan,
} from './textTarget.ts';

/** What a code that is let go here would be set on. */
export interface DropPlace {
  readonly target: TextTarget;
  /** Respondents' words of the target; none where only others speak, and then nothing can be set. */
  readonly spans: readonly TurnSpan[];
}

const holds = ({ turn, start, end }: TurnSpan, point: TextPoint): boolean =>
  turn === point.turn && start <= point.offset && point.offset <= end;

/**
 * What is under a point: what was chosen when the point is in it, else the open quotation, else the sentence. Null where
 * nothing is said.
 */
export function dropPlaceAt(
  turns: readonly ChosenTurn[],
  point: TextPoint,
  chosen: TextTarget | null,
  open: TurnSpan | null,
  language: Language,
): DropPlace | null {
  const target = targetAt(turns, point, chosen, open, language);
  if (target === null) return null;
  return { target, spans: spansOfTarget(turns, target).filter(({ turn }) => turns[turn]?.role === 'respondent') };
}

function targetAt(
  turns: readonly ChosenTurn[],
  point: TextPoint,
  chosen: TextTarget | null,
  open: TurnSpan | null,
  language: Language,
): TextTarget | null {
  if (chosen !== null && spansOfTarget(turns, chosen).some((span) => holds(span, point))) return chosen;
  if (open !== null && holds(open, point)) return targetOfSpan(open);
  const sentences = splitSentences(turns[point.turn]?.text ?? '', language);
  const sentence = sentences.find(({ end }) => point.offset < end) ?? sentences.at(-1);
  return sentence === undefined ? null : targetOfSpan({ turn: point.turn, ...sentence });
}
