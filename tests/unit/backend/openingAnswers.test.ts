import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBackend } from '../../../electron/backend/createBackend.ts';
import type { Backend } from '../../../electron/backend/backendTypes.ts';
import { connectSqlite } from '../../../electron/backend/db/sqlite.ts';
import { addCode } from './openBackend.ts';

let folder: string;
let backend: Backend;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'custdev-opening-'));
});

async function start(): Promise<Backend['client']> {
  backend = await createBackend({ dataFolder: join(folder, 'data'), version: 'test', host: 'direct' });
  return backend.client;
}

async function ask(client: Backend['client']) {
  return { counts: await client.interviews.counts({}), status: await client.workflow.status({}) };
}

function keptQuestions(path: string): unknown[] {
  const connection = connectSqlite(path, { isReadOnly: true });
  const questions = connection.statement('SELECT question FROM kept_answers ORDER BY question').pluck().all();
  connection.close();
  return questions;
}

afterEach(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a project opens with the answers that it was closed with, until something changes', async () => {
  const first = await start();
  const { path } = await first.projects.openSample({ language: 'ru' });
  const computed = await ask(first);
  await backend.close();
  expect(keptQuestions(path)).toEqual(['counts', 'status']);

  const again = await start();
  await again.projects.open({ path });
  expect(await ask(again)).toEqual(computed);
  await addCode(again, 'Новый код');
  const { counts } = await ask(again);
  expect(counts.version).toBeGreaterThan(computed.counts.version);
  await again.projects.undo({});
  await backend.close();

  // Answers of another build are not believed.
  const connection = connectSqlite(path);
  connection.database.exec(`UPDATE kept_answers SET program = 'another', answer = '{}'`);
  connection.close();
  const anew = await start();
  await anew.projects.open({ path });
  const { version: _version, ...kept } = (await ask(anew)).counts;
  const { version: _before, ...before } = computed.counts;
  expect(kept).toEqual(before);
});

test('names that are removed for good are removed from kept answers too', async () => {
  const first = await start();
  const { path, project } = await first.projects.openSample({ language: 'en' });
  await backend.close();
  const again = await start();
  await again.projects.open({ path });
  expect(keptQuestions(path)).toHaveLength(2);
  await again.privacy.redactForGood({ projectName: project.name, areBackupsDeleted: true });
  expect(keptQuestions(path)).toEqual([]);
});
