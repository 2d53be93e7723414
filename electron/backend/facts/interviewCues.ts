import type { ListedCue } from '#shared/contract/interviewsContract.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { findCues } from '#shared/text/findCues.ts';
import { listTurns } from '../db/quotationQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { indexTokens } from '../language/indexTokens.ts';
import type { Lemmatizer } from '../language/lemmatize.ts';

/** Cues in the respondents' turns, by turn and place. */
export function listCues(db: ReadDb, { id, language }: Interview, lemmatizer: Lemmatizer): ListedCue[] {
  return listTurns(db, id)
    .filter(({ role }) => role === 'respondent')
    .flatMap(({ id: turnId, position, text }) => {
      const tokens = indexTokens(text).map((token) => ({
        ...token,
        lemma: lemmatizer.lemmaOfForm(token.form, language),
      }));
      return findCues(text, tokens, language).map(({ kind, strength, start, end }) => {
        return { kind, strength, turnId, turn: position, start, end, quote: text.slice(start, end) };
      });
    });
}
