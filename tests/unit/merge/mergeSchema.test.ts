import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { entityNames, type EntityName } from '#shared/domain/entities.ts';
import { recordLinks } from '#shared/domain/recordLinks.ts';
import { tableOf } from '../../../electron/backend/db/entityTables.ts';
import { createProjectFile } from '../../../electron/backend/db/projectFile.ts';
import { identities } from '../../../electron/backend/merge/joinDuplicates.ts';

const folder = mkdtempSync(join(tmpdir(), 'custdev-schema-'));
const { connection, close } = createProjectFile(join(folder, 'x.custdev'));
afterAll(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

const entityOfTable = new Map<string, EntityName>(entityNames.map((name) => [tableOf(name).table, name]));

function pragma<Row>(text: string): Row[] {
  return connection.database.pragma(text) as Row[];
}

function propertyOf(entity: EntityName, column: string): string {
  return tableOf(entity).columns.find((one) => one.column === column)?.property ?? column;
}

test('merging knows every property in which records name others', () => {
  const named = entityNames.flatMap((entity) =>
    pragma<{ from: string; table: string }>(`foreign_key_list(${tableOf(entity).table})`).map(
      ({ from, table }) => `${entity}.${propertyOf(entity, from)} ${entityOfTable.get(table)}`,
    ),
  );
  const known = recordLinks.map(({ entity, field, target }) => `${entity}.${field} ${target}`);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test('merging knows every kind of which there may be one only', () => {
  const unique = entityNames.filter((entity) =>
    pragma<{ unique: number; origin: string; name: string }>(`index_list(${tableOf(entity).table})`).some((index) => {
      const columns = pragma<{ name: string | null }>(`index_info(${index.name})`).map(({ name }) => name);
      return index.unique === 1 && !(columns.length === 1 && columns[0] === 'id');
    }),
  );
  // Of interviews only the name of the source is one: they stay two.
  const known = new Set<EntityName>([...identities.map(({ entity }) => entity), 'interview']);
  expect(unique.filter((entity) => !known.has(entity))).toEqual([]);
});
