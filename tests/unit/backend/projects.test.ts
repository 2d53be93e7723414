import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BackendEvent } from '#shared/contract/appContract.ts';
import {
  addCode,
  addInterview,
  codeOfFailure,
  codeWords,
  listRecords,
  openProject,
  readEverything,
  type TestBackend,
} from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(async () => {
  vi.useRealTimers();
  await test_.close();
});

const path = () => join(test_.folder, 'проект.custdev');
const ends = { code: 'pain.problem' };

/** Another thread answers, and the machine may be busy. */
const patiently = { timeout: 15_000 };

describe('opening and making', () => {
  test('refuses to overwrite, and what cannot be made; the open project stays', async () => {
    const make = (where: string) => codeOfFailure(client().projects.create({ path: where, name: 'Х', language: 'ru' }));
    writeFileSync(join(test_.folder, 'файл'), 'не папка');
    expect(await make(path())).toBe('projectExists');
    expect(await make(join(test_.folder, 'файл', 'x.custdev'))).toBe('folderNotWritable');
    expect((await client().projects.current({})).open?.path).toBe(path());
  });

  test('a file that is no project leaves the open one open', async () => {
    writeFileSync(join(test_.folder, 'заметки.custdev'), 'Позвонить Вере');
    const wrong = client().projects.open({ path: join(test_.folder, 'заметки.custdev') });
    expect(await codeOfFailure(wrong)).toBe('notAProject');
    expect((await client().projects.current({})).open?.path).toBe(path());
  });

  test.each(['ru', 'en'] as const)('the sample opens whole in %s, each time as a fresh copy', async (language) => {
    const first = await client().projects.openSample({ language });
    const second = await client().projects.openSample({ language });
    expect(first.project).toMatchObject({ language, isSample: true });
    expect(second.path).not.toBe(first.path);
    expect((await client().projects.check({})).problems).toEqual([]);
    expect((await client().analysis.segments({})).verdict).toBe('segments');
    expect((await client().workflow.status({})).gates.length).toBeGreaterThan(20);
    expect(await codeOfFailure(client().projects.undo({}))).toBe('nothingToUndo');
  });

  test('remembers recent projects, and says which are missing', async () => {
    await client().projects.create({ path: join(test_.folder, 'второй'), name: 'Второй', language: 'en' });
    const { projects } = await client().projects.recent({});
    expect(projects.map(({ name, isMissing }) => [name, isMissing])).toEqual([
      ['Второй', false],
      ['Проект', false],
    ]);
    await client().projects.forgetRecent({ path: path() });
    expect((await client().projects.recent({})).projects).toHaveLength(1);
    expect((await client().projects.suggestPath({ name: 'Второй' })).path).toBe(join(test_.folder, 'Второй.custdev'));
    expect((await client().projects.listFolder({ path: test_.folder })).entries).toMatchObject([
      { name: 'data', kind: 'folder' },
      { name: 'второй.custdev', kind: 'project' },
      { name: 'проект.custdev', kind: 'project' },
    ]);
  });
});

describe('backups', () => {
  test('restore brings the project back as it was, and keeps what stood there', async () => {
    await addCode(client(), 'До');
    const before = await readEverything(client());
    const { path: backupPath } = await client().projects.backup({});
    await addCode(client(), 'После');
    await client().projects.restore({ backupPath });
    expect(await readEverything(client())).toEqual(before);
    const { backups } = await client().projects.backups({});
    expect(backups.map((one) => one.path).some((one) => one.includes('beforeRestore'))).toBe(true);
    expect(readdirSync(test_.folder).filter((name) => name.includes('unfinished'))).toEqual([]);
    await addCode(client(), 'Дальше');
  });

  test('a restored project keeps its rights, whatever those of the backup are', async () => {
    const own = join(test_.folder, 'проект.custdev');
    const { path: backupPath } = await client().projects.backup({});
    chmodSync(own, 0o600);
    chmodSync(backupPath, 0o444);
    await client().projects.restore({ backupPath });
    expect(statSync(own).mode & 0o777).toBe(0o600);
    await addCode(client(), 'Дальше');
  });

  test('a change is answered while a backup is being made, and both stand', async () => {
    const backingUp = client().projects.backup({});
    await addCode(client(), 'Посреди');
    const { path: backupPath } = await backingUp;
    expect((await listRecords(client(), 'code')).map(({ name }) => name)).toContain('Посреди');
    await client().projects.restore({ backupPath });
    expect((await client().projects.check({})).isSound).toBe(true);
  });

  test('a backup that is none is refused and nothing changes', async () => {
    const before = await readEverything(client());
    const wrong = join(test_.folder, 'копия.custdev');
    writeFileSync(wrong, 'не копия');
    expect(await codeOfFailure(client().projects.restore({ backupPath: wrong }))).toBe('backupInvalid');
    expect(await readEverything(client())).toEqual(before);
  });

  test('a damaged project can be restored, and its remains are kept', async () => {
    for (let number = 0; number < 40; number += 1)
      await addInterview(client(), [`Вера ${number}: ${'акт '.repeat(400)}`]);
    const before = await readEverything(client());
    const { path: backupPath } = await client().projects.backup({});
    await client().projects.close({});
    const bytes = readFileSync(path());
    const page = Math.floor(bytes.indexOf('акт акт акт') / 4096) + 20;
    bytes.fill(0xff, page * 4096, (page + 6) * 4096);
    writeFileSync(path(), bytes);
    await client().projects.open({ path: path() });
    expect((await client().projects.check({})).isSound).toBe(false);
    await client().projects.restore({ backupPath });
    expect(await readEverything(client())).toEqual(before);
    expect((await client().projects.check({})).isSound).toBe(true);
    const kept = (await client().projects.backups({})).backups.find((one) => one.path.includes('beforeRestore'));
    expect(readFileSync(kept!.path).equals(bytes)).toBe(true);
  });

  test('the day’s backup is made after the project is open; a failure ends nothing', async () => {
    const folderOf = async () =>
      join(test_.folder, 'data', 'backups', (await client().projects.current({})).open!.project.id);
    const folder = await folderOf();
    await addCode(client(), 'Код');
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await client().projects.close({});
    await client().projects.open({ path: path() });
    vi.advanceTimersByTime(4000);
    await vi.waitFor(
      () => expect(readdirSync(folder).filter((name) => name.endsWith('.custdev'))).toHaveLength(1),
      patiently,
    );
    await client().projects.open({ path: path() });
    vi.advanceTimersByTime(4000);
    expect(readdirSync(folder)).toHaveLength(1);
    const old = new Date(Date.now() - 3 * 86_400_000);
    utimesSync(join(folder, readdirSync(folder)[0]!), old, old);
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { backups } = await client().projects.backups({});
    expect(backups).toHaveLength(1);
    mkdirSync(`${folder}.moved`);
    const { renameSync, rmSync } = await import('node:fs');
    renameSync(folder, `${folder}.moved/x`);
    writeFileSync(folder, 'в пути стоит файл');
    await client().projects.open({ path: path() });
    vi.advanceTimersByTime(4000);
    await vi.waitFor(() => expect(log).toHaveBeenCalled(), patiently);
    log.mockRestore();
    rmSync(folder);
    expect(await addCode(client(), 'Ещё')).toBeTruthy();
  });
});

describe('events and history', () => {
  test('every window hears of changes, big ones as a call to fetch again', async () => {
    const windows = [await client().app.events({}), await client().app.events({})];
    const firstEvents = windows.map((events) => events.next());
    const { changeSet } = await client().codes.create({ typeId: ends.code, name: 'А' });
    for (const event of firstEvents) expect((await event).value).toEqual({ type: 'changed', changeSet });
    const nextEvents = windows.map((events) => events.next());
    await addInterviewOf(2500);
    for (const event of nextEvents) expect((await event).value).toMatchObject({ type: 'reload' });
    for (const events of windows) await events.return?.();
  });

  async function addInterviewOf(turnCount: number): Promise<void> {
    const turns = Array.from({ length: turnCount }, () => ({
      speaker: 'Я',
      role: 'interviewer' as const,
      text: 'Да?',
    }));
    const talk = { kind: 'problem', title: 'Длинный', date: null, language: 'ru', respondentIds: [] } as const;
    await client().interviews.create({ ...talk, respondentIds: [], turns });
  }

  test('settings are kept for the next start, and told', async () => {
    const events = await client().app.events({});
    const next = events.next();
    const settings = await client().app.updateSettings({ author: 'Анна', theme: 'dark' });
    expect((await next).value as BackendEvent).toEqual({ type: 'settingsChanged', settings });
    expect(JSON.parse(readFileSync(join(test_.folder, 'data', 'settings.json'), 'utf8'))).toMatchObject({ settings });
    await events.return?.();
  });

  test('history tells what undo and redo would take', async () => {
    await addCode(client(), 'А');
    await client().projects.update({ name: 'Новое имя' });
    const { undoable, redoable, entries } = await client().projects.history({ limit: 2 });
    expect(undoable?.method).toBe('projects.update');
    expect(redoable).toBeNull();
    expect(entries.map(({ method }) => method)).toEqual(['projects.update', 'codes.create']);
    await client().projects.undo({});
    expect((await client().projects.history({})).redoable?.method).toBe('projects.undo');
    expect(
      await codeOfFailure(
        client()
          .projects.undo({})
          .then(() => client().projects.undo({})),
      ),
    ).toBe('nothingToUndo');
  });

  test('exports tables in which no cell is a formula', async () => {
    const talk = await addInterview(client(), ['=HYPERLINK("x"): =1+1, "да"']);
    await codeWords(client(), talk, '=1+1, "да"', await addCode(client(), '@код'));
    const { file } = await client().projects.exportFile({ format: 'csv' });
    const text = Buffer.from(await file.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\uFEFFrespondent,interview')).toBe(true);
    expect(text.split('\r\n')[1]).toBe(`"'=HYPERLINK(""x"")",Разговор,problem,pain.problem,'@код,,,,"'=1+1, ""да"""`);
    expect(existsSync(join(test_.folder, 'x'))).toBe(false);
    expect(await listRecords(client(), 'interview')).toHaveLength(1);
  });
});
