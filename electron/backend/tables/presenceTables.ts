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
  const { respondentIds, codes, matrix, quotations } = readHeardPresence(source.project);
  const figures = kind === 'matrix' ? matrix.values : quotations;
  const people = inLanguage(personColumns, language);
  const names = distinctNames(
    codes.map((code) => ({ name: code.name, hint: typeName(code, language) })),
    personColumns.map(({ key }) => key),
  );
  return {
    title: titles[kind][language],
    columns: [...people, ...names.map((name) => ({ key: name, title: name, kind: 'number' as const }))],
    rows: respondentIds.map((id, row) => [
      nameOfPerson(source, id),
      companyOf(source, id),
      ...figures.subarray(row * codes.length, (row + 1) * codes.length),
    ]),
  };
}
