import { sectionsOfGuide } from '#shared/domain/guide.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { functionWords, openingWords } from '#shared/text/functionWords.ts';
import { guideCoverage } from '#shared/text/guideCoverage.ts';
import { listCodingsOfInterview, listTurns } from '../db/quotationQueries.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { indexTokens } from '../language/indexTokens.ts';
import type { Lemmatizer } from '../language/lemmatize.ts';

interface CoveredSection {
  readonly id: string;
  readonly title: string;
  readonly isHeard: boolean;
  readonly unasked: string[];
}

/** What the guide of the interview's kind has not brought yet. */
export function coverGuide(db: ReadDb, interview: Interview, lemmatizer: Lemmatizer): CoveredSection[] {
  const { id, kind, language } = interview;
  const silent = new Set(
    [...functionWords[language], ...openingWords[language]].flatMap((word) => [word, lemmatizer.lemma(word, language)]),
  );
  const contentLemmas = (text: string): string[] =>
    indexTokens(text)
      .map(({ form }) => lemmatizer.lemma(form, language))
      .filter((lemma) => !silent.has(lemma));
  const codeIds = new Set(listCodingsOfInterview(db, id).map(({ codeId }) => codeId));
  const codedTypes = new Set([...codeIds].map((codeId) => getRecord(db, 'code', codeId).typeId));
  const askedLemmas = listTurns(db, id)
    .filter(({ role }) => role === 'interviewer')
    .map(({ text }) => contentLemmas(text));
  const sections = sectionsOfGuide(kind, language, listRecordsWhere(db, 'guide', 'guideId', kind));
  return guideCoverage(sections, { codedTypes, askedLemmas }, contentLemmas).map(({ section, isHeard, unasked }) => {
    return { id: section.id, title: section.title, isHeard, unasked: [...unasked] };
  });
}
