import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import { qdaLossText } from '#shared/contract/qdaLossTexts.ts';
import { qdaLossKinds } from '#shared/domain/qdaExchange.ts';
import {
  addCode,
  addInterview,
  codeWords,
  listRecords,
  openProject,
  readEverything,
  type TestBackend,
} from '../backend/openBackend.ts';
import { buildQdpx, buildXml, code, coding, selection, textSource } from './qdaBuilder.ts';
import { validateXml } from './validateXml.ts';

const opened: TestBackend[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function open(): Promise<TestBackend> {
  const one = await openProject();
  opened.push(one);
  return one;
}

type QdaPreview = Extract<ImportPreview, { kind: 'qda' }>;

async function preview({ client }: TestBackend, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<QdaPreview> {
  const [found] = (await client.imports.preview({ files: [new File([bytes], name)] })).previews;
  if (found?.kind !== 'qda') throw new Error(`It was previewed as ${JSON.stringify(found)}`);
  return found;
}

async function bringIn(one: TestBackend, name: string, bytes: Uint8Array<ArrayBuffer>, codeTypeId?: string) {
  const { previewId } = await preview(one, name, bytes);
  const { sources } = await one.client.imports.commit({ items: [{ previewId, ...(codeTypeId && { codeTypeId }) }] });
  return sources[0];
}

async function exported({ client }: TestBackend, format: 'qdpx' | 'qdc', isAnonymous = false) {
  const { file } = await client.projects.exportFile({ format, isAnonymous });
  return new Uint8Array(await file.arrayBuffer());
}

const study = buildQdpx(
  buildXml({
    codes: code(10, 'Waiting', code(11, 'For paper')) + code(12, 'Боли', code(13, 'Сверка')),
    sources: textSource(20, 'Talk', selection(30, 0, 10, coding(11, 1) + coding(11, 2) + coding(13, 1))),
  }),
  { 'sources/20.txt': 'Days pass so.' },
);

describe('a study of another program', () => {
  test('is shown before it comes in, comes in as one change, and goes out again with one undo', async () => {
    const one = await open();
    const before = await readEverything(one.client);
    expect(await preview(one, 'study.qdpx', study)).toMatchObject({
      projectName: 'Study',
      origin: 'Test 1.0',
      coders: ['Anna', 'Boris'],
      interviews: 1,
      respondents: 1,
      codes: 4,
      untypedCodes: 2,
      quotations: 1,
      codings: 3,
      losses: [],
    });
    expect(await readEverything(one.client)).toEqual(before);
    expect(await bringIn(one, 'study.qdpx', study, 'job.core')).toMatchObject({ ok: true, losses: [] });
    const codes = (await listRecords(one.client, 'code')).filter(({ isBuiltIn }) => !isBuiltIn);
    expect(codes.map(({ name, typeId }) => [name, typeId])).toEqual([
      ['Waiting', 'job.core'],
      ['For paper', 'job.core'],
      ['Боли', 'pain.problem'],
      ['Сверка', 'pain.problem'],
    ]);
    await one.client.projects.undo({});
    expect(await readEverything(one.client)).toEqual(before);
  });

  test('knows people by their names, as transcripts do', async () => {
    const one = await open();
    await addInterview(one.client, ['Talk: Слова']);
    await bringIn(one, 'study.qdpx', study);
    expect(await listRecords(one.client, 'respondent')).toHaveLength(1);
  });

  test('comes in once, however often it is brought', async () => {
    const one = await open();
    await bringIn(one, 'study.qdpx', study);
    const first = await readEverything(one.client);
    await bringIn(one, 'again.qdpx', study);
    expect(await readEverything(one.client)).toEqual(first);
  });

  test('finds its words in a talk that reads differently here, and counts those that are gone', async () => {
    const one = await open();
    await bringIn(one, 'study.qdpx', study);
    const [talk] = await listRecords(one.client, 'interview');
    if (talk === undefined) throw new Error('No talk came in');
    const more = buildQdpx(
      buildXml({
        codes: code(10, 'Waiting'),
        sources: textSource(20, 'Talk', selection(31, 5, 9, coding(10)) + selection(32, 14, 19, coding(10))),
      }),
      { 'sources/20.txt': 'Many pass so. Never' },
    );
    expect(await bringIn(one, 'more.qdpx', more)).toMatchObject({
      losses: [{ kind: 'changedWords', count: 1, examples: ['Never'] }],
    });
    const { quotations } = await one.client.interviews.get({ id: talk.id });
    expect(quotations.map(({ text, start }) => [text, start])).toEqual([
      ['Days pass ', 0],
      ['pass', 5],
    ]);
  });

  test('that cannot be read leaves the project as it was', async () => {
    const one = await open();
    const before = await readEverything(one.client);
    const { previews } = await one.client.imports.preview({ files: [new File(['PK\u0003\u0004'], 'broken.qdpx')] });
    expect(previews).toMatchObject([{ kind: 'refused', error: { code: 'unreadableSource' } }]);
    expect(await readEverything(one.client)).toEqual(before);
  });

  test('of NVivo for Mac brings its 262 codes in', async () => {
    const one = await open();
    const path = join(import.meta.dirname, '../../fixtures/qda/nvivo-mac-15-codes-empty-sources.qdpx');
    await bringIn(one, 'nvivo.qdpx', new Uint8Array(readFileSync(path)));
    const codes = (await listRecords(one.client, 'code')).filter(({ isBuiltIn }) => !isBuiltIn);
    expect(codes).toHaveLength(262);
    const names = new Map(codes.map(({ id, name }) => [id, name]));
    const abstraction = codes.find(({ name }) => name === 'abstraction');
    expect(names.get(abstraction?.parentId ?? codes[0]!.id)).toBe('concepts');
  });
});

describe('a project of ours', () => {
  test('goes out without the names of people when it is anonymous', async () => {
    const one = await open();
    const talk = await addInterview(one.client, [
      'Я: Как вы считаете, Вера Павлова?',
      'Вера Павлова: Вера считает вручную',
    ]);
    await codeWords(one.client, talk, 'считает вручную', await addCode(one.client, 'Сверка'));
    const parts = unzipSync(await exported(one, 'qdpx', true));
    const everything = Object.entries(parts).map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`);
    expect(everything.join('\n')).toContain('считает вручную');
    expect(everything.join('\n')).not.toMatch(/Вер|Павлов/);
    validateXml(strFromU8(parts['project.qde'] ?? new Uint8Array()), 'qdpx');
  });

  test('says what a file would leave behind', async () => {
    const one = await open();
    const talk = await addInterview(one.client, ['Вера: Сверяю вручную']);
    await codeWords(one.client, talk, 'вручную', await addCode(one.client, 'Сверка'));
    const guesses = { who: 'a', job: 'b', problem: 'c', alternative: 'd', refutation: 'e', status: 'open' as const };
    await one.client.hypotheses.save({ id: null, ...guesses });
    expect((await one.client.projects.leftBehind({ format: 'qdpx' })).losses).toEqual([
      { kind: 'codingOrigins', count: 1, examples: [] },
      { kind: 'hypotheses', count: 1, examples: [] },
    ]);
    expect((await one.client.projects.leftBehind({ format: 'qdc' })).losses).toEqual([
      { kind: 'interviews', count: 1, examples: [] },
      { kind: 'people', count: 1, examples: [] },
      { kind: 'codings', count: 1, examples: [] },
    ]);
  });

  test('without codes of its own gives the method’s codebook', async () => {
    const one = await open();
    const xml = strFromU8(await exported(one, 'qdc'));
    validateXml(xml, 'qdc');
    expect(xml.match(/<Code /g)).toHaveLength(42);
    validateXml(strFromU8(unzipSync(await exported(one, 'qdpx'))['project.qde'] ?? new Uint8Array()), 'qdpx');
  });
});

test('every kind of loss has words in both languages', () => {
  for (const kind of qdaLossKinds) {
    const loss = { kind, count: 2, examples: ['x'] };
    expect(qdaLossText(loss, 'ru')).toMatch(/^\P{Lu}*\p{Lu}.*«x»/u);
    expect(qdaLossText(loss, 'en')).toMatch(/“x”\)$/);
  }
});
