import { join } from 'node:path';
import { type EntityName, entityNames } from '#shared/domain/entities.ts';
import { listRecords } from '../../../electron/backend/db/recordQueries.ts';
import { connectSqlite } from '../../../electron/backend/db/sqlite.ts';
import type { TestBackend } from './openBackend.ts';

type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string };
type Records = ReadonlyMap<EntityName, readonly AnyRecord[]>;

/** Every record of the project's file, of every kind. */
export function readRecords({ folder }: TestBackend): Records {
  const connection = connectSqlite(join(folder, 'проект.custdev'), { isReadOnly: true, mustExist: true });
  try {
    return new Map(entityNames.map((name) => [name, listRecords(connection, name) as unknown as AnyRecord[]]));
  } finally {
    connection.close();
  }
}

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;
const moments = /\d{4}-\d\d-\d\dT[\d:.]+Z/gu;

/** What a record is called in any copy of its project: by what came in, or by where it stands. */
function nameRecords(records: Records): Map<string, string> {
  const names = new Map<string, string>();
  const named = (id: unknown): string => names.get(String(id)) ?? String(id);
  for (const list of records.values())
    for (const { id, externalId } of list) if (typeof externalId === 'string') names.set(id, externalId);
  for (const turn of records.get('turn') ?? [])
    names.set(turn.id, `${named(turn['interviewId'])}:${String(turn['position'])}`);
  for (const { id, turnId, start, end } of records.get('quotation') ?? [])
    names.set(id, `${named(turnId)}:${String(start)}-${String(end)}`);
  for (const { id, quotationId, codeId, coder, passId } of records.get('coding') ?? [])
    names.set(id, `${named(quotationId)} ${named(codeId)} ${String(coder)} ${String(passId)}`);
  return names;
}

/** Names that differ from copy to copy: of records that have no id of their own in a file. */
const nameless: readonly EntityName[] = ['guide', 'trackerSession', 'memo', 'project'];

/** Each kind's records as text, in one order, without their own ids and without the hour of anything. */
export function comparable(records: Records): Record<string, string[]> {
  const names = nameRecords(records);
  for (const kind of nameless) for (const { id } of records.get(kind) ?? []) names.set(id, kind);
  const plain = (_key: string, value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(ids, (id) => names.get(id) ?? id).replaceAll(moments, '@');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  const texts = [...records].map(([kind, list]): [string, string[]] => [
    kind,
    list.map(({ id: _id, externalId: _externalId, ...rest }) => JSON.stringify(rest, plain)).sort(),
  ]);
  return Object.fromEntries(texts);
}
