import type { InterviewId, TurnId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Span } from '#shared/text/span.ts';
import { splitSentences } from '#shared/text/splitSentences.ts';
import { countMatchingTurns, listMatchingTurns } from '../db/turnIndexQueries.ts';
import { findMatches } from '../language/findMatches.ts';
import { indexLanguage } from '../language/indexTokens.ts';
import { toMatchExpression } from '../language/searchTerms.ts';
import { implementer } from './implementer.ts';

/** Ranking reads every hit: above this many, the order of the transcripts serves as well and costs nothing. */
const largestRankedSet = 50_000;

/** From the first match to the last one in its sentence, so that the words searched for stand together. */
function spanOfHit(text: string, matches: readonly Span[], language: Language): Span {
  const [first] = matches;
  if (first === undefined) return { start: 0, end: text.length };
  const sentence = splitSentences(text, language).find(({ start, end }) => start <= first.start && first.end <= end);
  const inSentence = matches.filter(({ end }) => end <= (sentence?.end ?? first.end));
  return { start: first.start, end: Math.max(first.end, ...inSentence.map(({ end }) => end)) };
}

export const searchHandlers = {
  find: implementer.search.find.handler(async ({ input, context: { backend } }) => {
    const lemmatizer = await backend.getLemmatizer();
    const project = backend.getProject();
    const match = toMatchExpression(input.query, lemmatizer, indexLanguage);
    if (match === null) return { total: 0, hits: [] };
    const total = countMatchingTurns(project.db, match);
    const turns = listMatchingTurns(project.db, match, input.limit, total <= largestRankedSet);
    const hits = turns.map((turn) => {
      const language = turn.language as Language;
      const { start, end } = spanOfHit(
        turn.text,
        findMatches(turn.text, input.query, lemmatizer, indexLanguage),
        language,
      );
      return {
        interviewId: turn.interviewId as InterviewId,
        turnId: turn.turnId as TurnId,
        turn: turn.position,
        start,
        end,
        quote: turn.text.slice(start, end),
        turnText: turn.text,
        interviewTitle: turn.interviewTitle,
      };
    });
    return { total, hits };
  }),
};
