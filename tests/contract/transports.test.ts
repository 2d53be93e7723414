import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BackendEvent } from '#shared/contract/appContract.ts';
import { type Backend, createBackend } from '../../electron/backend/createBackend.ts';
import { toAppError } from '../../electron/hosts/toAppError.ts';
import { exportInPieces } from '../../renderer/store/actions/exportInPieces.ts';
import { wavFile } from '../support/wavFile.ts';
import { type Connection, transports } from './transports.ts';

const transcript = 'Аня: Как вы сверяете счета? 🧾\n\nБорис: Вручную, каждую пятницу, ещё с июня.\n';

let folder = '';
let backend: Backend;
let connection: Connection;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'custdev-contract-'));
  backend = await createBackend({ dataFolder: join(folder, 'data'), version: '1.2.3', host: 'direct' });
});

afterEach(async () => {
  await connection.disconnect();
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Code and details of what a call failed with. */
async function failureOf(call: Promise<unknown>): Promise<{ code: string; details: object }> {
  const error: unknown = await call.then(
    () => new Error('the call succeeded'),
    (reason: unknown) => reason,
  );
  const { code, details } = toAppError(error);
  return { code, details };
}

describe.each(Object.entries(transports))('over %s', (name, connect) => {
  beforeEach(async () => {
    connection = await connect(backend);
  });

  const createProject = () =>
    connection.client.projects.create({ path: join(folder, 'чай.custdev'), name: 'Чай ☕', language: 'ru' });

  test('calls and answers, with text as it was', async () => {
    const created = await createProject();
    const { open } = await connection.client.projects.current({});
    expect(open).toEqual(created);
    expect(open?.project).toMatchObject({ name: 'Чай ☕', language: 'ru' });
    expect((await connection.client.app.info({})).version).toBe('1.2.3');
  });

  test('answers many calls at once, each its own', async () => {
    await createProject();
    const names = Array.from({ length: 30 }, (_item, index) => `Компания ${index}`);
    const saved = await Promise.all(names.map((name) => connection.client.people.saveOrganization({ id: null, name })));
    const { records } = await connection.client.projects.records({});
    const nameById = new Map(records.organization.map(({ id, name }) => [id, name]));
    expect(saved.map(({ organizationId }) => nameById.get(organizationId))).toEqual(names);
  });

  test('refuses input that breaks the contract and says where it does', async () => {
    await createProject();
    const call = connection.client.people.saveOrganization({ id: null, name: 5 as unknown as string });
    expect(await failureOf(call)).toMatchObject({ code: 'invalidInput', details: { path: 'name' } });
  });

  test('names the place of a fault deep in the input', async () => {
    await createProject();
    const call = connection.client.imports.commit({
      items: [{ previewId: 'a' }, { previewId: 'b', date: '2026-13-45' }],
    });
    expect(await failureOf(call)).toMatchObject({ code: 'invalidInput', details: { path: 'items.1.date' } });
  });

  test('carries an expected failure as data, without a stack', async () => {
    const path = join(folder, 'нет.custdev');
    const error: unknown = await connection.client.projects.open({ path }).catch((reason: unknown) => reason);
    expect(toAppError(error)).toMatchObject({ code: 'projectNotFound' });
    expect(JSON.stringify(toAppError(error).details)).toContain('нет.custdev');
    expect(JSON.stringify(error)).not.toContain('    at ');
  });

  test('says that no project is open', async () => {
    expect(await failureOf(connection.client.projects.records({}))).toMatchObject({ code: 'noProjectOpen' });
  });

  test('streams events in the order of the changes', async () => {
    await createProject();
    const events = await connection.client.app.events({});
    const first = events.next();
    const { changeSet } = await connection.client.people.saveOrganization({ id: null, name: 'Склад' });
    const second = await connection.client.people.saveOrganization({ id: null, name: 'Завод' });
    expect((await first).value).toEqual({ type: 'changed', changeSet });
    expect((await events.next()).value).toEqual({ type: 'changed', changeSet: second.changeSet });
    await events.return?.();
  });

  test('tells every listener, whoever made the change', async () => {
    await createProject();
    const events = await connection.client.app.events({});
    const next = events.next();
    const { changeSet } = await backend.client.people.saveOrganization({ id: null, name: 'Склад' });
    expect((await next).value).toEqual({ type: 'changed', changeSet });
    await events.return?.();
  });

  test('carries files in and out', async () => {
    await createProject();
    const { previews } = await connection.client.imports.preview({
      files: [new File([transcript], 'Борис.txt'), new File([new Uint8Array([0, 1, 2, 255])], 'сломан.docx')],
    });
    expect(previews[0]).toMatchObject({ kind: 'transcript', fileName: 'Борис.txt', turnCount: 2 });
    expect(previews[1]).toMatchObject({ kind: 'refused', fileName: 'сломан.docx' });
    const previewId = previews[0]?.kind === 'transcript' ? previews[0].previewId : '';
    const { sources } = await connection.client.imports.commit({ items: [{ previewId }] });
    expect(sources).toMatchObject([{ ok: true, turns: 2 }]);
    const { file } = await connection.client.projects.exportFile({ format: 'json' });
    const exported = Buffer.from(await file.arrayBuffer()).toString('utf8');
    expect(JSON.parse(exported)).toMatchObject({ format: 'custdev-json', project: { name: 'Чай ☕' } });
    expect(exported).toContain('Как вы сверяете счета? 🧾');
  });

  test('carries a large export out piece by piece, whole, and once', async () => {
    await createProject();
    const text = `Аня: ${'Сверяю счета вручную 🧾. '.repeat(150_000)}`;
    const { preview } = await connection.client.imports.previewText({ title: 'Аня', text });
    const previewId = preview.kind === 'transcript' ? preview.previewId : '';
    await connection.client.imports.commit({ items: [{ previewId }] });
    const { file } = await connection.client.projects.exportFile({ format: 'json' });
    const fetched = await exportInPieces(connection.client, { format: 'json' });
    expect([fetched.name, fetched.type, fetched.size]).toEqual([file.name, 'application/json', file.size]);
    expect(Buffer.from(await fetched.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))).toBe(true);
    const { exportId, size } = await connection.client.projects.prepareExport({ format: 'json' });
    expect(size).toBeGreaterThan(4 << 20);
    const pieces = [0, 4 << 20].map((from) => connection.client.projects.exportPiece({ exportId, from }));
    const sizes = (await Promise.all(pieces)).map(({ piece }) => piece.size);
    expect(sizes).toEqual([4 << 20, size - (4 << 20)]);
    expect(await failureOf(connection.client.projects.exportPiece({ exportId, from: 0 }))).toMatchObject({
      code: 'recordNotFound',
    });
  });

  test('carries a recording in and out piece by piece', async () => {
    await createProject();
    const { recordings, interviews } = connection.client;
    const { interviewId } = await interviews.create({
      kind: 'problem',
      title: 'Чай',
      date: null,
      language: 'ru',
      respondentIds: [],
      turns: [],
    });
    const sound = wavFile(70);
    const { contentId, chunkBytes } = await recordings.beginCopy({ fileName: 'чай.wav', bytes: sound.length });
    for (let offset = 0; offset < sound.length; offset += chunkBytes) {
      const piece = new File([Uint8Array.from(sound.subarray(offset, offset + chunkBytes))], 'piece');
      await recordings.appendCopy({ contentId, offset, piece });
    }
    const { recordingId: id } = await recordings.attachCopy({ interviewId, contentId });
    const { piece, bytes } = await recordings.read({ id, offset: 1000, length: 8 * 1024 * 1024 });
    expect(bytes).toBe(sound.length);
    expect(Buffer.from(await piece.arrayBuffer()).equals(sound.subarray(1000))).toBe(true);
    const tooLong = recordings.read({ id, offset: 0, length: 9 * 1024 * 1024 });
    expect(await failureOf(tooLong)).toMatchObject({ code: 'invalidInput', details: { path: 'length' } });
  });

  test('an import whose window goes away in the middle comes in whole or not at all', async () => {
    await createProject();
    const count = 60;
    const long = transcript.repeat(15);
    const texts = Array.from({ length: count }, (_item, index) => long.replaceAll('июня', `июня ${index}`));
    const files = texts.map((text, index) => new File([text], `${index}.txt`));
    const { previews } = await connection.client.imports.preview({ files });
    const items = previews.flatMap((one) => (one.kind === 'refused' ? [] : [{ previewId: one.previewId }]));
    const events = await backend.client.app.events({});
    const ended = connection.client.imports.commit({ items, jobId: 'import' }).catch(() => undefined);
    for await (const event of events)
      if (event.type === 'jobProgress' && event.kind === 'import' && event.done >= 3) break;
    connection.leave();
    const { committed } = await backend.client.imports.outcome({ jobId: 'import' });
    const { records } = await backend.client.projects.records({});
    expect(records.interview).toHaveLength(committed === null ? 0 : count);
    // A window that is gone may never hear of the end.
    if (name === 'direct') await ended;
  });

  test('cancels a long run by its signal and stays of use', async () => {
    await connection.client.projects.openSample({ language: 'ru' });
    const events = await connection.client.app.events({});
    const controller = new AbortController();
    const run = failureOf(
      connection.client.analysis.segments({ by: 'all', seed: 7, jobId: 'long' }, { signal: controller.signal }),
    );
    const isProgress = (candidate: BackendEvent) => candidate.type === 'jobProgress';
    let event = (await events.next()).value as BackendEvent;
    while (!isProgress(event)) event = (await events.next()).value as BackendEvent;
    expect(event).toMatchObject({ jobId: 'long', kind: 'segments' });
    controller.abort();
    expect((await run).code).toBe('jobCancelled');
    await events.return?.();
    expect((await connection.client.analysis.saturation({ seed: 1 })).n).toBeGreaterThan(0);
  });
});
