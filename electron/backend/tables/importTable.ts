import { createHash } from 'node:crypto';
import type { ImportedSource, ImportPreview } from '#shared/contract/importsContract.ts';
import type { Language } from '#shared/domain/language.ts';
import type { TableMapping } from '#shared/domain/tableMapping.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { ReadDb, WriteDb } from '../db/sqlite.ts';
import { keepTable } from './keepTable.ts';
import { summarizePlan } from './knownOfTable.ts';
import { planTable, type TablePlan, titlesOf } from './planTable.ts';
import { chooseSheet, proposeMapping } from './proposeMapping.ts';
import { tidyTitle } from './columnWords.ts';
import type { SourceSheet, SourceTable } from './sourceTable.ts';

/** A table that was read, and what its columns are taken for. */
export interface TableReading {
  readonly table: SourceTable;
  readonly mapping: TableMapping;
  /** True when the mapping is that of an earlier table with the same columns. */
  readonly isRemembered: boolean;
  /** Of the words that are added: questions asked, people without names. */
  readonly language: Language;
}

/** Mappings by the titles of their columns; null for titles that were not met before. */
export type FindMapping = (signature: string) => TableMapping | null;

const rowsInPreview = 12;
const longestPreviewCell = 160;

function sheetOf({ table, mapping }: Pick<TableReading, 'table' | 'mapping'>): SourceSheet {
  return table.sheets[mapping.sheet]!;
}

/** Names the columns, whatever file they come in; null without a heading, which says nothing of what is below. */
export function signatureOf(reading: Pick<TableReading, 'table' | 'mapping'>): string | null {
  if (!reading.mapping.hasHeader) return null;
  const titles = (sheetOf(reading).rows[0] ?? []).map(tidyTitle);
  return createHash('sha256').update(titles.join('\n')).digest('hex').slice(0, 32);
}

function recall(table: SourceTable, proposed: TableMapping, findMapping: FindMapping): Omit<TableReading, 'language'> {
  const signature = signatureOf({ table, mapping: proposed });
  const remembered = signature === null ? null : findMapping(signature);
  const isRemembered = remembered !== null && remembered.roles.length === proposed.roles.length;
  return { table, mapping: isRemembered ? { ...remembered, sheet: proposed.sheet } : proposed, isRemembered };
}

/** A table that was just read, as it was read the last time or as is proposed. */
export function openTable(table: SourceTable, language: Language, findMapping: FindMapping): TableReading {
  return { ...recall(table, proposeMapping(table, chooseSheet(table)), findMapping), language };
}

/** The table as the user wants it read. Another sheet or heading is looked at anew. */
export function arrangeTable(
  reading: TableReading,
  wanted: Partial<TableMapping>,
  findMapping: FindMapping,
): TableReading {
  const { table, mapping, language } = reading;
  const sheet = Math.min(wanted.sheet ?? mapping.sheet, table.sheets.length - 1);
  if (sheet !== mapping.sheet)
    return { ...recall(table, proposeMapping(table, sheet, wanted.hasHeader), findMapping), language };
  if (wanted.hasHeader !== undefined && wanted.hasHeader !== mapping.hasHeader)
    return { table, mapping: proposeMapping(table, sheet, wanted.hasHeader), isRemembered: false, language };
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  const arranged: TableMapping = { ...mapping, ...given };
  // A role for each column, whatever was sent.
  const roles = mapping.roles.map((role, column) => arranged.roles[column] ?? role);
  return { ...reading, mapping: { ...arranged, roles } };
}

const plans = new WeakMap<TableReading, TablePlan>();

/** Made once for each arrangement. */
export function planOf(reading: TableReading): TablePlan {
  const known = plans.get(reading);
  if (known !== undefined) return known;
  const plan = planTable(sheetOf(reading), reading.mapping, reading.language);
  plans.set(reading, plan);
  return plan;
}

/** Every text that would be stored, for whoever reads ahead. */
export function textsOfTable(reading: TableReading): string[] {
  return planOf(reading).talks.flatMap(({ turns }) => turns.map(({ text }) => text));
}

const cut = (cell: string): string =>
  cell.length > longestPreviewCell ? `${cell.slice(0, longestPreviewCell - 1)}…` : cell;

export function previewOfTable(
  db: ReadDb,
  previewId: string,
  fileName: string,
  reading: TableReading,
): Extract<ImportPreview, { kind: 'table' }> {
  const { table, mapping, isRemembered, language } = reading;
  const sheet = sheetOf(reading);
  const body = mapping.hasHeader ? sheet.rows.slice(1) : sheet.rows;
  const titles = titlesOf(sheet, mapping.hasHeader, language);
  return {
    kind: 'table',
    previewId,
    fileName,
    encoding: table.encoding,
    sheets: table.sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    mapping,
    isRemembered,
    columns: titles.map((title, column) => ({
      title: cut(title),
      filled: body.filter((row) => row[column] !== '').length,
    })),
    rowCount: body.length,
    rows: body.slice(0, rowsInPreview).map((row) => row.map(cut)),
    summary: summarizePlan(db, planOf(reading), mapping),
    warnings: [...table.warnings],
  };
}

export function importTable(
  writer: RecordWriter,
  db: WriteDb,
  fileName: string,
  reading: TableReading,
  author: string,
): ImportedSource {
  const plan = planOf(reading);
  const { language } = reading;
  const { interviewIds, summary } = keepTable(writer, db, plan, reading.mapping, { name: fileName, author, language });
  return {
    path: fileName,
    ok: true,
    interviewId: interviewIds[0] ?? null,
    turns: summary.turns,
    speakers: [],
    characters: plan.talks.reduce((sum, { turns }) => turns.reduce((own, { text }) => own + text.length, sum), 0),
    language: plan.talks[0]?.language ?? null,
    encoding: reading.table.encoding,
    warnings: [...reading.table.warnings],
    table: summary,
    error: null,
  };
}
