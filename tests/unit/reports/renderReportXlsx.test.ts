import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildSegmentReport } from '#shared/report/buildSegmentReport.ts';
import type { ReportBlock, ReportDocument } from '#shared/domain/reportDocument.ts';
import { renderReport } from '../../../electron/backend/reports/renderReport.ts';
import { allOptions, reportSample } from '../report/reportSample.ts';
import { attack, hostileReport } from './hostileReport.ts';

const sample = (language: 'ru' | 'en' = 'ru'): ReportDocument =>
  buildSegmentReport(reportSample(), allOptions({ language }));

async function open(document: ReportDocument): Promise<ExcelJS.Workbook> {
  const { bytes } = await renderReport(document, 'xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

const rowsOf = (sheet: ExcelJS.Worksheet): unknown[][] =>
  Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_unused, column) => sheet.getCell(row + 1, column + 1).value ?? null),
  );

const reportOf = (blocks: ReportBlock[]): ReportDocument => ({ ...sample(), blocks });
const table = (titles: readonly string[], rows: readonly (readonly string[])[]): ReportBlock => ({
  kind: 'table',
  columns: titles.map((title) => ({ title, align: 'left' })),
  rows: rows.map((row) => row.map((text) => ({ text }))),
});

describe('the workbook', () => {
  test('has a summary, a sheet for each table under its heading, and the quotes', async () => {
    const workbook = await open(sample());
    const names = workbook.worksheets.map(({ name }) => name);
    const tables = sample().blocks.filter(({ kind }) => kind === 'table' || kind === 'path');
    expect(names[0]).toBe('Сводка');
    expect(names.at(-1)).toBe('Все цитаты');
    expect(names).toHaveLength(tables.length + 2);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test('puts an interval into columns of its own, and counts beside what they are of', async () => {
    const { worksheets } = await open(
      reportOf([
        { kind: 'heading', level: 2, text: 'Что их отличает' },
        {
          kind: 'table',
          columns: [
            { title: 'Код', align: 'left' },
            { title: 'Внутри', align: 'right' },
            { title: 'Интервал', align: 'right' },
          ],
          rows: [
            [
              { text: 'сверка', codeFamily: 'pain' },
              { text: '7 из 7', isStrong: true },
              { text: '65–100 %', interval: { low: 0.65, high: 1, value: 1 } },
            ],
          ],
        },
      ]),
    );
    expect(rowsOf(worksheets[1]!)).toEqual([
      ['Код', 'Внутри', 'Внутри: из', 'Интервал: доля', 'Интервал: от', 'Интервал: до'],
      ['сверка', 7, 7, 1, 0.65, 1],
    ]);
    expect(worksheets[1]!.getCell('D2').numFmt).toBe('0%');
    expect(worksheets[1]!.autoFilter).toBe('A1:F2');
    expect(worksheets[1]!.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  test('types money, shares, days and mixed figures, and leaves words alone', async () => {
    const { worksheets } = await open(
      reportOf([
        table(
          ['Кто', 'Цена', 'Доля', 'Когда', 'Значение', 'Ответ'],
          [
            ['Анна', '4 900 ₽', '2,7 %', '3 ноября 2026', '6 %', '=1+1'],
            ['Вера', '—', '—', '—', '4 900 ₽', '+7 912'],
          ].map((row) =>
            row.map((text) => text.replaceAll(/(?<=\d) /gu, '\u00a0').replaceAll(/ (?=\d{4}$)/gu, '\u00a0')),
          ),
        ),
      ]),
    );
    expect(rowsOf(worksheets[1]!)).toEqual([
      ['Кто', 'Цена, ₽', 'Доля', 'Когда', 'Значение', 'Значение: единица', 'Ответ'],
      ['Анна', 4900, 0.027, new Date('2026-11-03T00:00:00Z'), 6, '%', '=1+1'],
      ['Вера', null, null, null, 4900, '₽', '+7\u00a0912'],
    ]);
  });

  test.each(['ru', 'en'] as const)('leaves no sentence or quote of the %s report out', async (language) => {
    const document = sample(language);
    const cells = new Set((await open(document)).worksheets.flatMap(rowsOf).flat());
    const said = document.blocks.flatMap((block): string[] => {
      if (block.kind === 'lead' || block.kind === 'paragraph' || block.kind === 'note') return [block.text];
      if (block.kind === 'list') return block.items;
      if (block.kind === 'chart') return [block.inWords];
      if (block.kind === 'path') return block.steps.map(({ text }) => text);
      if (block.kind === 'quotations') return block.quotations.flatMap(({ text, source }) => [text, source]);
      if (block.kind === 'forAndAgainst')
        return [...block.forQuotations, ...block.againstQuotations].map(({ text }) => text);
      return [];
    });
    expect([document.title, document.footer, ...said].filter((text) => text !== '' && !cells.has(text))).toEqual([]);
  });

  test('holds no formula and names nobody in its properties', async () => {
    const { bytes } = await renderReport(hostileReport(attack), 'xlsx');
    const parts = unzipSync(bytes);
    const xml = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
    expect(xml).not.toMatch(/<f[ >]|<script/u);
    expect(Object.keys(parts).filter((name) => name.startsWith('docProps'))).toEqual([]);
  });

  test('names sheets so that every spreadsheet takes them', async () => {
    const long = 'Очень длинный заголовок раздела: [что] их отличает?';
    const blocks = [long, long.toUpperCase(), long, "'", ''].flatMap((text): ReportBlock[] => [
      { kind: 'heading', level: 2, text },
      table(['а'], [['1']]),
    ]);
    const names = (await open(reportOf(blocks))).worksheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
  });

  test('is the same bytes whenever it is made, and takes an empty report', async () => {
    const first = await renderReport(sample(), 'xlsx');
    const second = await renderReport(sample(), 'xlsx');
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect((await open(reportOf([]))).worksheets).toHaveLength(1);
  });
});
