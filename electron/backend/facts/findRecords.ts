import type { FoundRecord } from '#shared/contract/searchContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Language } from '#shared/domain/language.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { createMatchFinder } from '../language/findMatches.ts';
import { indexLanguage } from '../language/indexTokens.ts';
import type { Lemmatizer } from '../language/lemmatize.ts';

type Part = Omit<FoundRecord['parts'][number], 'spans'>;
interface Candidate {
  readonly kind: FoundRecord['kind'];
  readonly id: string;
  readonly parts: readonly Part[];
}

function partOf(field: Part['field'], text: string, name: string | null = null): Part[] {
  return text.trim() === '' ? [] : [{ field, name, text }];
}

/** Everything with words in it that is no transcript. */
function listCandidates(db: ReadDb, language: Language): Candidate[] {
  const companies = new Map(listRecords(db, 'organization').map((company) => [company.id as string, company.name]));
  return [
    ...listRecords(db, 'code').map((code) => ({
      kind: 'code' as const,
      id: code.id,
      parts: [...partOf('name', nameOfCode(code, language)), ...partOf('description', code.description)],
    })),
    ...listRecords(db, 'respondent').map((person) => ({
      kind: 'respondent' as const,
      id: person.id,
      parts: [
        ...partOf('name', person.name),
        ...partOf('company', companies.get(person.organizationId ?? '') ?? ''),
        ...Object.entries(person.attributes).flatMap(([name, value]) => partOf('attribute', value, name)),
        ...partOf('note', person.note),
      ],
    })),
    ...listRecords(db, 'organization').map(({ id, name }) => ({
      kind: 'organization' as const,
      id,
      parts: partOf('name', name),
    })),
    ...listRecords(db, 'memo').map(({ id, text }) => ({ kind: 'memo' as const, id, parts: partOf('text', text) })),
  ];
}

/**
 * Memos, codes, people and companies that answer the query, with every match. The parts of a record are read as one
 * text, so that «Марина Казань» finds a Marina from Kazan.
 */
export function findRecords(db: ReadDb, query: string, lemmatizer: Lemmatizer, language: Language): FoundRecord[] {
  const findMatches = createMatchFinder(query, lemmatizer, indexLanguage);
  return listCandidates(db, language).flatMap(({ kind, id, parts }) => {
    const matches = findMatches(parts.map(({ text }) => text).join('\n'));
    if (matches.length === 0) return [];
    let from = 0;
    const found = parts.map((part) => {
      const start = from;
      const end = start + part.text.length;
      from = end + 1;
      const spans = matches
        .filter((match) => match.start < end && match.end > start)
        .map((match) => ({ start: Math.max(match.start, start) - start, end: Math.min(match.end, end) - start }));
      return { ...part, spans };
    });
    return [{ kind, id, parts: found.filter(({ spans }) => spans.length > 0) }];
  });
}
