import type { InterviewId, TurnId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import { countMatchingTurns, listMatchingTurns } from '../db/turnIndexQueries.ts';
import { findMatches } from '../language/findMatches.ts';
import { toMatchExpression } from '../language/searchTerms.ts';
import { implementer } from './implementer.ts';

/** Ranking reads every hit: above this many, the order of the transcripts serves as well and costs nothing. */
const largestRankedSet = 50_000;

export const searchHandlers = {
  find: implementer.search.find.handler(async ({ input, context: { backend } }) => {
    const lemmatizer = await backend.getLemmatizer();
    const project = backend.getProject();
    const match = toMatchExpression(input.query, lemmatizer, project.getProject().language);
    if (match === null) return { total: 0, hits: [] };
    const total = countMatchingTurns(project.db, match);
    const turns = listMatchingTurns(project.db, match, input.limit, total <= largestRankedSet);
    const hits = turns.map((turn) => {
      const span = findMatches(turn.text, input.query, lemmatizer, turn.language as Language)[0] ?? {
        start: 0,
        end: 0,
      };
      return {
        interviewId: turn.interviewId as InterviewId,
        turnId: turn.turnId as TurnId,
        turn: turn.position,
        start: span.start,
        end: span.end,
        quote: turn.text,
        interviewTitle: turn.interviewTitle,
      };
    });
    return { total, hits };
  }),
};
