import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportAnonymously } from '../../../electron/backend/interchange/exportAnonymously.ts';
import { exportProject } from '../../../electron/backend/interchange/exportProject.ts';
import { collectInTurns } from '../../../electron/backend/jobs/collectInTurns.ts';
import type { OpenedProject } from '../../../electron/backend/project/openedProject.ts';
import { withSnapshot } from '../../../electron/backend/project/withSnapshot.ts';
import { exportQda } from '../../../electron/backend/qda/writeQda.ts';
import { author, createTestProject, insertTalk, makeRespondent } from '../../db/testProject.ts';

let folder = '';
let made = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'custdev-snapshot-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const insertTalks = (project: OpenedProject): void => {
  project.changeWith({ method: 'imports.commit', author }, (writer, db) => {
    for (const name of ['Вера', 'Олег', 'Нелли', 'Жанна', 'Марк', 'Роза', 'Егор', 'Тимофей'])
      insertTalk(writer, db, [makeRespondent(name)], [{ speaker: name, role: 'respondent', text: `${name} сверяет` }]);
  });
};

const exportFile = async (whole: OpenedProject, source: OpenedProject, format: 'json' | 'qdpx'): Promise<File> =>
  format === 'json'
    ? exportProject(source, 'project', { isAnonymous: whole !== source })
    : (await exportQda(source, format, 'project', { whole })).file;

/** Exports the project, and does something while it goes on. */
async function exportWhile(
  project: OpenedProject,
  format: 'json' | 'qdpx',
  isAnonymous: boolean,
  meanwhile: () => void,
): Promise<string> {
  const file = await withSnapshot(project, (whole) => {
    const coming = isAnonymous
      ? exportAnonymously(whole, { dataFolder: folder, name: '' }, (copy) => exportFile(whole, copy, format))
      : exportFile(whole, whole, format);
    meanwhile();
    return coming;
  });
  return Buffer.from(await file.arrayBuffer()).toString('base64');
}

test.each([
  ['json', false],
  ['json', true],
  ['qdpx', false],
  ['qdpx', true],
] as const)(
  'a file in %s, without names: %s, says what was true when it was asked for',
  async (format, isAnonymous) => {
    made += 1;
    const project = createTestProject(join(folder, `${made}.custdev`));
    insertTalks(project);
    const before = await exportWhile(project, format, isAnonymous, () => undefined);
    const during = await exportWhile(project, format, isAnonymous, () => {
      insertTalks(project);
      project.close();
    });
    expect(during === before).toBe(true);
  },
);

test('a snapshot refuses changes, and sees none', async () => {
  const project = createTestProject(join(folder, 'changed.custdev'));
  const count = (one: OpenedProject): unknown => one.db.statement('SELECT count(*) FROM interviews').pluck().get();
  await withSnapshot(project, async (snapshot) => {
    insertTalks(project);
    expect([count(snapshot), count(project)]).toEqual([0, 8]);
    expect(() => insertTalks(snapshot)).toThrow('projectReadOnly');
  });
  project.close();
});

test.each([false, true])(
  'a deleted file that is open can still be exported, without names: %s',
  async (isAnonymous) => {
    made += 1;
    const path = join(folder, `${made}.custdev`);
    const project = createTestProject(path);
    insertTalks(project);
    const before = await exportWhile(project, 'json', isAnonymous, () => undefined);
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix);
    expect(await exportWhile(project, 'json', isAnonymous, () => undefined)).toBe(before);
    expect(existsSync(path)).toBe(false);
    project.close();
  },
);

/** Each takes longer than others should wait. */
function* makeSlowly(count: number): Generator<number> {
  for (let item = 0; item < count; item += 1) {
    const end = performance.now() + 21;
    while (performance.now() < end);
    yield item;
  }
}

test('others have their turn while much is made, and may stop it', async () => {
  let turns = 0;
  const take = (): void => {
    turns += 1;
    if (turns < 3) setImmediate(take);
  };
  setImmediate(take);
  expect(await collectInTurns(makeSlowly(4))).toEqual([0, 1, 2, 3]);
  expect(turns).toBe(3);
  const controller = new AbortController();
  setImmediate(() => controller.abort());
  await expect(collectInTurns(makeSlowly(1000), controller.signal)).rejects.toThrow();
});
