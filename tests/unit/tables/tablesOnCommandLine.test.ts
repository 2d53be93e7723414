import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectTableNames } from '#shared/contract/projectTables.ts';
import { runInProcess } from '../../support/runCommandLine.ts';

let folder: string;
let path: string;
const run = (...programArguments: string[]) => runInProcess(join(folder, 'data'), programArguments);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'custdev-tables-'));
  path = join(folder, 'проект.custdev');
  await run('new', path, '--name', 'Проект');
  const quotes = join(folder, 'цитаты.csv');
  writeFileSync(quotes, 'Участник;Код;Цитата\nВера;время;Полдня ищу одну ошибку\nМарк;время;Сверяю до ночи\n');
  const { exitCode, json } = await run('import', path, quotes, '--code-type', 'pain.problem', '--json');
  expect(exitCode).toBe(0);
  expect(json).toMatchObject({ sources: [{ ok: true, table: { people: 2, interviews: 2, codes: 1, codings: 2 } }] });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('one table goes out as CSV, with a byte order mark on wish', async () => {
  const out = join(folder, 'матрица.csv');
  await run('export', path, '-o', out, '--table', 'matrix');
  expect(readFileSync(out, 'utf8')).toBe('respondent,company,время\r\nВера,,1\r\nМарк,,1\r\n');
  await run('export', path, '-o', out, '--table', 'matrix', '--bom');
  expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFFrespondent,/);
});

test('codings go out when no table is named, as they always did', async () => {
  const out = join(folder, 'пометки.csv');
  await run('export', path, '-o', out);
  expect(readFileSync(out, 'utf8').split('\r\n').slice(0, 2)).toEqual([
    '\uFEFFrespondent,interview,kind,type,code,emotion,frequency,effort,quote',
    'Вера,Вера,problem,pain.problem,время,,,,Полдня ищу одну ошибку',
  ]);
});

test('all tables go out as the sheets of a workbook', async () => {
  const out = join(folder, 'всё.xlsx');
  await run('export', path, '-o', out);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out);
  expect(workbook.worksheets).toHaveLength(projectTableNames.length);
  expect(workbook.worksheets[0]!.getCell('C2').value).toBe(1);
});

test('a table that does not exist is refused, with those that do', async () => {
  const { exitCode, stderr } = await run('export', path, '-o', join(folder, 'a.csv'), '--table', 'everything');
  expect(exitCode).not.toBe(0);
  expect(stderr).toContain('matrix');
});
