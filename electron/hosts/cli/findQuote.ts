import type { Turn } from '#shared/domain/interview.ts';
import { matchQuotation } from '#shared/text/matchQuotation.ts';
import { Refusal } from './refusal.ts';

export interface FoundQuote {
  readonly turn: Turn;
  readonly start: number;
  readonly end: number;
}

/** Nearly word for word: a typo or another dash is forgiven, another sentence is not. */
const likeness = 0.85;

/**
 * The place in the transcript that a typed quote means: word for word if it is there, else what is nearly the same.
 * Refuses a quote that is nowhere, or in several turns when no turn is named.
 */
export function findQuote(turns: readonly Turn[], quote: string, turnPosition: number | null): FoundQuote {
  const searched = turnPosition === null ? turns : turns.filter(({ position }) => position === turnPosition);
  const exact = searched.flatMap((turn) => {
    const start = turn.text.indexOf(quote);
    return start < 0 ? [] : [{ turn, start, end: start + quote.length }];
  });
  if (exact.length > 1) {
    const positions = exact.map(({ turn }) => turn.position).join(', ');
    throw new Refusal({
      ru: `Эта цитата есть в репликах ${positions}. Укажите одну: --turn N.`,
      en: `This quote is in turns ${positions}. Name one with --turn N.`,
    });
  }
  if (exact[0] !== undefined) return exact[0];
  const similar = searched
    .flatMap((turn) => {
      const match = matchQuotation(turn.text, { quote });
      return match === null ? [] : [{ turn, start: match.span.start, end: match.span.end, score: match.score }];
    })
    .toSorted((left, right) => right.score - left.score)[0];
  if (similar !== undefined && similar.score >= likeness) return similar;
  throw new Refusal({
    ru: 'Такой цитаты в интервью нет. Скопируйте её из расшифровки дословно.',
    en: 'The interview has no such quote. Copy it from the transcript word for word.',
  });
}
