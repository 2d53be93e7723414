import type { InterviewKind } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import type { ColumnRole, TableMapping } from '#shared/domain/tableMapping.ts';
import { findDate } from '../formats/findDate.ts';
import { languageOfScript } from '../formats/languageOfScript.ts';
import { type CodePath, codesOfCell } from './codesOfCell.ts';
import { readKind } from './readKind.ts';
import type { SourceSheet } from './sourceTable.ts';

export interface PlannedPerson {
  /** Null when the table names nobody: then the person is known by his words alone. */
  readonly name: string | null;
  readonly company: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface PlannedTurn {
  readonly role: 'interviewer' | 'respondent';
  readonly text: string;
  readonly codes: readonly CodePath[];
}

/** One talk or document with its only respondent. */
export interface PlannedTalk {
  readonly person: PlannedPerson;
  /** The value that tells documents apart; empty without one. */
  readonly document: string;
  readonly kind: InterviewKind;
  readonly date: string | null;
  readonly language: Language;
  readonly turns: readonly PlannedTurn[];
}

export interface TablePlan {
  readonly talks: readonly PlannedTalk[];
  /** People of whom nothing was said in the table. */
  readonly silent: readonly PlannedPerson[];
  readonly skippedRows: number;
}

type Row = readonly string[];

interface Columns {
  readonly titles: readonly string[];
  readonly roles: readonly ColumnRole[];
  readonly first: (role: ColumnRole) => number;
}

/** Names of columns; those without one are counted. */
export function titlesOf({ rows }: SourceSheet, hasHeader: boolean, language: Language): string[] {
  const word = language === 'ru' ? 'Столбец' : 'Column';
  return (rows[0] ?? []).map((title, column) => (hasHeader && title !== '' ? title : `${word} ${column + 1}`));
}

const cellAt = (row: Row, column: number): string => (column === -1 ? '' : (row[column] ?? ''));

/** What tells documents apart is kept, so that they can be found in their source. */
const attributeRoles: readonly ColumnRole[] = ['attribute', 'product', 'rating', 'document'];

function attributesOf(rows: readonly Row[], { titles, roles }: Columns): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [column, role] of roles.entries()) {
    if (!attributeRoles.includes(role)) continue;
    const value = rows.map((row) => cellAt(row, column)).find((cell) => cell !== '');
    if (value !== undefined) attributes[titles[column]!.slice(0, 200)] = value.slice(0, 1000);
  }
  return attributes;
}

/** A column of codes speaks of the words to its left, else of the next to its right. */
function wordsColumnOf(column: number, roles: readonly ColumnRole[]): number {
  const isWords = (role: ColumnRole): boolean => role === 'text' || role === 'answer';
  const left = roles.slice(0, column).findLastIndex(isWords);
  return left === -1 ? roles.findIndex(isWords) : left;
}

function turnsOfRow(row: Row, columns: Columns, mapping: TableMapping): PlannedTurn[] {
  const { titles, roles, first } = columns;
  const codeColumns = roles.flatMap((role, column) => (role === 'codes' ? [column] : []));
  // Several columns of codes say different things of the same words: their titles stand above the codes.
  const above = (column: number): string[] => (codeColumns.length > 1 ? [titles[column]!] : []);
  const question = cellAt(row, first('question'));
  return roles.flatMap((role, column): PlannedTurn[] => {
    const text = cellAt(row, column);
    if ((role !== 'answer' && role !== 'text') || text === '') return [];
    const asked = role === 'answer' ? titles[column]! : question;
    const codes = codeColumns
      .filter((codeColumn) => wordsColumnOf(codeColumn, roles) === column)
      .flatMap((codeColumn) =>
        codesOfCell(cellAt(row, codeColumn), mapping).map((path) => [...above(codeColumn), ...path]),
      );
    const answer = { role: 'respondent' as const, text, codes };
    return asked === '' ? [answer] : [{ role: 'interviewer', text: asked, codes: [] }, answer];
  });
}

/** The same words coded again are the same place; a question that was just asked is not asked again. */
function joinTurns(turns: readonly PlannedTurn[]): PlannedTurn[] {
  const joined: PlannedTurn[] = [];
  const coded = new Map<string, number>();
  let asked = '';
  for (const turn of turns) {
    if (turn.role === 'interviewer') {
      if (turn.text !== asked) joined.push(turn);
      asked = turn.text;
      continue;
    }
    const place = turn.codes.length === 0 ? undefined : coded.get(turn.text);
    if (place === undefined) {
      if (turn.codes.length > 0) coded.set(turn.text, joined.length);
      joined.push(turn);
    } else {
      const known = joined[place]!;
      const names = new Set(known.codes.map((path) => path.join('\n')));
      joined[place] = {
        ...known,
        codes: [...known.codes, ...turn.codes.filter((path) => !names.has(path.join('\n')))],
      };
    }
  }
  return joined;
}

/** Rows of one talk: those of a person, of a document, or each row alone. */
function groupRows(rows: readonly Row[], { first }: Columns, { form }: TableMapping): Row[][] {
  const [person, document] = [first('person'), first('document')];
  const keyOf = (row: Row): string => {
    if (form === 'people') return '';
    const parts = form === 'answers' ? [cellAt(row, person), cellAt(row, document)] : [cellAt(row, document)];
    return parts.every((part) => part === '') ? '' : parts.join('\n');
  };
  const groups = new Map<string, Row[]>();
  const all: Row[][] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const known = key === '' ? undefined : groups.get(key);
    if (known !== undefined) {
      known.push(row);
      continue;
    }
    const group = [row];
    if (key !== '') groups.set(key, group);
    all.push(group);
  }
  return all;
}

/** A number alone is no name: the title of its column stands before it. */
function nameOf(cell: string, title: string): string {
  const name = cell.replaceAll(/\s+/g, ' ').slice(0, 400);
  return /^\d+$/.test(name) ? `${title} ${name}`.slice(0, 500) : name;
}

/** What comes in of a sheet when its columns mean what the mapping says; `language` is that of words added. Pure. */
export function planTable(sheet: SourceSheet, mapping: TableMapping, language: Language): TablePlan {
  const { roles } = mapping;
  const titles = titlesOf(sheet, mapping.hasHeader, language);
  const columns: Columns = { titles, roles, first: (role) => roles.indexOf(role) };
  const rows = mapping.hasHeader ? sheet.rows.slice(1) : sheet.rows;
  const kindOf = readKind(rows, columns, mapping);
  const talks: PlannedTalk[] = [];
  const silent: PlannedPerson[] = [];
  let skippedRows = 0;
  for (const group of groupRows(rows, columns, mapping)) {
    const firstOf = (role: ColumnRole): string =>
      group.map((row) => cellAt(row, columns.first(role))).find((cell) => cell !== '') ?? '';
    const name = nameOf(firstOf('person'), titles[columns.first('person')] ?? '');
    const person = {
      name: name === '' ? null : name,
      company: firstOf('company').slice(0, 500),
      attributes: attributesOf(group, columns),
    };
    const turns = joinTurns(group.flatMap((row) => turnsOfRow(row, columns, mapping)));
    if (turns.some(({ role }) => role === 'respondent')) {
      const words = turns.map(({ text }) => text).join('\n');
      const spoken = languageOfScript(words.slice(0, 600)) ?? language;
      const date = findDate(firstOf('date'));
      talks.push({ person, document: firstOf('document'), kind: kindOf(group), date, language: spoken, turns });
    } else if (name === '') skippedRows += group.length;
    else silent.push(person);
  }
  return { talks, silent, skippedRows };
}
