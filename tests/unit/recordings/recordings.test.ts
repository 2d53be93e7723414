import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import { largestCopiedBytes, recordingChunkBytes } from '#shared/domain/recording.ts';
import { connectSqlite } from '../../../electron/backend/db/sqlite.ts';
import { toAppError } from '../../../electron/hosts/toAppError.ts';
import { wavFile } from '../../support/wavFile.ts';
import {
  type AddedInterview,
  addInterview,
  codeOfFailure,
  failureOf,
  listRecords,
  openProject,
  type TestBackend,
} from '../backend/openBackend.ts';

let backend: TestBackend;
let talk: AddedInterview;
const client = () => backend.client;

beforeEach(async () => {
  backend = await openProject();
  talk = await addInterview(client(), ['Я: Как?', 'Анна: Так.', 'Анна: И вот так.']);
});
afterEach(() => backend.close());

const pathOf = (name: string): string => join(backend.folder, name);

function plant(name: string, content: Uint8Array): string {
  writeFileSync(pathOf(name), content);
  return pathOf(name);
}

async function attach(path: string): Promise<RecordId> {
  return (await client().recordings.attach({ interviewId: talk.interviewId, path })).recordingId;
}

async function readAll(id: RecordId): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let offset = 0, bytes = 1; offset < bytes; offset += 700_001) {
    const answer = await client().recordings.read({ id, offset, length: 700_001 });
    bytes = answer.bytes;
    pieces.push(Buffer.from(await answer.piece.arrayBuffer()));
  }
  return Buffer.concat(pieces);
}

async function bringIn(fileName: string, content: Uint8Array): Promise<string> {
  const { contentId, chunkBytes } = await client().recordings.beginCopy({ fileName, bytes: content.length });
  for (let offset = 0; offset < content.length; offset += chunkBytes) {
    const piece = new File([Uint8Array.from(content.subarray(offset, offset + chunkBytes))], 'piece');
    await client().recordings.appendCopy({ contentId, offset, piece });
  }
  return contentId;
}

const stateOf = async (id: RecordId) => (await client().recordings.locate({ id, isAsked: true })).state;
const recordingsNow = () => listRecords(client(), 'recording');
const long = wavFile(200);

test('refers to a file and gives its bytes in pieces', async () => {
  const id = await attach(plant('беседа.wav', long));
  expect(await recordingsNow()).toMatchObject([
    {
      id,
      interviewId: talk.interviewId,
      fileName: 'беседа.wav',
      mediaType: 'audio/wav',
      bytes: long.length,
      durationMs: 200_000,
      relativePath: 'беседа.wav',
      contentId: null,
    },
  ]);
  expect(await client().recordings.locate({ id, isAsked: false })).toEqual({
    state: 'found',
    path: pathOf('беседа.wav'),
    bytes: long.length,
    isFileThere: true,
  });
  expect((await readAll(id)).equals(long)).toBe(true);
});

test('finds the file beside the project when both were moved together', async () => {
  mkdirSync(pathOf('звук'));
  const id = await attach(plant(join('звук', 'a.wav'), wavFile(1)));
  await client().projects.close({});
  mkdirSync(pathOf('другая'));
  renameSync(pathOf('звук'), pathOf(join('другая', 'звук')));
  renameSync(pathOf('проект.custdev'), pathOf(join('другая', 'проект.custdev')));
  await client().projects.open({ path: pathOf(join('другая', 'проект.custdev')) });
  expect(await client().recordings.locate({ id, isAsked: false })).toMatchObject({
    state: 'found',
    path: pathOf(join('другая', 'звук', 'a.wav')),
  });
  expect(await readAll(id)).toHaveLength(wavFile(1).length);
});

test('says where a lost file was, takes it back where it is now, and another one only when told to', async () => {
  const path = plant('a.wav', wavFile(1));
  const id = await attach(path);
  renameSync(path, pathOf('b.wav'));
  expect(await client().recordings.locate({ id, isAsked: true })).toEqual({
    state: 'missing',
    path,
    bytes: null,
    isFileThere: false,
  });
  expect(await failureOf(client().recordings.read({ id, offset: 0, length: 10 }))).toMatchObject({
    code: 'recordingMissing',
    details: { file: path },
  });
  await client().recordings.relink({ id, path: pathOf('b.wav'), isDifferentAccepted: false });
  expect(await stateOf(id)).toBe('found');
  const other = plant('other.wav', wavFile(1, 880));
  expect(await codeOfFailure(client().recordings.relink({ id, path: other, isDifferentAccepted: false }))).toBe(
    'recordingDiffers',
  );
  await client().recordings.relink({ id, path: other, isDifferentAccepted: true });
  expect((await recordingsNow())[0]).toMatchObject({ fileName: 'other.wav' });
  await client().projects.undo({});
  expect((await recordingsNow())[0]).toMatchObject({ fileName: 'b.wav' });
});

test('notices that another file stands in the place of the one attached, even of the same size', async () => {
  const id = await attach(plant('a.wav', wavFile(1)));
  plant('a.wav', wavFile(1, 880));
  expect(await stateOf(id)).toBe('changed');
});

test('copies the file in, plays it without the file, and goes back to the file', async () => {
  const path = plant('a.wav', long);
  const id = await attach(path);
  await client().recordings.copyIn({ id });
  renameSync(path, pathOf('away.wav'));
  expect(await stateOf(id)).toBe('copied');
  expect((await readAll(id)).equals(long)).toBe(true);
  expect(await codeOfFailure(client().recordings.dropCopy({ id }))).toBe('recordingMissing');
  renameSync(pathOf('away.wav'), path);
  await client().recordings.dropCopy({ id });
  expect((await recordingsNow())[0]?.contentId).toBeNull();
  expect(await client().recordings.unused({})).toEqual({ bytes: long.length, recordings: 1 });
  await client().projects.undo({});
  expect(await client().recordings.unused({})).toEqual({ bytes: 0, recordings: 0 });
  expect((await readAll(id)).equals(long)).toBe(true);
});

test('takes in a file without a path piece by piece, and only in order', async () => {
  const { contentId } = await client().recordings.beginCopy({ fileName: 'a.wav', bytes: long.length });
  const piece = (from: number, to: number) => new File([Uint8Array.from(long.subarray(from, to))], 'piece');
  const append = (offset: number, from: number, to: number) =>
    client().recordings.appendCopy({ contentId, offset, piece: piece(from, to) });
  const { interviewId } = talk;
  expect(await codeOfFailure(append(0, 0, 100))).toBe('invalidInput');
  expect(await codeOfFailure(append(recordingChunkBytes, 0, recordingChunkBytes))).toBe('invalidInput');
  expect(await codeOfFailure(append(0, 0, recordingChunkBytes + 1))).toBe('invalidInput');
  await append(0, 0, recordingChunkBytes);
  expect(await codeOfFailure(append(0, 0, recordingChunkBytes))).toBe('invalidInput');
  expect(await codeOfFailure(client().recordings.attachCopy({ interviewId, contentId }))).toBe('invalidInput');
  for (let offset = recordingChunkBytes; offset < long.length; offset += recordingChunkBytes)
    await append(offset, offset, Math.min(long.length, offset + recordingChunkBytes));
  const { recordingId } = await client().recordings.attachCopy({ interviewId, contentId });
  expect((await recordingsNow())[0]).toMatchObject({ path: null, relativePath: null, durationMs: 200_000 });
  expect((await readAll(recordingId)).equals(long)).toBe(true);
});

test('a copy that was given up leaves nothing, whether told or found later', async () => {
  const told = await bringIn('a.wav', long);
  await client().recordings.discardCopy({ contentId: told });
  const path = pathOf('проект.custdev');
  await client().recordings.beginCopy({ fileName: 'b.wav', bytes: long.length });
  await client().projects.close({});
  await client().projects.open({ path });
  const { contentId } = await client().recordings.beginCopy({ fileName: 'c.wav', bytes: 10 });
  await client().recordings.discardCopy({ contentId });
  expect(await client().recordings.cleanUp({})).toEqual({ freedBytes: 0 });
  const { interviewId } = talk;
  expect(await codeOfFailure(client().recordings.attachCopy({ interviewId, contentId: told }))).toBe('recordNotFound');
});

test('detaching is undone with the sound, until the bytes are cleaned up', async () => {
  const { interviewId } = talk;
  const contentId = await bringIn('a.wav', long);
  const { recordingId: id } = await client().recordings.attachCopy({ interviewId, contentId });
  await client().recordings.detach({ id });
  expect(await recordingsNow()).toEqual([]);
  await client().projects.undo({});
  expect((await readAll(id)).equals(long)).toBe(true);
  await client().projects.redo({});
  const onDisk = () => ['', '-wal'].reduce((sum, suffix) => sum + statSync(pathOf(`проект.custdev${suffix}`)).size, 0);
  const before = onDisk();
  expect(await client().recordings.cleanUp({})).toEqual({ freedBytes: long.length });
  expect(onDisk()).toBeLessThan(before - long.length / 2);
  await client().projects.undo({});
  expect(await stateOf(id)).toBe('missing');
  plant('a.wav', long);
  await client().recordings.relink({ id, path: pathOf('a.wav'), isDifferentAccepted: false });
  expect(await stateOf(id)).toBe('found');
});

test('a recording takes the place of the one before, and goes with its interview', async () => {
  const first = await attach(plant('a.wav', wavFile(1)));
  const second = await attach(plant('b.wav', wavFile(2)));
  expect((await recordingsNow()).map(({ id }) => id)).toEqual([second]);
  await client().projects.undo({});
  expect((await recordingsNow()).map(({ id }) => id)).toEqual([first]);
  await client().interviews.remove({ id: talk.interviewId });
  expect(await recordingsNow()).toEqual([]);
  await client().projects.undo({});
  expect((await recordingsNow()).map(({ id }) => id)).toEqual([first]);
});

test('a backup keeps copied sound, and restoring brings it back', async () => {
  const id = await attach(plant('a.wav', long));
  await client().recordings.copyIn({ id });
  const { path } = await client().projects.backup({});
  await client().recordings.detach({ id });
  await client().recordings.cleanUp({});
  await client().projects.restore({ backupPath: path });
  expect(await stateOf(id)).toBe('copied');
  expect((await readAll(id)).equals(long)).toBe(true);
});

test('says in the data that recordings were left out, and never how they are called', async () => {
  const path = plant('Анна Лапшина.wav', wavFile(1));
  await attach(path);
  for (const isAnonymous of [false, true]) {
    const { file } = await client().projects.exportFile({ format: 'json', isAnonymous });
    const text = new TextDecoder().decode(await file.arrayBuffer());
    expect(text).not.toContain('Лапшина');
    expect((JSON.parse(text) as { leftOut?: object }).leftOut).toEqual(isAnonymous ? undefined : { recordings: 1 });
  }
  expect(existsSync(path)).toBe(true);
});

test('taking names out for good takes recordings and their bytes', async () => {
  const id = await attach(plant('a.wav', long));
  await client().recordings.copyIn({ id });
  await client().privacy.redactForGood({ projectName: 'Проект', areBackupsDeleted: false });
  expect(await recordingsNow()).toEqual([]);
  expect(await client().recordings.unused({})).toEqual({ bytes: 0, recordings: 0 });
  expect(statSync(pathOf('проект.custdev')).size).toBeLessThan(long.length);
});

test.each([
  ['a piece is gone', 'DELETE FROM recording_chunks WHERE number = 1'],
  ['a piece is longer than pieces are', 'UPDATE recording_chunks SET bytes = zeroblob(30000000) WHERE number = 0'],
  ['the length is another', 'UPDATE recording_contents SET bytes = 5'],
  ['it was never finished', 'UPDATE recording_contents SET is_whole = 0'],
])('a copy is no sound when %s', async (_name, damage) => {
  const path = plant('a.wav', long);
  const id = await attach(path);
  await client().recordings.copyIn({ id });
  await client().projects.close({});
  const connection = connectSqlite(pathOf('проект.custdev'));
  connection.database.exec(damage);
  connection.close();
  await client().projects.open({ path: pathOf('проект.custdev') });
  expect(await stateOf(id)).toBe('found');
  expect((await readAll(id)).equals(long)).toBe(true);
  renameSync(path, pathOf('away.wav'));
  expect(await stateOf(id)).toBe('missing');
});

test.each([
  ['text', Buffer.from('Это не звук, а слова. '.repeat(50))],
  ['an empty file', Buffer.alloc(0)],
  ['a head without sound', wavFile(1).subarray(0, 30)],
  ['zeros', Buffer.alloc(5000)],
  ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(500)])],
])('refuses %s that is called a recording', async (_name, content) => {
  const path = plant('беседа.mp3', content);
  expect(await failureOf(client().recordings.attach({ interviewId: talk.interviewId, path }))).toMatchObject({
    code: 'notARecording',
    details: { file: 'беседа.mp3' },
  });
  expect(await recordingsNow()).toEqual([]);
});

test('refuses what is too large to lie in a project, a folder, and a path that is none', async () => {
  const tooLarge = client().recordings.beginCopy({ fileName: 'a.wav', bytes: largestCopiedBytes + 1 });
  expect(await codeOfFailure(tooLarge)).toBe('recordingTooLarge');
  const { interviewId } = talk;
  for (const path of [backend.folder, 'a.wav', pathOf('нет.wav')])
    expect(await codeOfFailure(client().recordings.attach({ interviewId, path }))).toBe('recordingMissing');
});

test('copying in is cancelled by its signal and leaves nothing', async () => {
  const id = await attach(plant('a.wav', long));
  const controller = new AbortController();
  controller.abort();
  const failure: unknown = await client()
    .recordings.copyIn({ id }, { signal: controller.signal })
    .catch((error: unknown) => error);
  expect(toAppError(failure).code).toBe('jobCancelled');
  expect(await client().recordings.unused({})).toEqual({ bytes: 0, recordings: 0 });
  expect((await recordingsNow())[0]?.contentId).toBeNull();
});

test('plays but attaches nothing while another process has the project', async () => {
  const id = await attach(plant('a.wav', wavFile(1)));
  const { createBackend } = await import('../../../electron/backend/createBackend.ts');
  const other = await createBackend({ dataFolder: pathOf('data2'), version: '0', host: 'direct' });
  try {
    expect((await other.client.projects.open({ path: pathOf('проект.custdev') })).isReadOnly).toBe(true);
    const { piece } = await other.client.recordings.read({ id, offset: 0, length: 4 });
    expect(Buffer.from(await piece.arrayBuffer()).toString('latin1')).toBe('RIFF');
    expect(await codeOfFailure(other.client.recordings.detach({ id }))).toBe('projectReadOnly');
    expect(await codeOfFailure(other.client.recordings.copyIn({ id }))).toBe('projectReadOnly');
    expect(await codeOfFailure(other.client.recordings.beginCopy({ fileName: 'a.wav', bytes: 5 }))).toBe(
      'projectReadOnly',
    );
  } finally {
    await other.close();
  }
});

test('times are set in order only, cleared, and undone together', async () => {
  const { interviewId, turns } = talk;
  const set = (...times: readonly (readonly [number, number | null])[]) =>
    client().transcripts.setTimes({
      interviewId,
      times: times.map(([turn, startMs]) => ({ turnId: turns[turn]!.id, startMs })),
    });
  const now = async () => (await client().interviews.get({ id: interviewId })).turns.map(({ startMs }) => startMs);
  await set([0, 0], [2, 5000]);
  expect(await failureOf(set([1, 6000]))).toMatchObject({
    code: 'timesOutOfOrder',
    details: { turn: 2, startMs: 6000, side: 'after', otherMs: 5000 },
  });
  expect(await codeOfFailure(set([0, 100], [2, 50]))).toBe('timesOutOfOrder');
  expect(await now()).toEqual([0, null, 5000]);
  await set([1, 5000], [2, null]);
  expect(await now()).toEqual([0, 5000, null]);
  await client().projects.undo({});
  expect(await now()).toEqual([0, null, 5000]);
});

test('lists recordings of a folder when asked for them', async () => {
  plant('a.WAV', wavFile(1));
  plant('b.txt', Buffer.from('b'));
  const { entries } = await client().projects.listFolder({ path: backend.folder, files: 'recording' });
  expect(entries.filter(({ kind }) => kind !== 'folder').map(({ path }) => basename(path))).toEqual(['a.WAV']);
});
