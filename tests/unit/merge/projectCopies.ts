import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MergePreview, MergeSideName } from '#shared/contract/mergesContract.ts';
import { entityNames } from '#shared/domain/entities.ts';
import { listIntegrityProblems } from '../../../electron/backend/db/integrityQueries.ts';
import { listRecords } from '../../../electron/backend/db/recordQueries.ts';
import { connectSqlite } from '../../../electron/backend/db/sqlite.ts';
import { openBackend, type TestBackend } from '../backend/openBackend.ts';

/** One person with a machine and a copy of the project. */
export interface Person extends TestBackend {
  readonly name: string;
  readonly path: string;
  /** Opens the copy, works on it, and closes it. */
  work<Result>(task: (client: TestBackend['client']) => Promise<Result>): Promise<Result>;
  preview(from: string): Promise<MergePreview>;
  /** Merges the other copy in, with the decisions by conflict. */
  merge(from: string, choose?: (conflict: MergePreview['conflicts'][number]) => MergeSideName): Promise<MergePreview>;
  /** Every record as it lies in the file, and whether the file is sound. */
  read(): Dump;
}

export type Dump = Record<string, unknown>;

export function readFile(path: string): Dump {
  const connection = connectSqlite(path, { isReadOnly: true });
  try {
    const problems = listIntegrityProblems(connection);
    const records = entityNames.map((name) => [
      name,
      listRecords(connection, name).toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    ]);
    return { problems, ...Object.fromEntries(records) };
  } finally {
    connection.close();
  }
}

export async function givePerson(name: string): Promise<Person> {
  const test = await openBackend();
  await test.client.app.updateSettings({ author: name });
  const path = join(test.folder, `${name}.custdev`);
  const { client } = test;
  const work: Person['work'] = async (task) => {
    await client.projects.open({ path });
    try {
      return await task(client);
    } finally {
      await client.projects.close({});
    }
  };
  return {
    ...test,
    name,
    path,
    work,
    preview: (from) => work(() => client.merges.preview({ path: from })),
    merge: (from, choose) =>
      work(async () => {
        const preview = await client.merges.preview({ path: from });
        const decisions =
          choose === undefined ? {} : Object.fromEntries(preview.conflicts.map((one) => [one.id, choose(one)]));
        await client.merges.commit({ previewId: preview.previewId, decisions });
        return preview;
      }),
    read: () => readFile(path),
  };
}

/** The copy as it is now, under another name, for merging the same state more than once. */
export function keepState(person: Person, name: string): string {
  const path = join(person.folder, `${name}.custdev`);
  copyFileSync(person.path, path);
  return path;
}

/** Gives the person that file as his copy. */
export function giveCopy(person: Person, from: string): void {
  copyFileSync(from, person.path);
}
