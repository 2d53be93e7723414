import type { Language } from '#shared/domain/language.ts';
import type { NameRule } from '#shared/domain/pseudonym.ts';
import { nameRulesOfRecords, type NamedRecords } from '#shared/text/nameRulesOfRecords.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';

export function readNamedRecords(db: ReadDb): NamedRecords {
  const presales = listRecords(db, 'presale').filter(({ respondentId }) => respondentId === null);
  return {
    respondents: listRecords(db, 'respondent'),
    organizations: listRecords(db, 'organization'),
    strangers: [...new Set(presales.map(({ personName }) => personName))],
    pseudonyms: listRecords(db, 'pseudonym'),
  };
}

/** What stands for names in everything anonymous. */
export function readNameRules(db: ReadDb, language: Language): NameRule[] {
  return nameRulesOfRecords(readNamedRecords(db), language);
}
