import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addCode,
  addInterview,
  type AddedInterview,
  addPerson,
  codeOfFailure,
  codeWords,
} from '../backend/openBackend.ts';
import { runInProcess } from '../../support/runCommandLine.ts';
import { wavFile } from '../../support/wavFile.ts';
import { giveCopy, givePerson, keepState, type Person } from './projectCopies.ts';

let anna: Person;
let boris: Person;
let talk: AddedInterview;
let checking: Awaited<ReturnType<typeof addCode>>;

beforeEach(async () => {
  [anna, boris] = [await givePerson('Анна'), await givePerson('Борис')];
  await anna.client.projects.create({ path: anna.path, name: 'Проект', language: 'ru' });
  talk = await addInterview(anna.client, ['Я: Как?', 'Вера: Вручную, каждую пятницу, часа по три.']);
  checking = await addCode(anna.client, 'Сверка');
  await anna.client.projects.close({});
  giveCopy(boris, anna.path);
});
afterEach(() => Promise.all([anna.close(), boris.close()]));

describe('what both changed', () => {
  test('goes to the later one unless somebody decides, and the decision reaches the other copy', async () => {
    await anna.work((client) => client.codes.update({ id: checking, patch: { name: 'Ручная сверка' } }));
    await boris.work((client) => client.codes.update({ id: checking, patch: { name: 'Сверка по пятницам' } }));
    const { conflicts } = await anna.preview(boris.path);
    expect(conflicts).toMatchObject([
      {
        kind: 'field',
        entity: 'code',
        field: 'name',
        mine: { value: 'Ручная сверка', author: 'Анна' },
        theirs: { value: 'Сверка по пятницам', author: 'Борис' },
        proposed: 'theirs',
      },
    ]);
    await anna.merge(boris.path, () => 'mine');
    const back = await boris.merge(anna.path);
    expect(back.conflicts).toEqual([]);
    expect(boris.read()).toEqual(anna.read());
    expect(anna.read()['code']).toContainEqual(expect.objectContaining({ id: checking, name: 'Ручная сверка' }));
  });

  test('is one quotation with the codings of both coders when they chose the same words', async () => {
    await anna.work((client) => codeWords(client, talk, 'каждую пятницу', checking));
    await boris.work((client) => codeWords(client, talk, 'каждую пятницу', checking));
    await anna.merge(boris.path);
    const { quotation, coding } = anna.read() as Record<string, { coder: string; quotationId: string }[]>;
    expect(quotation).toHaveLength(1);
    expect(coding!.map(({ coder }) => coder).toSorted()).toEqual(['Анна', 'Борис']);
  });

  test('stays when one removed it and the other used it, with all that was removed with it', async () => {
    await anna.work((client) => codeWords(client, talk, 'часа по три', checking));
    giveCopy(boris, anna.path);
    await anna.work((client) => client.codes.remove({ id: checking, moveCodingsTo: null }));
    await boris.work((client) => codeWords(client, talk, 'каждую пятницу', checking));
    const { conflicts } = await anna.merge(boris.path);
    expect(conflicts).toMatchObject([{ kind: 'presence', entity: 'code', title: 'Сверка', proposed: 'theirs' }]);
    expect(anna.read()['coding']).toHaveLength(2);
  });

  test('goes when somebody decides that it is gone, with what used it', async () => {
    await anna.work((client) => client.codes.remove({ id: checking, moveCodingsTo: null }));
    await boris.work((client) => codeWords(client, talk, 'каждую пятницу', checking));
    await anna.merge(boris.path, () => 'mine');
    expect([anna.read()['problems'], anna.read()['coding']]).toEqual([[], []]);
  });

  test('follows a code into the one that it was merged into', async () => {
    await anna.work(async (client) => {
      const other = await addCode(client, 'Ручной труд');
      await codeWords(client, talk, 'часа по три', checking);
      await client.codes.merge({ sourceIds: [checking], targetId: other });
    });
    await boris.work((client) => codeWords(client, talk, 'каждую пятницу', checking));
    await anna.merge(boris.path);
    const { code, coding } = anna.read() as Record<string, { id: string; name: string; codeId: string }[]>;
    const kept = code!.find(({ name }) => name === 'Ручной труд')!;
    expect(code!.some(({ id }) => id === checking)).toBe(false);
    expect(coding!.map(({ codeId }) => codeId)).toEqual([kept.id, kept.id]);
  });

  test('keeps a quotation on its words when the other copy edited them', async () => {
    const turnId = talk.turns[1]!.id;
    const steps = [{ kind: 'replace' as const, turnId, edit: [{ start: 0, end: 7, text: 'Руками' }] }];
    await anna.work((client) => client.transcripts.edit({ interviewId: talk.interviewId, steps }));
    await boris.work((client) => codeWords(client, talk, 'каждую пятницу', checking));
    await anna.merge(boris.path);
    const { quotation } = anna.read() as Record<string, { start: number; text: string }[]>;
    expect(quotation).toMatchObject([{ text: 'каждую пятницу', start: 8 }]);
    expect(anna.read()['problems']).toEqual([]);
  });
});

describe('three copies', () => {
  test('keep an edit of one turn when another turn is decided for the third', async () => {
    const clara = await givePerson('Клара');
    giveCopy(clara, anna.path);
    const replace = (person: Person, at: 0 | 1, text: string) =>
      person.work((client) =>
        client.transcripts.edit({
          interviewId: talk.interviewId,
          steps: [{ kind: 'replace', turnId: talk.turns[at]!.id, edit: [{ start: 0, end: 3, text }] }],
        }),
      );
    await replace(boris, 0, 'Что');
    await replace(boris, 1, 'Чис');
    await boris.work((client) => addInterview(client, ['Я: Ещё?', 'Лев: Да.']));
    await replace(clara, 0, 'Где');
    await anna.merge(boris.path);
    const { conflicts } = await anna.merge(clara.path);
    expect(conflicts).toMatchObject([{ kind: 'transcript', mine: { value: 'Что?' }, theirs: { value: 'Где?' } }]);
    const { turn } = anna.read() as Record<string, { id: string; text: string }[]>;
    expect(turn!.find(({ id }) => id === talk.turns[1]!.id)?.text).toMatch(/^Чис/u);
    await clara.close();
  });
});

describe('a merge that is cancelled or let go while it runs', () => {
  beforeEach(() => boris.work((client) => client.codes.update({ id: checking, patch: { name: 'В копии' } })));

  test('leaves the project as it was, and can be done after all', async () => {
    const before = anna.read();
    await anna.work(async (client) => {
      const { previewId } = await client.merges.preview({ path: boris.path });
      const controller = new AbortController();
      const events = await client.app.events({});
      const merging = client.merges.commit({ previewId, jobId: 'merge' }, { signal: controller.signal }).then(
        () => 'merged',
        () => 'cancelled',
      );
      for await (const event of events) {
        if (event.type !== 'jobProgress') continue;
        controller.abort();
        break;
      }
      expect(await merging).toBe('cancelled');
      expect(anna.read()).toEqual(before);
      expect(await client.merges.commit({ previewId })).toMatchObject({ conflicts: 0 });
    });
    expect(anna.read()['code']).toContainEqual(expect.objectContaining({ id: checking, name: 'В копии' }));
  });

  test('is finished when its window lets go of the copy', async () => {
    await anna.work(async (client) => {
      const { previewId } = await client.merges.preview({ path: boris.path });
      const merging = client.merges.commit({ previewId });
      await client.merges.discard({ previewId });
      expect(await merging).toMatchObject({ conflicts: 0 });
    });
    expect(anna.read()['code']).toContainEqual(expect.objectContaining({ id: checking, name: 'В копии' }));
  });
});

describe('the command line', () => {
  test('shows what would come, decides as it is told, and leaves no copy behind', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'custdev-tmp-'));
    vi.stubEnv('TMPDIR', temporary);
    const run = (...options: string[]) =>
      runInProcess(join(anna.folder, 'cli'), ['merge', anna.path, boris.path, '--json', ...options]);
    await anna.work((client) => client.codes.update({ id: checking, patch: { name: 'Здесь' } }));
    await boris.work((client) => client.codes.update({ id: checking, patch: { name: 'В копии' } }));
    expect((await run('--dry-run')).json).toMatchObject({ isMerged: false, conflicts: [{ proposed: 'theirs' }] });
    expect((await run('--prefer', 'mine')).json).toMatchObject({ isMerged: true });
    expect(anna.read()['code']).toContainEqual(expect.objectContaining({ id: checking, name: 'Здесь' }));
    expect((await run()).json).toMatchObject({ isMerged: false, steps: 0 });
    expect(readdirSync(temporary).filter((name) => name.startsWith('custdev-merge-'))).toEqual([]);
    vi.unstubAllEnvs();
    rmSync(temporary, { recursive: true });
  });
});

describe('another copy', () => {
  test('is never written, and brings nothing the second time', async () => {
    await boris.work((client) => addPerson(client, 'Новая'));
    const before = readFileSync(boris.path);
    await anna.merge(boris.path);
    expect(readFileSync(boris.path).equals(before)).toBe(true);
    expect(existsSync(`${boris.path}-wal`)).toBe(false);
    expect(await anna.preview(boris.path)).toMatchObject({ steps: 0, counts: [], conflicts: [] });
  });

  test('brings the transcripts as they came in and the bytes of its recordings', async () => {
    const { interviewId } = await boris.work(async (client) => {
      const added = await addInterview(client, ['Я: Ну?', 'Лев: Да.']);
      const path = join(boris.folder, 'беседа.wav');
      writeFileSync(path, wavFile(200));
      const { recordingId } = await client.recordings.attach({ interviewId: added.interviewId, path });
      await client.recordings.copyIn({ id: recordingId });
      rmSync(path);
      return added;
    });
    await anna.merge(boris.path);
    await anna.work(async (client) => {
      expect((await client.transcripts.original({ interviewId })).turns).not.toBeNull();
      const [recording] = (await client.projects.records({})).records.recording;
      const { piece, bytes } = await client.recordings.read({ id: recording!.id, offset: 0, length: 4_000_000 });
      expect([bytes, Buffer.from(await piece.arrayBuffer()).equals(wavFile(200))]).toEqual([wavFile(200).length, true]);
    });
  });

  test('is refused with its reason when it cannot be merged', async () => {
    const own = (client: Person['client']) => client.merges.preview({ path: anna.path });
    expect(await codeOfFailure(anna.work(own))).toBe('mergeSameFile');
    expect(await codeOfFailure(anna.preview(join(anna.folder, 'нет.custdev')))).toBe('projectNotFound');
    const text = join(anna.folder, 'текст.custdev');
    writeFileSync(text, 'это не проект, а просто текст, и довольно длинный, чтобы быть похожим на файл');
    expect(await codeOfFailure(anna.preview(text))).toBe('notAProject');
    const torn = join(anna.folder, 'рваный.custdev');
    copyFileSync(boris.path, torn);
    truncateSync(torn, 40_960);
    expect(await codeOfFailure(anna.preview(torn))).toBe('projectDamaged');
    const other = await givePerson('Чужой');
    await other.client.projects.create({ path: other.path, name: 'Другой', language: 'ru' });
    expect(await codeOfFailure(anna.preview(other.path))).toBe('projectInUse');
    await other.client.projects.close({});
    expect(await codeOfFailure(anna.preview(other.path))).toBe('mergeUnrelated');
    await other.close();
  });

  test('is compared again when the project changed since', async () => {
    await boris.work((client) => addPerson(client, 'Новая'));
    await anna.work(async (client) => {
      const { previewId } = await client.merges.preview({ path: boris.path });
      await addPerson(client, 'Ещё');
      expect(await codeOfFailure(client.merges.commit({ previewId }))).toBe('mergeOutdated');
    });
  });

  test('comes again after the merge was undone', async () => {
    await boris.work((client) => addPerson(client, 'Новая'));
    await anna.merge(boris.path);
    const merged = anna.read();
    await anna.work((client) => client.projects.undo({}));
    expect((await boris.preview(keepState(anna, 'отменено'))).counts).toEqual([]);
    await anna.merge(boris.path);
    expect(anna.read()).toEqual(merged);
  });
});
