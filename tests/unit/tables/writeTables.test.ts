import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { columnLetters, longestCell, toSerialDay, unescapeCell } from '../../../electron/backend/tables/sheetXml.ts';
import { type Cell, distinctNames, type Table } from '../../../electron/backend/tables/table.ts';
import { withoutGuard, writeCsv } from '../../../electron/backend/tables/writeCsv.ts';
import { writeXlsx } from '../../../electron/backend/tables/writeXlsx.ts';

/** Anything that somebody may have typed or pasted, often what a format stumbles over. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', '=', '+', '-', '@', "'", 'ё', ' ', '😀', '<', '&'),
  }),
  fc.constantFrom('=1+1', '_x0041_', '_x000D_', '+7 900', '-', '@имя', "'=", '＝1', ' а ', '\uFEFFа'),
);

function tableOf(rows: readonly (readonly Cell[])[], width: number): Table {
  const columns = Array.from({ length: width }, (_column, index) => ({
    key: `k${index}`,
    title: `Столбец ${index}`,
    kind: 'text' as const,
  }));
  return { title: 'Таблица', columns, rows };
}

async function readBack(tables: readonly Table[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.concat(await writeXlsx(tables)) as unknown as ExcelJS.Buffer);
  return workbook;
}

describe('csv', () => {
  test('is read back as it was, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText, anyText), { minLength: 1, maxLength: 6 }), (rows) => {
        const { data, errors } = Papa.parse<string[]>(writeCsv(tableOf(rows, 3), false), { delimiter: ',' });
        expect(errors).toEqual([]);
        expect(data.slice(1, -1).map((row) => row.map(withoutGuard))).toEqual(rows);
      }),
    );
  });

  test('has no cell that a spreadsheet would run, and leaves figures alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { data } = Papa.parse<string[]>(writeCsv(tableOf([[text]], 1), false), { delimiter: ',' });
        expect(data[1]?.[0] ?? '').not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
    expect(writeCsv(tableOf([[-5, 0.5, null]], 3), false)).toBe('k0,k1,k2\r\n-5,0.5,\r\n');
  });

  test('has a byte order mark on wish', () => {
    expect(writeCsv(tableOf([], 1), true)).toBe('\uFEFFk0\r\n');
    expect(writeCsv(tableOf([], 1), false)).toBe('k0\r\n');
  });
});

describe('xlsx', () => {
  test('is read back as it was, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 5 }), async (rows) => {
        const sheet = (await readBack([tableOf(rows, 2)])).worksheets[0]!;
        const cells = rows.map((_row, at) =>
          [1, 2].map((column) => unescapeCell((sheet.getCell(at + 2, column).value ?? '') as string)),
        );
        // XML has no words for other control characters.
        const speakable = (text: string) =>
          [...text].filter((character) => character >= ' ' || '\t\n\r'.includes(character)).join('');
        expect(cells).toEqual(rows.map((row) => row.map(speakable)));
      }),
      { numRuns: 60 },
    );
  });

  test('types figures, shares and days; no text is a formula', async () => {
    const columns = [
      { key: 'a', title: 'Текст', kind: 'text' },
      { key: 'b', title: 'Число', kind: 'number' },
      { key: 'c', title: 'Доля', kind: 'share' },
      { key: 'd', title: 'День', kind: 'date' },
    ] as const;
    const rows = [
      ['=HYPERLINK("x")', -1.5, 0.25, '2026-02-28'],
      ['', null, null, '1812-09-07'],
    ];
    const sheet = (await readBack([{ title: 'Л:и/ст', columns, rows }])).worksheets[0]!;
    expect(sheet.name).toBe('Л и ст');
    expect(sheet.getCell('A2').type).toBe(ExcelJS.ValueType.String);
    expect(sheet.getCell('A2').value).toBe('=HYPERLINK("x")');
    expect(sheet.getCell('B2').value).toBe(-1.5);
    expect([sheet.getCell('C2').value, sheet.getCell('C2').numFmt]).toEqual([0.25, '0%']);
    expect(sheet.getCell('D2').value).toEqual(new Date('2026-02-28T00:00:00Z'));
    expect(sheet.getCell('D3').value).toBe('1812-09-07');
    expect(sheet.autoFilter).toBe('A1:D3');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(sheet.getColumn(1).width).toBeGreaterThan(sheet.getColumn(2).width!);
  });

  test('cuts what no cell can hold, and says so with an ellipsis', async () => {
    const sheet = (await readBack([tableOf([['я'.repeat(40_000)]], 1)])).worksheets[0]!;
    const text = sheet.getCell('A2').value as string;
    expect([text.length, text.at(-1)]).toEqual([longestCell, '…']);
  });

  test('names nobody in its properties, and is the same each time', async () => {
    const once = Buffer.concat(await writeXlsx([tableOf([['а']], 1)]));
    expect(Object.keys(unzipSync(once)).filter((name) => name.startsWith('docProps'))).toEqual([]);
    expect(Buffer.concat(await writeXlsx([tableOf([['а']], 1)])).equals(once)).toBe(true);
  });

  test('refuses what no sheet can hold', async () => {
    await expect(writeXlsx([tableOf([], 16_385)])).rejects.toMatchObject({ code: 'tableTooLarge' });
  });
});

test('days are counted as spreadsheets count them', () => {
  expect(toSerialDay('1900-03-01')).toBe(61);
  expect(toSerialDay('2026-11-22')).toBe(46_348);
  expect(['1900-02-28', 'вчера', '2026-13-01'].map(toSerialDay)).toEqual([null, null, null]);
});

test('columns are lettered', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test('names are told apart by hints, then by numbers', () => {
  const names = ['Цена', 'цена', 'Срок', 'respondent'].map((name, at) => ({ name, hint: at < 2 ? 'боль' : '' }));
  expect(distinctNames(names, ['respondent'])).toEqual(['Цена (боль)', 'цена (боль) (2)', 'Срок', 'respondent (2)']);
});
