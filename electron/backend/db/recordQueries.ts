import type { EntityName, EntityRecord } from '#shared/domain/entities.ts';
import { AppError } from '#shared/domain/appError.ts';
import { recordFromRow, tableOf, valuesFromRecord } from './entityTables.ts';
import type { ReadDb, WriteDb } from './sqlite.ts';

type Row = Record<string, unknown>;

export function findRecord<Name extends EntityName>(db: ReadDb, name: Name, id: string): EntityRecord<Name> | null {
  const { table, columnList } = tableOf(name);
  const row = db.statement(`SELECT ${columnList} FROM ${table} WHERE id = ?`).get(id) as Row | undefined;
  return row === undefined ? null : recordFromRow(name, row);
}

/** Throws `recordNotFound`. */
export function getRecord<Name extends EntityName>(db: ReadDb, name: Name, id: string): EntityRecord<Name> {
  const record = findRecord(db, name, id);
  if (record === null) throw new AppError('recordNotFound', { entity: name, id });
  return record;
}

/** In the order in which they were made, since ids rise with time: undo puts a record back where it was. */
export function listRecords<Name extends EntityName>(db: ReadDb, name: Name): EntityRecord<Name>[] {
  const { table, columnList } = tableOf(name);
  const rows = db.statement(`SELECT ${columnList} FROM ${table} ORDER BY +id`).all() as Row[];
  return rows.map((row) => recordFromRow(name, row));
}

/** Records whose property equals the value, in the order in which they were made. */
export function listRecordsWhere<Name extends EntityName>(
  db: ReadDb,
  name: Name,
  property: keyof EntityRecord<Name> & string,
  value: string | number | null,
): EntityRecord<Name>[] {
  const { table, columnList, columns } = tableOf(name);
  const column = columns.find((candidate) => candidate.property === property);
  if (column === undefined) throw new Error(`${name} has no ${property}`);
  const rows = db
    .statement(`SELECT ${columnList} FROM ${table} WHERE "${column.column}" IS ? ORDER BY +id`)
    .all(value) as Row[];
  return rows.map((row) => recordFromRow(name, row));
}

function assertOneRow(changes: number, name: EntityName, id: string): void {
  if (changes !== 1) throw new AppError('recordNotFound', { entity: name, id });
}

export function insertRecord<Name extends EntityName>(db: WriteDb, name: Name, record: EntityRecord<Name>): void {
  const { table, columnList, columns } = tableOf(name);
  const placeholders = columns.map(() => '?').join(', ');
  db.statement(`INSERT INTO ${table} (${columnList}) VALUES (${placeholders})`).run(valuesFromRecord(name, record));
}

interface ColumnValue {
  readonly column: string;
  readonly value: unknown;
}

/** The columns in which two states of a record differ, with their values afterwards. */
export function listDifferences<Name extends EntityName>(
  name: Name,
  before: EntityRecord<Name>,
  after: EntityRecord<Name>,
): ColumnValue[] {
  const values = valuesFromRecord(name, before);
  const valuesAfter = valuesFromRecord(name, after);
  return tableOf(name).columns.flatMap(({ column }, at) =>
    values[at] === valuesAfter[at] ? [] : [{ column, value: valuesAfter[at] }],
  );
}

/** Writes the columns that differ and no others, whose indexes are left alone. Throws `recordNotFound`. */
export function updateRecord<Name extends EntityName>(
  db: WriteDb,
  name: Name,
  before: EntityRecord<Name>,
  after: EntityRecord<Name>,
): void {
  const differences = listDifferences(name, before, after);
  if (differences.length === 0) return;
  const assignments = differences.map(({ column }) => `"${column}" = ?`).join(', ');
  const { changes } = db
    .statement(`UPDATE ${tableOf(name).table} SET ${assignments} WHERE id = ?`)
    .run([...differences.map(({ value }) => value), before.id]);
  assertOneRow(changes, name, before.id);
}

export function deleteRecord(db: WriteDb, name: EntityName, id: string): void {
  const { changes } = db.statement(`DELETE FROM ${tableOf(name).table} WHERE id = ?`).run(id);
  assertOneRow(changes, name, id);
}
