import { AppError } from '#shared/domain/appError.ts';
import { writeZip, type ZipPart } from '../formats/writeZip.ts';
import { escapeXml, sheetXml } from './sheetXml.ts';
import type { Table } from './table.ts';

/** Most rows and columns of a sheet. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The order of `cellXfs` is that of `cellStyles`. */
const stylesXml = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">${[
  'numFmtId="0" fontId="0"',
  'numFmtId="0" fontId="1" applyFont="1"',
  'numFmtId="0" fontId="0" applyAlignment="1"',
  'numFmtId="164" fontId="0" applyNumberFormat="1"',
  'numFmtId="9" fontId="0" applyNumberFormat="1"',
  'numFmtId="0" fontId="0" quotePrefix="1"',
  'numFmtId="0" fontId="0" quotePrefix="1" applyAlignment="1"',
]
  .map((attributes) => {
    const isWrapped = attributes.includes('applyAlignment');
    const xf = `<xf ${attributes} fillId="0" borderId="0" xfId="0"`;
    return isWrapped ? `${xf}><alignment vertical="top" wrapText="1"/></xf>` : `${xf}/>`;
  })
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Names of sheets: at most 31 characters, none of those that mean something in a reference. */
function sheetName(title: string): string {
  return title.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31);
}

function fixedParts(tables: readonly Table[]): Readonly<Record<string, string>> {
  const numbers = tables.map((_table, index) => index + 1);
  const overrides = numbers.map(
    (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  const sheets = tables.map(
    ({ title }, index) =>
      `<sheet name="${escapeXml(sheetName(title))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const links = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${links.join('')}<Relationship Id="rId${tables.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml,
  };
}

/**
 * A workbook with one sheet a table. Cells have types, no cell is a formula, and the file names nobody: it has no
 * properties. The same tables make the same bytes. Others get their turn while it is written. Throws `tableTooLarge`.
 */
export async function writeXlsx(tables: readonly Table[], signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>[]> {
  for (const { title, columns, rows } of tables) {
    if (rows.length >= mostRows || columns.length > mostColumns)
      throw new AppError('tableTooLarge', {
        table: title,
        rows: rows.length,
        columns: columns.length,
        mostRows: mostRows - 1,
        mostColumns,
      });
  }
  const fixed = Object.entries(fixedParts(tables)).map(([name, text]): ZipPart => ({ name, content: [text] }));
  const sheets = tables.map((table, index): ZipPart => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(table),
  }));
  return writeZip([...fixed, ...sheets], { signal });
}
