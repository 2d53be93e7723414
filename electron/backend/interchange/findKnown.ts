import type { EntityName, EntityRecord } from '#shared/domain/entities.ts';
import { findRecord, listRecordsWhere } from '../db/recordQueries.ts';
import { type NewId, newId } from '../changes/newRecord.ts';
import type { RecordWriter } from '../db/recordWriter.ts';

type Identified = {
  [Name in EntityName]: 'externalId' extends keyof EntityRecord<Name> ? Name : never;
}[EntityName];

/** The record that came in under this id before, or that went out under it: our own export names our ids. */
export function findKnown<Name extends Identified>(
  writer: RecordWriter,
  name: Name,
  id: string,
): EntityRecord<Name> | null {
  const property = 'externalId' as keyof EntityRecord<Name> & string;
  return listRecordsWhere(writer.db, name, property, id)[0] ?? findRecord(writer.db, name, id);
}

/** Whether a record that kept the writer's id is here, changed since or not. */
export const isHere = (writer: RecordWriter, name: EntityName, id: string | null): boolean =>
  id !== null && findRecord(writer.db, name, id) !== null;

/** The writer's id, which the record keeps; a new one when the file tells none. */
export const keptId = (id: string | null): NewId => (id === null ? newId() : (id as NewId));
