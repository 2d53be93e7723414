import type { Cell, ColumnKind, Table, TableColumn } from './table.ts';

/** Most characters in a cell of a spreadsheet; longer words are cut, with an ellipsis. */
export const longestCell = 32_767;

/** Places in the style sheet of `writeXlsx`. */
export const cellStyles = { plain: 0, heading: 1, words: 2, date: 3, share: 4, guarded: 5, guardedWords: 6 } as const;

const widths: Readonly<Record<ColumnKind, number>> = { text: 24, words: 60, number: 12, share: 12, date: 12 };

// eslint-disable-next-line no-control-regex -- XML cannot hold them, as characters or as entities
const unspeakable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Most texts have nothing to escape, and there are many. */
const isPlain = /^[\n !#-%'-;=?-~\u00A0-\u2FFF]*$/;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  if (isPlain.test(text)) return text;
  return text.replaceAll(unspeakable, '').replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Text of a cell: what looks like one of the format's own escapes is escaped, and so are carriage returns. */
function escapeCell(text: string): string {
  const short = text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
  return escapeXml(short.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')).replaceAll('\r', '_x000D_');
}

/** The text that the format's escapes stand for. */
export function unescapeCell(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const dayMs = 24 * 60 * 60 * 1000;

/** Days as spreadsheets count them; null before March 1900, where they count wrongly, and for what is no day. */
export function toSerialDay(iso: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  const day = Math.round((time - Date.UTC(1899, 11, 30)) / dayMs);
  return Number.isNaN(day) || day < 61 ? null : day;
}

/** `A`, `Z`, `AA` … for 0, 25, 26 … */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function textCell(text: string, style: number, place: string): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`;
}

function cellXml(value: Cell, { kind, valueWords }: TableColumn, place: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') {
    const style = kind === 'share' ? cellStyles.share : cellStyles.plain;
    return Number.isFinite(value) ? `<c r="${place}" s="${style}"><v>${value}</v></c>` : '';
  }
  const serial = kind === 'date' ? toSerialDay(value) : null;
  if (serial !== null) return `<c r="${place}" s="${cellStyles.date}"><v>${serial}</v></c>`;
  // Text never runs, but would when somebody opens the cell and leaves it with Enter.
  const isGuarded = /^[=+\-@]/.test(value);
  const style = kind === 'words' ? cellStyles.words : cellStyles.plain;
  const guarded = kind === 'words' ? cellStyles.guardedWords : cellStyles.guarded;
  return textCell(valueWords?.[value] ?? value, isGuarded ? guarded : style, place);
}

/** The XML of a sheet in pieces: frozen heading, filter, widths by the kind of column. */
export function* sheetXml({ columns, rows }: Table): Generator<string> {
  const letters = columns.map((_column, index) => columnLetters(index));
  const lastCell = `${letters.at(-1) ?? 'A'}${rows.length + 1}`;
  // The first column stays too, when there is more to look at beside it.
  const pane =
    columns.length > 1
      ? 'xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight"'
      : 'ySplit="1" topLeftCell="A2" activePane="bottomLeft"';
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:${lastCell}"/><sheetViews><sheetView workbookViewId="0"><pane ${pane} state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`;
  for (const [index, { kind }] of columns.entries())
    yield `<col min="${index + 1}" max="${index + 1}" width="${widths[kind]}" customWidth="1"/>`;
  const headings = columns.map(({ title }, index) => textCell(title, cellStyles.heading, `${letters[index]}1`));
  yield `</cols><sheetData><row r="1">${headings.join('')}</row>`;
  for (const [index, row] of rows.entries()) {
    const number = index + 2;
    let cells = '';
    for (let column = 0; column < columns.length; column += 1)
      cells += cellXml(row[column] ?? null, columns[column]!, `${letters[column]}${number}`);
    yield `<row r="${number}">${cells}</row>`;
  }
  yield `</sheetData><autoFilter ref="A1:${lastCell}"/></worksheet>`;
}
