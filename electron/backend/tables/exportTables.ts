import { type ProjectTableName, projectTableNames } from '#shared/contract/projectTables.ts';
import type { Language } from '#shared/domain/language.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { codingsTable } from './codingsTable.ts';
import { interviewsTable, respondentsTable } from './peopleTables.ts';
import { presenceTable } from './presenceTables.ts';
import { commitmentsTable, presalesTable } from './salesTables.ts';
import { segmentsTable } from './segmentsTable.ts';
import type { Table } from './table.ts';
import { readTableSource, type TableSource } from './tableSource.ts';
import { writeCsv } from './writeCsv.ts';
import { writeXlsx } from './writeXlsx.ts';

const tableOf: Readonly<Record<ProjectTableName, (source: TableSource) => Table>> = {
  matrix: (source) => presenceTable(source, 'matrix'),
  counts: (source) => presenceTable(source, 'counts'),
  codings: codingsTable,
  respondents: respondentsTable,
  segments: segmentsTable,
  presales: presalesTable,
  commitments: commitmentsTable,
  interviews: interviewsTable,
};

export function csvFile(table: Table, name: string, hasByteOrderMark: boolean): File {
  return new File([writeCsv(table, hasByteOrderMark)], `${name}.csv`, { type: 'text/csv' });
}

export interface TableChoice {
  readonly format: 'csv' | 'xlsx';
  /** Nothing said: codings in a CSV file, all tables in a workbook. */
  readonly table?: ProjectTableName | undefined;
  readonly hasByteOrderMark: boolean;
  /** Of a workbook, which is for people; in a CSV file names of columns and values are the same everywhere. */
  readonly language: Language;
}

/** `name` is the file's name without its ending. Throws `tableTooLarge` for what no sheet can hold. */
export async function exportTables(
  project: OpenedProject,
  { format, table, hasByteOrderMark, language }: TableChoice,
  name: string,
  signal?: AbortSignal,
): Promise<File> {
  if (format === 'csv') {
    const source = readTableSource(project, project.getProject().language);
    return csvFile(tableOf[table ?? 'codings'](source), name, hasByteOrderMark);
  }
  const source = readTableSource(project, language);
  const names = table === undefined ? projectTableNames : [table];
  const chunks = await writeXlsx(
    names.map((wanted) => tableOf[wanted](source)),
    signal,
  );
  return new File(chunks, `${name}.xlsx`, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}
