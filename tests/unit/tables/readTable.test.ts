import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findTableFormat, readTable } from '../../../electron/backend/tables/readTable.ts';
import { tableLimits, tidyRows } from '../../../electron/backend/tables/sourceTable.ts';
import { writeCsv } from '../../../electron/backend/tables/writeCsv.ts';
import { writeXlsx } from '../../../electron/backend/tables/writeXlsx.ts';
import { codeOfFailure } from '../backend/openBackend.ts';
import { encodeText } from '../formats/encodeText.ts';

async function rowsOf(text: string, name = 'a.csv'): Promise<readonly (readonly string[])[]> {
  return (await readTable('csv', new TextEncoder().encode(text), name)).sheets[0]!.rows;
}

async function readBook(fill: (workbook: ExcelJS.Workbook) => void) {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return await readTable('xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()), 'книга.xlsx');
}

describe('text with columns', () => {
  test.each([
    [',', 'имя,город\nАнна,"Казань, центр"\n'],
    [';', 'имя;город\nАнна;Казань, центр\n'],
    ['tab', 'имя\tгород\nАнна\tКазань, центр\n'],
    ['|', 'имя|город\nАнна|Казань, центр\n'],
    ['declared', 'sep=;\nимя;город\nАнна;Казань, центр\n'],
  ])('is split by %s', async (_name, text) => {
    expect(await rowsOf(text)).toEqual([
      ['имя', 'город'],
      ['Анна', 'Казань, центр'],
    ]);
  });

  test.each(['windows-1251', 'utf-16le', 'koi8-r'] as const)('is read from %s', async (encoding) => {
    const text = 'имя;ответ\nАнна;Сверяю счета вручную каждую пятницу до ночи\n';
    const { sheets } = await readTable('csv', encodeText(text, encoding), 'a.csv');
    expect(sheets[0]!.rows[1]).toEqual(['Анна', 'Сверяю счета вручную каждую пятницу до ночи']);
  });

  test('keeps lines and quotes within a cell, fills short rows and leaves empty ones out', async () => {
    expect(await rowsOf('имя,ответ,город\n\n"Анна","Раз\nдва ""три"""\n,,\nПётр,да,Казань,\n')).toEqual([
      ['имя', 'ответ', 'город'],
      ['Анна', 'Раз\nдва "три"', ''],
      ['Пётр', 'да', 'Казань'],
    ]);
  });

  test('takes quotes that never close for ordinary characters', async () => {
    const rows = await rowsOf('"Начал и не закончил\t1\nВторая\t2\nТретья "так"\t3\n', 'a.tsv');
    expect(rows).toEqual([
      ['"Начал и не закончил', '1'],
      ['Вторая', '2'],
      ['Третья "так"', '3'],
    ]);
  });

  test('comes back as we wrote it, guards of formulas taken off', async () => {
    const word = fc.string({ unit: fc.constantFrom('а', 'Б', '=', '+', ',', ';', '"', "'", '\n', '-'), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { minLength: 3, maxLength: 8 }), async (rows) => {
        const columns = ['к1', 'к2'].map((key) => ({ key, title: key, kind: 'text' as const }));
        const text = writeCsv({ title: '', columns, rows }, false);
        expect(await rowsOf(text)).toEqual(tidyRows([['к1', 'к2'], ...rows]));
      }),
    );
  });

  test('is refused when empty, no text, or too large', async () => {
    const refuse = (bytes: Uint8Array) => codeOfFailure(readTable('csv', bytes, 'a.csv'));
    expect(await refuse(new Uint8Array())).toBe('emptySource');
    expect(await refuse(new TextEncoder().encode(' ,\n , \n'))).toBe('emptySource');
    expect(await refuse(Uint8Array.from({ length: 4000 }, (_byte, index) => (index * 7) % 256))).toBe(
      'unsupportedFormat',
    );
    expect(await refuse(new TextEncoder().encode('а,б\n'.repeat(tableLimits.rows + 2)))).toBe('tableTooLarge');
    expect(await refuse(new TextEncoder().encode('а,'.repeat(tableLimits.columns + 1) + 'б\n'))).toBe('tableTooLarge');
    expect(await refuse(new Uint8Array(65 * 1024 * 1024))).toBe('sourceTooLarge');
  });
});

describe('workbooks', () => {
  test('give words as they are shown: days, computed results, joined pieces, merged cells', async () => {
    const { sheets } = await readBook((workbook) => {
      const sheet = workbook.addWorksheet('Опрос');
      sheet.addRow(['Имя', 'Дата', 'Сумма', 'Ответ', 'Итог']);
      sheet.addRow(['Анна', new Date(Date.UTC(2026, 4, 1)), 0.1 + 0.2, null, { formula: 'A1&"x"', result: 'Имяx' }]);
      sheet.addRow([null, new Date(Date.UTC(2026, 4, 2, 9, 30)), -5, true, { error: '#N/A' }]);
      sheet.getCell('D2').value = { richText: [{ text: 'Сверяю ' }, { text: 'сама', font: { bold: true } }] };
      sheet.mergeCells('A2:A3');
    });
    expect(sheets).toEqual([
      {
        name: 'Опрос',
        rows: [
          ['Имя', 'Дата', 'Сумма', 'Ответ', 'Итог'],
          ['Анна', '2026-05-01', '0.3', 'Сверяю сама', 'Имяx'],
          ['Анна', '2026-05-02 09:30', '-5', 'true', ''],
        ],
      },
    ]);
  });

  test('give every sheet that holds anything, hidden ones last', async () => {
    const { sheets } = await readBook((workbook) => {
      workbook.addWorksheet('Спрятан', { state: 'hidden' }).addRow(['а']);
      workbook.addWorksheet('Пуст');
      workbook.addWorksheet('Виден').addRow(['б']);
    });
    expect(sheets.map(({ name }) => name)).toEqual(['Виден', 'Спрятан']);
  });

  test('come back as we wrote them', async () => {
    const columns = [
      { key: 'к', title: 'Слова', kind: 'words' as const },
      { key: 'д', title: 'День', kind: 'date' as const },
    ];
    const rows = [['=1+1 и _x0041_', '2026-02-28']];
    const bytes = Buffer.concat(await writeXlsx([{ title: 'Лист', columns, rows }]));
    const { sheets } = await readTable('xlsx', bytes, 'a.xlsx');
    expect(sheets[0]!.rows).toEqual([['Слова', 'День'], ...rows]);
  });

  test('are refused when damaged, hostile or a bomb', async () => {
    const refuse = (parts: Record<string, Uint8Array>) => codeOfFailure(readTable('xlsx', zipSync(parts), 'a.xlsx'));
    const whole = { 'xl/workbook.xml': strToU8('<workbook><sheets/></workbook>') };
    expect(await refuse({ 'xl/other.xml': strToU8('<a/>') })).toBe('unreadableSource');
    expect(await refuse({ 'xl/workbook.xml': strToU8('<workbook>') })).toBe('unreadableSource');
    expect(await refuse(whole)).toMatch(/^(?:emptySource|unreadableSource)$/);
    const entity = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>');
    expect(await refuse({ 'xl/workbook.xml': entity })).toBe('unreadableSource');
    const bomb = new Uint8Array(60 * 1024 * 1024).fill(32);
    expect(await refuse({ ...whole, 'xl/worksheets/sheet1.xml': bomb })).toBe('sourceTooLarge');
  });

  test('cannot make the program write ranges out place by place', async () => {
    const book = (names: string, merges: string) => ({
      'xl/workbook.xml': strToU8(
        `<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>да</t></is></c></row></sheetData>${merges}</worksheet>`,
      ),
    });
    const whole = 'A1:XFD1048576';
    const bytes = zipSync(
      book(
        '<definedNames><definedName name="b">a!$A$1:$XFD$1048576</definedName></definedNames>',
        `<mergeCells count="1"><mergeCell ref="${whole}"/></mergeCells>`,
      ),
    );
    expect((await readTable('xlsx', bytes, 'a.xlsx')).sheets).toEqual([{ name: 'a', rows: [['да']] }]);
  });

  test('are known by what they hold, tables of text by their names', () => {
    const book = zipSync({ 'xl/workbook.xml': strToU8('<a/>') });
    expect(findTableFormat('письмо.docx', book)).toBe('xlsx');
    expect(findTableFormat('макросы.xlsm', book)).toBe('xlsx');
    expect(findTableFormat('a.xlsx', zipSync({ 'word/document.xml': strToU8('<a/>') }))).toBeNull();
    expect([findTableFormat('А.CSV', strToU8('а')), findTableFormat('a.txt', strToU8('а,б'))]).toEqual(['csv', null]);
  });
});
