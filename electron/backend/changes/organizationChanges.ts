import type { OrganizationId } from '#shared/domain/ids.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { newId } from './newRecord.ts';

/** The company of that name, in capitals or not; made when nobody knows it. Null for a blank name. */
export function organizationOf(writer: RecordWriter, company: string): OrganizationId | null {
  const name = company.trim();
  if (name === '') return null;
  const folded = name.toLocaleLowerCase();
  const known = listRecords(writer.db, 'organization').find((one) => one.name.trim().toLocaleLowerCase() === folded);
  return (known ?? writer.insert('organization', { id: newId(), externalId: null, name })).id;
}
