import { readHeardPresence } from '../facts/heardPresence.ts';
import { distinctNames, inLanguage, type Table } from './table.ts';
import { companyOf, nameOfPerson, type TableSource, typeName } from './tableSource.ts';

const personColumns = [
  { key: 'respondent', title: { en: 'Respondent', ru: 'Респондент' } },
  { key: 'company', title: { en: 'Company', ru: 'Компания' } },
] as const;

const titles = {
  matrix: { en: 'Respondents × codes', ru: 'Респонденты × коды' },
  counts: { en: 'Quotes by code', ru: 'Цитаты по кодам' },
} as const;

/**
 * A row for everybody in the talks that analyses look at, a column for every named code heard there: whether the person
 * was heard with it (0 or 1), or in how many quotations. The figures are those of the matrix on the screen.
 */
export function presenceTable(source: TableSource, kind: 'matrix' | 'counts'): Table {
  const { language } = source;
  const { respondentIds, codes, heard } = readHeardPresence(source.project);
  const column = new Map(codes.map(({ id }, index) => [id, index]));
  const row = new Map(respondentIds.map((id, index) => [id, index]));
  const figures = respondentIds.map(() => Array.from<number>({ length: codes.length }).fill(0));
  for (const { respondentId, codeId, quotations } of heard) {
    const own = figures[row.get(respondentId) ?? -1];
    const at = column.get(codeId);
    if (own !== undefined && at !== undefined) own[at] = kind === 'matrix' ? 1 : quotations;
  }
  const people = inLanguage(personColumns, language);
  const names = distinctNames(
    codes.map((code) => ({ name: code.name, hint: typeName(code, language) })),
    personColumns.map(({ key }) => key),
  );
  return {
    title: titles[kind][language],
    columns: [...people, ...names.map((name) => ({ key: name, title: name, kind: 'number' as const }))],
    rows: respondentIds.map((id, index) => [nameOfPerson(source, id), companyOf(source, id), ...figures[index]!]),
  };
}
