import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { failureOf, openProject, readEverything, type TestBackend } from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

let workbook: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  workbook = await writeWorkbook();
});
beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

const people = 2000;

async function writeWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Опрос');
  sheet.addRow(['Респондент', 'Что мешает работать?', 'Сколько часов']);
  for (let number = 1; number <= people; number += 1)
    sheet.addRow([`Человек ${number}`, `Мешает дело № ${number * 7919}: сверка ${number} раз в день`, number % 40]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const preview = async (bytes: Uint8Array<ArrayBuffer>, name: string, signal?: AbortSignal) =>
  (await client().imports.preview({ files: [new File([bytes], name)] }, { signal })).previews[0];

describe('a long source, read beside the thread that answers', () => {
  test('a workbook comes in with every row', async () => {
    expect(workbook.length).toBeGreaterThan(50_000);
    expect(await preview(workbook, 'опрос.xlsx')).toMatchObject({ kind: 'table', summary: { people } });
  });

  test('a text is proposed as a short one is', async () => {
    const turns = Array.from(
      { length: 10_000 },
      (_, turn) => `${turn % 2 === 0 ? 'Я' : 'Вера'}: Сверка номер ${turn}, и что дальше?`,
    );
    const bytes = new TextEncoder().encode(turns.join('\n'));
    expect(bytes.length).toBeGreaterThan(500_000);
    expect(await preview(bytes, 'разговор.txt')).toMatchObject({
      kind: 'transcript',
      turnCount: turns.length,
      language: 'ru',
      speakers: [
        { label: 'Я', turns: 5000 },
        { label: 'Вера', turns: 5000 },
      ],
    });
  });

  test('a damaged document is refused for its own reason', async () => {
    const document = readFileSync(join(import.meta.dirname, '../../fixtures/coded/pdpilot-p1.pdf'));
    const damaged = new Uint8Array(document.map((byte, at) => (at > 500 && at < 54_000 ? 0 : byte)));
    const [whole, refused] = [await preview(new Uint8Array(document), 'a.pdf'), await preview(damaged, 'b.pdf')];
    expect(whole).toMatchObject({ kind: 'transcript', fileName: 'a.pdf' });
    expect(refused).toMatchObject({
      kind: 'refused',
      error: { code: 'unreadableSource', details: { file: 'b.pdf', reason: 'damagedDocument' } },
    });
  });

  test('stops being read when it is cancelled, and can be read again', async () => {
    const controller = new AbortController();
    const reading = failureOf(preview(workbook, 'опрос.xlsx', controller.signal));
    await client().app.info({});
    controller.abort();
    expect(await reading).toMatchObject({ code: 'jobCancelled' });
    expect(await preview(workbook, 'опрос.xlsx')).toMatchObject({ kind: 'table', summary: { people } });
  });
});

describe('a long source, kept beside the thread that answers', () => {
  const lines = Array.from({ length: 16_000 }, (_, turn) =>
    turn % 2 === 0 ? `Я: Что было дальше, шаг ${turn}?` : `Вера: Сверка номер ${turn} заняла весь вечер пятницы.`,
  );
  const talk = new TextEncoder().encode(lines.join('\n'));

  test.each([
    ['a talk', () => talk, 'разговор.txt'],
    ['a table', () => workbook, 'опрос.xlsx'],
  ])('%s stops in its middle, and comes in after all', { timeout: 60_000 }, async (_name, bytes, name) => {
    const one = await preview(bytes(), name);
    if (one === undefined || one.kind === 'refused') throw new Error('It was refused');
    const items = [{ previewId: one.previewId }];
    const before = await readEverything(client());
    const controller = new AbortController();
    const events = await client().app.events({});
    const adding = failureOf(client().imports.commit({ items, jobId: 'long' }, { signal: controller.signal }));
    for await (const event of events)
      if (event.type === 'jobProgress' && event.jobId === 'long' && event.done > event.total / 3) break;
    controller.abort();
    expect((await adding).code).toBe('jobCancelled');
    expect(await readEverything(client())).toEqual(before);
    const { sources } = await client().imports.commit({ items });
    expect(sources).toMatchObject([{ ok: true, path: name }]);
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
  });
});
