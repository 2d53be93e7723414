import { untypedCodeTypeId } from '#shared/domain/codeType.ts';
import type { ColumnRole, TableForm, TableMapping } from '#shared/domain/tableMapping.ts';
import { findRoleByTitle, isQuestion, tidyTitle } from './columnWords.ts';
import { type ColumnContents, describeColumn, isDateCell } from './describeColumn.ts';
import type { SourceTable } from './sourceTable.ts';

type Rows = readonly (readonly string[])[];

/** The first row names the columns: no figures or days in it, short, and unlike what is below. */
export function hasHeaderRow(rows: Rows): boolean {
  const [first = [], ...below] = rows;
  const titles = first.filter((cell) => cell !== '');
  if (titles.length === 0 || below.length === 0) return false;
  if (titles.some((title) => /^[+-]?\d+(?:[.,]\d+)?$/.test(title) || isDateCell(title))) return false;
  if (new Set(titles.map(tidyTitle)).size < titles.length) return false;
  if (titles.filter((title) => findRoleByTitle(title) !== null || /\?\s*$/.test(title)).length > 0) return true;
  const longest = Math.max(...titles.map(({ length }) => length));
  return longest <= 80 && first.some((title, column) => title !== '' && isUnlike(title, describeColumn(below, column)));
}

function isUnlike(title: string, { numbers, dates, length, distinct, filled }: ColumnContents): boolean {
  return numbers > 0.8 || dates > 0.8 || length > 3 * title.length || (filled > 5 && distinct <= filled / 3);
}

function roleByContents(title: string, contents: ColumnContents, rowCount: number): ColumnRole {
  const { filled, distinct, length, numbers, dates } = contents;
  if (filled === 0) return 'ignore';
  if (dates > 0.8) return 'date';
  if (numbers > 0.9) return distinct === rowCount && rowCount > 3 ? 'ignore' : 'attribute';
  // Short answers that repeat are properties: «Есть ли дети?»
  if (isQuestion(title) && (length >= 15 || distinct > filled / 2)) return 'answer';
  if (length >= 40 && distinct > filled / 2) return 'text';
  // Every row has its own: a mark of the row, not a property.
  if (distinct > 20 && distinct > 0.9 * filled && length < 40 && !/\s/.test(title)) return 'ignore';
  return 'attribute';
}

/** One column at most names people, days and documents: the first that does. */
function keepFirst(roles: ColumnRole[]): ColumnRole[] {
  const single: readonly ColumnRole[] = [
    'person',
    'company',
    'date',
    'rating',
    'product',
    'document',
    'kind',
    'question',
  ];
  return roles.map((role, column) =>
    single.includes(role) && roles.indexOf(role) < column ? (role === 'document' ? 'ignore' : 'attribute') : role,
  );
}

function proposeRoles(titles: readonly string[], columns: readonly ColumnContents[], rowCount: number): ColumnRole[] {
  const told = titles.map((title, column): ColumnRole => {
    const contents = columns[column]!;
    if (contents.filled === 0) return 'ignore';
    const byTitle = findRoleByTitle(title);
    if (byTitle === 'text' && contents.numbers > 0.9) return 'attribute';
    if (byTitle === 'date' && contents.dates < 0.5) return 'attribute';
    return byTitle ?? roleByContents(title, contents, rowCount);
  });
  const roles = keepFirst(told);
  const isUnnamed = !roles.includes('person') && !roles.includes('document') && !roles.includes('product');
  const named = roles.findIndex((role, column) => {
    const { names, distinct, filled } = columns[column]!;
    return ['attribute', 'ignore'].includes(role) && names > 0.8 && distinct > filled / 2 && filled > rowCount / 2;
  });
  if (isUnnamed && named !== -1) roles[named] = 'person';
  const codeTitles = titles.filter((_title, column) => roles[column] === 'codes');
  return roles.map((role, column) =>
    // A column with all codes of the others would say each twice.
    role === 'codes' && codeTitles.length > 1 && /\ball\b|(?:^|\s)все(?:\s|$)/i.test(titles[column]!) ? 'ignore' : role,
  );
}

function proposeForm(roles: readonly ColumnRole[], columns: readonly ColumnContents[]): TableForm {
  const of = (role: ColumnRole): ColumnContents | undefined => columns[roles.indexOf(role)];
  const person = of('person');
  const answers = roles.filter((role) => role === 'answer' || role === 'text').length;
  if (person !== undefined && person.distinct < 0.9 * person.filled) return 'answers';
  const isReview = ['rating', 'product', 'document'].some((role) => roles.includes(role as ColumnRole));
  if (roles.includes('text') && !roles.includes('answer') && (isReview || person === undefined)) return 'documents';
  return answers > 0 && person === undefined && answers === 1 ? 'documents' : 'people';
}

/** What differs from row to row of the same person or document is no property of it. */
function withoutChangingAttributes(roles: readonly ColumnRole[], rows: Rows, form: TableForm): ColumnRole[] {
  const key = form === 'answers' ? roles.indexOf('person') : roles.indexOf('document');
  if (form === 'people' || key === -1) return [...roles];
  return roles.map((role, column) => {
    if (role !== 'attribute') return role;
    const known = new Map<string, string>();
    const changes = rows.some((row) => {
      const [own, value] = [row[key] ?? '', row[column] ?? ''];
      if (own === '' || value === '') return false;
      const first = known.get(own) ?? value;
      known.set(own, first);
      return first !== value;
    });
    return changes ? 'ignore' : role;
  });
}

/** The separator that the most cells have, when it is in that share of them at least; empty for none. */
function commonest(cells: readonly string[], separators: readonly string[], least: number): string {
  const counts = separators.map((separator) => cells.filter((cell) => cell.includes(separator)).length);
  const most = Math.max(0, ...counts);
  return most > 0 && most >= least * cells.length ? separators[counts.indexOf(most)]! : '';
}

/** Names of codes have commas too: these separate only when what stands between them repeats. */
function separatesByComma(cells: readonly string[]): boolean {
  const pieces = cells
    .filter((cell) => cell.includes(','))
    .flatMap((cell) => cell.split(',').map((piece) => piece.trim()));
  const known = new Set(cells.flatMap((cell) => cell.split(',').map((piece) => piece.trim())));
  return pieces.length > 3 && known.size < 0.7 * cells.length;
}

function proposeSeparators(cells: readonly string[]): Pick<TableMapping, 'codeSeparator' | 'pathSeparator'> {
  const pathSeparator = commonest(cells, [' > ', ' → ', ' :: ', ' \\ ', ' / '], 0.3);
  const strong = commonest(cells, ['\n', ';', '|'], 0.02);
  const hasCommas = strong === '' && pathSeparator === '' && separatesByComma(cells);
  return { pathSeparator, codeSeparator: hasCommas ? ',' : strong };
}

/** What a sheet seems to be: by the words in its titles, then by what its cells are like. */
export function proposeMapping(table: SourceTable, sheet: number, givenHeader?: boolean): TableMapping {
  const { rows } = table.sheets[sheet]!;
  const hasHeader = givenHeader ?? hasHeaderRow(rows);
  const body = hasHeader ? rows.slice(1) : rows;
  const titles = (rows[0] ?? []).map((title) => (hasHeader ? title : ''));
  const columns = titles.map((_title, column) => describeColumn(body, column));
  const proposed = proposeRoles(titles, columns, body.length);
  const form = proposeForm(proposed, columns);
  const roles = withoutChangingAttributes(proposed, body, form);
  const codeCells = body.flatMap((row) => row.filter((cell, column) => roles[column] === 'codes' && cell !== ''));
  const isComplaint = titles.some((title) => /complain|жалоб|претензи/i.test(title));
  const reviewKind = roles.includes('rating') ? 'byRating' : isComplaint ? 'complaint' : 'loyalty';
  return {
    sheet,
    hasHeader,
    form,
    roles,
    kind: form === 'documents' ? reviewKind : 'problem',
    codeTypeId: untypedCodeTypeId,
    ...proposeSeparators(codeCells),
  };
}

/** The first sheet, unless another one has words of people and is longer. */
export function chooseSheet(table: SourceTable): number {
  const hasWords = (sheet: number): boolean =>
    proposeMapping(table, sheet).roles.some((role) => role === 'text' || role === 'answer');
  const lengths = table.sheets.map(({ rows }) => rows.length);
  return lengths.reduce(
    (chosen, length, sheet) => (sheet > 0 && length > lengths[chosen]! && hasWords(sheet) ? sheet : chosen),
    0,
  );
}
