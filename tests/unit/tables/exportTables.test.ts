import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ProjectTableName, projectTableNames } from '#shared/contract/projectTables.ts';
import {
  addCode,
  addInterview,
  codeWords,
  listRecords,
  openProject,
  type TestBackend,
} from '../backend/openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

async function readCsv(table: ProjectTableName): Promise<Record<string, string>[]> {
  const { file } = await client().projects.exportFile({ format: 'csv', table, hasByteOrderMark: false });
  const text = Buffer.from(await file.arrayBuffer()).toString('utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

async function readXlsx(isAnonymous = false): Promise<{ workbook: ExcelJS.Workbook; parts: string }> {
  const { file } = await client().projects.exportFile({ format: 'xlsx', isAnonymous });
  const bytes = Buffer.from(await file.arrayBuffer());
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
  return { workbook, parts: `${file.name}${strFromU8(bytes, true)}${parts.join('')}` };
}

describe('respondents × codes', () => {
  test('say who was heard with what, and in how many quotations', async () => {
    const vera = await addInterview(client(), ['Вера: Сверяю вручную. И опять вручную, =до ночи.']);
    await addInterview(client(), ['Пётр: Всё хорошо.']);
    const manual = await addCode(client(), 'Вручную');
    const night = await addCode(client(), '=Ночь', 'job.core');
    await codeWords(client(), vera, 'Сверяю вручную', manual);
    await codeWords(client(), vera, 'опять вручную', manual);
    await codeWords(client(), vera, 'до ночи', night);
    expect(await readCsv('matrix')).toEqual([
      { respondent: 'Вера', company: '', "'=Ночь": '1', Вручную: '1' },
      { respondent: 'Пётр', company: '', "'=Ночь": '0', Вручную: '0' },
    ]);
    expect((await readCsv('counts')).map(({ Вручную }) => Вручную)).toEqual(['2', '0']);
  });

  test('tell codes of one name apart by their types', async () => {
    const vera = await addInterview(client(), ['Вера: Сверяю вручную.']);
    const [pain, job] = [await addCode(client(), 'Сверка'), await addCode(client(), 'Сверка', 'job.core')];
    await codeWords(client(), vera, 'вручную', pain, job);
    const [row] = await readCsv('matrix');
    expect(
      Object.keys(row!)
        .slice(2)
        .every((name) => /^Сверка \(.+\)$/.test(name)),
    ).toBe(true);
  });
});

describe('people and interviews', () => {
  test('carry attributes as columns, and what was said and coded as figures', async () => {
    const vera = await addInterview(client(), ['Я: Как дела?', 'Вера: Сверяю вручную.']);
    const [person] = await listRecords(client(), 'respondent');
    const { externalId: _, ...fields } = person!;
    const attributes = { город: 'Казань', note: 'своя' };
    await client().people.saveRespondent({ ...fields, attributes, roles: ['buyer', 'user'], relation: 'stranger' });
    await codeWords(client(), vera, 'вручную', await addCode(client(), 'Вручную'));
    expect(await readCsv('respondents')).toMatchObject([
      { respondent: 'Вера', relation: 'stranger', interviews: '1', codings: '1', codes: '1', город: 'Казань' },
    ]);
    expect((await readCsv('respondents'))[0]).toMatchObject({ note: '', 'note (2)': 'своя' });
    expect(await readCsv('interviews')).toMatchObject([
      { kind: 'problem', date: '2026-10-01', turns: '2', words: '4', quotations: '1', codings: '1' },
    ]);
  });
});

describe.each(['ru', 'en'] as const)('the %s sample', (language) => {
  beforeEach(async () => {
    await client().projects.openSample({ language, path: join(test_.folder, 'Жанна Joan.custdev') });
  });

  test('fills a workbook with every table, days and shares typed', async () => {
    await client().app.updateSettings({ language });
    const { workbook } = await readXlsx();
    const titles = workbook.worksheets.map(({ name }) => name);
    expect(titles).toHaveLength(projectTableNames.length);
    expect(titles.join() === titles.join().normalize() && /[а-я]/.test(titles.join())).toBe(language === 'ru');
    for (const { rowCount, autoFilter } of workbook.worksheets) {
      expect(rowCount).toBeGreaterThan(1);
      expect(autoFilter).toBeDefined();
    }
    const interviews = workbook.worksheets[projectTableNames.indexOf('interviews')]!;
    expect(interviews.getCell('C2').value).toBeInstanceOf(Date);
    const { interview } = (await client().projects.records({})).records;
    expect(interviews.rowCount - 1).toBe(interview.length);
  });

  test('says of each code of a segment k of n with its interval, p only for codes that built nothing', async () => {
    const rows = await readCsv('segments');
    const coded = rows.filter(({ code }) => code !== '');
    expect(coded.length).toBeGreaterThan(0);
    for (const { k, n, size, share, low, high, test: standing, p } of coded) {
      expect(Number(n)).toBeLessThanOrEqual(Number(size));
      expect(Number(share)).toBeCloseTo(Number(k) / Number(n));
      expect(Number(low) <= Number(share) && Number(share) <= Number(high)).toBe(true);
      expect(p !== '').toBe(standing === 'tested');
    }
  });

  test('tells by its name which file is without names', async () => {
    const { language } = await client().app.settings({});
    const words = language === 'ru' ? 'без имён' : 'without names';
    const nameOf = async (format: 'json' | 'xlsx' | 'qdpx', isAnonymous: boolean): Promise<string> =>
      (await client().projects.exportFile({ format, isAnonymous })).file.name;
    for (const format of ['json', 'xlsx', 'qdpx'] as const) {
      expect((await nameOf(format, true)).endsWith(`, ${words}.${format}`)).toBe(true);
      expect(await nameOf(format, false)).not.toContain(words);
    }
  });

  test('leaves no name anywhere in the anonymous workbook, packed or unpacked', async () => {
    const { respondent, organization } = (await client().projects.records({})).records;
    const names = [...respondent, ...organization].map(({ name }) => name);
    const plain = await readXlsx();
    expect(names.filter((name) => plain.parts.includes(name)).length).toBeGreaterThan(5);
    const { parts } = await readXlsx(true);
    expect(names.filter((name) => parts.includes(name))).toEqual([]);
    for (const table of projectTableNames) {
      const { file } = await client().projects.exportFile({ format: 'csv', table, isAnonymous: true });
      const text = `${file.name}${Buffer.from(await file.arrayBuffer()).toString('utf8')}`;
      expect(names.filter((name) => text.includes(name))).toEqual([]);
    }
  });
});
