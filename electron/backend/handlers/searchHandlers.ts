import { splitSentences } from '#shared/text/splitSentences.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Span } from '#shared/text/span.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { countMatchingTurns, listMatchingTurns } from '../db/turnIndexQueries.ts';
import { findRecords } from '../facts/findRecords.ts';
import { createMatchFinder } from '../language/findMatches.ts';
import { indexLanguage } from '../language/indexTokens.ts';
import { toMatchExpression } from '../language/searchTerms.ts';
import { implementer } from './implementer.ts';

/** Ranking reads every hit: above this many, the order of the transcripts serves as well and costs nothing. */
const largestRankedSet = 50_000;

/** From the first match to the last one in its sentence, so that the words searched for stand together. */
function spanOfHit(text: string, matches: readonly Span[], language: Language): Span {
  const [first] = matches;
  if (first === undefined) return { start: 0, end: text.length };
  if (matches.length === 1) return { start: first.start, end: first.end };
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
    const { limit, offset, isRespondentsOnly } = input;
    const total = countMatchingTurns(project.db, match, { isRespondentsOnly });
    const isRanked = total <= largestRankedSet;
    const turns = listMatchingTurns(project.db, match, limit, isRanked, { isRespondentsOnly, offset });
    const findMatches = createMatchFinder(input.query, lemmatizer, indexLanguage);
    const hits = turns.map(({ position, text, language, ...turn }) => {
      const spans = findMatches(text);
      const { start, end } = spanOfHit(text, spans, language);
      return { ...turn, turn: position, start, end, quote: text.slice(start, end), turnText: text, spans };
    });
    return { total, hits };
  }),
  findRecords: implementer.search.findRecords.handler(async ({ input, context: { backend } }) => {
    const lemmatizer = await backend.getLemmatizer();
    const { db } = backend.getProject();
    const records = findRecords(db, input.query, lemmatizer, backend.settings.get().language);
    return { total: records.length, records: records.slice(0, input.limit) };
  }),
  save: implementer.search.save.handler(({ input: { id, ...fields }, context: { backend } }) => {
    const { changeSet, result } = backend.change('search.save', (writer) =>
      id === null
        ? writer.insert('savedSearch', { ...fields, id: newId(), createdAt: nowTimestamp() })
        : writer.update('savedSearch', id, fields),
    );
    return { changeSet, savedSearchId: result.id };
  }),
  rename: implementer.search.rename.handler(({ input: { id, name }, context: { backend } }) =>
    backend.change('search.rename', (writer) => {
      writer.update('savedSearch', id, { name });
    }),
  ),
  remove: implementer.search.remove.handler(({ input, context: { backend } }) =>
    backend.change('search.remove', (writer) => writer.remove('savedSearch', input.id)),
  ),
};
