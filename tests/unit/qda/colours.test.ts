import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { lightInk } from '#shared/charts/chartInk.ts';
import { readQda } from '../../../electron/backend/qda/readQda.ts';
import { addCode, listRecords, openProject, type TestBackend } from '../backend/openBackend.ts';
import { code } from './qdaBuilder.ts';
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

const codable = (color: string): string => `isCodable="true" color="${color}"`;

const bookOf = (...codes: string[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other"><Codes>${codes.join('')}</Codes></CodeBook>`,
  );

const book = bookOf(
  code(10, 'Long', '', codable('#12AbCd')),
  code(11, 'Short', '', codable('#f0A')),
  code(12, 'None'),
  code(13, 'Of its type', '', codable(lightInk.families.neutral)),
);

async function bringIn({ client }: TestBackend, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const [found] = (await client.imports.preview({ files: [new File([bytes], name)] })).previews;
  if (found?.kind !== 'qda' && found?.kind !== 'interchange')
    throw new Error(`It was previewed as ${JSON.stringify(found)}`);
  if (found.kind === 'qda') expect(found.losses).toEqual([]);
  await client.imports.commit({ items: [{ previewId: found.previewId }] });
}

async function colours({ client }: TestBackend): Promise<Record<string, string | null>> {
  const codes = await listRecords(client, 'code');
  return Object.fromEntries(codes.filter((one) => !one.isBuiltIn).map(({ name, color }) => [name, color]));
}

async function exported({ client }: TestBackend, format: 'qdpx' | 'qdc' | 'json'): Promise<Uint8Array<ArrayBuffer>> {
  const { file } = await client.projects.exportFile({ format, isAnonymous: false });
  return new Uint8Array(await file.arrayBuffer());
}

const kept = { Long: '#12abcd', Short: '#ff00aa', None: null, 'Of its type': null };

test('another program’s colours stay with its codes, also through every file that goes out', async () => {
  const one = await open();
  await bringIn(one, 'codes.qdc', book);
  expect(await colours(one)).toEqual(kept);

  const codebook = await exported(one, 'qdc');
  validateXml(new TextDecoder().decode(codebook), 'qdc');
  const archive = await exported(one, 'qdpx');
  const xml = strFromU8(unzipSync(archive)['project.qde'] ?? new Uint8Array());
  validateXml(xml, 'qdpx');
  expect(xml).toMatch(/name="Long"[^>]*color="#12abcd"/u);
  expect(xml).toMatch(/name="Short"[^>]*color="#ff00aa"/u);
  expect(xml).toMatch(new RegExp(`name="None"[^>]*color="${lightInk.families.neutral}"`, 'u'));

  for (const [name, bytes] of [
    ['again.qdc', codebook],
    ['again.qdpx', archive],
    ['again.json', await exported(one, 'json')],
  ] as const) {
    const other = await open();
    await bringIn(other, name, bytes);
    expect(await colours(other), name).toEqual(kept);
  }
});

test('a code made here has no colour of its own', async () => {
  const one = await open();
  await addCode(one.client, 'Сверка');
  expect(await colours(one)).toEqual({ Сверка: null });
});

test('a colour in no known form is counted as left behind', async () => {
  const reading = await readQda(bookOf(code(10, 'Named', '', codable('red'))), 'codes.qdc');
  expect(reading.interchange.codes.map(({ color }) => color)).toEqual([null]);
  expect(reading.losses).toEqual([{ kind: 'colours', count: 1, examples: ['Named'] }]);
});
