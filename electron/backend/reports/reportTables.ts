import { formatDay } from '#shared/domain/formatFigure.ts';
import type { ReportBlock, ReportDocument } from '#shared/domain/reportDocument.ts';
import type { Cell, ColumnKind, Table, TableColumn } from '../tables/table.ts';
import { type Figure, readFigure } from './readFigure.ts';
import { reportWords } from './reportWords.ts';

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;
type ReportCell = TableBlock['rows'][number][number];

/** One column of a sheet with its cells. */
interface SheetColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  readonly cells: readonly Cell[];
}

/** Texts longer than this want a wide column that wraps. */
const longText = 36;
const isDash = (text: string): boolean => text === '' || text === '—' || text === '–';

function textColumn(title: string, texts: readonly string[]): SheetColumn {
  return { title, kind: texts.some((text) => text.length > longText) ? 'words' : 'text', cells: texts };
}

const numberOf = (figure: Figure | null): number | null =>
  figure?.kind === 'number' || figure?.kind === 'share' ? figure.value : null;

/** Figures as figures; where they have different units, each says its own in a column beside. */
function figureColumns(title: string, figures: readonly (Figure | null)[], document: ReportDocument): SheetColumn[] {
  const { of, unit } = reportWords[document.language].sheets;
  const has = (kind: Figure['kind']): boolean => figures.some((figure) => figure?.kind === kind);
  if (has('day')) {
    return [{ title, kind: 'date', cells: figures.map((figure) => (figure?.kind === 'day' ? figure.day : null)) }];
  }
  if (has('countOf')) {
    const pairs = figures.map((figure) => (figure?.kind === 'countOf' ? figure : null));
    return [
      { title, kind: 'number', cells: pairs.map((pair) => pair?.count ?? null) },
      { title: `${title}: ${of}`, kind: 'number', cells: pairs.map((pair) => pair?.of ?? null) },
    ];
  }
  if (!has('number')) return [{ title, kind: 'share', cells: figures.map(numberOf) }];
  const units = figures.map((figure) =>
    figure?.kind === 'share' ? '%' : figure?.kind === 'number' ? figure.unit : '',
  );
  const [only, ...others] = new Set(units.filter((_unit, index) => figures[index] !== null));
  if (others.length === 0) {
    return [{ title: only ? `${title}, ${only}` : title, kind: 'number', cells: figures.map(numberOf) }];
  }
  const cells = figures.map((figure) => (figure?.kind === 'share' ? figure.value * 100 : numberOf(figure)));
  return [
    { title, kind: 'number', cells: cells.map((cell) => (cell === null ? null : Number(cell.toPrecision(12)))) },
    { title: `${title}: ${unit}`, kind: 'text', cells: units },
  ];
}

function intervalColumns(title: string, cells: readonly ReportCell[], document: ReportDocument): SheetColumn[] {
  const { share, from, to } = reportWords[document.language].sheets;
  const part = (name: string, key: 'value' | 'low' | 'high'): SheetColumn => ({
    title: `${title}: ${name}`,
    kind: 'share',
    // A cell without an interval keeps its words in the first of the three.
    cells: cells.map(({ interval, text }) => interval?.[key] ?? (key === 'value' && text !== '' ? text : null)),
  });
  return [part(share, 'value'), part(from, 'low'), part(to, 'high')];
}

/** Days, counts and other figures do not mix in one column. */
function isUniform(figures: readonly (Figure | null)[]): boolean {
  const kinds = new Set(figures.flatMap((figure) => figure?.kind ?? []));
  return kinds.size === 1 || (kinds.size === 2 && kinds.has('number') && kinds.has('share'));
}

function sheetColumns(title: string, cells: readonly ReportCell[], document: ReportDocument): SheetColumn[] {
  if (cells.some(({ interval }) => interval !== undefined)) return intervalColumns(title, cells, document);
  const texts = cells.map(({ text }) => text);
  const figures = texts.map((text) => readFigure(text, document.language));
  const areFigures = texts.every((text, index) => isDash(text) || figures[index] !== null);
  if (areFigures && isUniform(figures)) return figureColumns(title, figures, document);
  const plain = figures.map((figure) => (figure?.kind === 'number' && figure.unit === '' ? figure.value : null));
  if (plain.every((value) => value === null)) return [textColumn(title, texts)];
  const { kind } = textColumn(title, texts);
  return [{ title, kind, cells: texts.map((text, index) => plain[index] ?? text) }];
}

function toTable(title: string, columns: readonly SheetColumn[]): Table {
  const length = columns[0]?.cells.length ?? 0;
  return {
    title,
    columns: columns.map(({ title: name, kind }, index): TableColumn => ({ key: `column${index}`, title: name, kind })),
    rows: Array.from({ length }, (_, row) => columns.map(({ cells }) => cells[row] ?? null)),
  };
}

function blockTable(block: TableBlock, title: string, document: ReportDocument): Table {
  const { column } = reportWords[document.language].sheets;
  const columns = block.columns.flatMap(({ title: name }, index) =>
    sheetColumns(
      name === '' ? `${column} ${index + 1}` : name,
      block.rows.map((row) => row[index] ?? { text: '' }),
      document,
    ),
  );
  return toTable(title, columns);
}

function pathTable(
  steps: Extract<ReportBlock, { kind: 'path' }>['steps'],
  title: string,
  { language }: ReportDocument,
): Table {
  const { sheets, marks } = reportWords[language];
  return toTable(title, [
    { title: sheets.number, kind: 'number', cells: steps.map(({ number }) => number) },
    textColumn(
      sheets.step,
      steps.map(({ name }) => name),
    ),
    textColumn(
      sheets.state,
      steps.map(({ mark }) => marks[mark]),
    ),
    textColumn(
      sheets.details,
      steps.map(({ text }) => text),
    ),
  ]);
}

interface QuoteRow {
  readonly part: string;
  readonly side: string;
  readonly text: string;
  readonly source: string;
}

function quoteRows(block: ReportBlock, part: string): QuoteRow[] {
  if (block.kind === 'quotations') return block.quotations.map((quotation) => ({ part, side: '', ...quotation }));
  if (block.kind !== 'forAndAgainst') return [];
  return [
    ...block.forQuotations.map((quotation) => ({ part, side: block.forTitle, ...quotation })),
    ...block.againstQuotations.map((quotation) => ({ part, side: block.againstTitle, ...quotation })),
  ];
}

function quotesTable(rows: readonly QuoteRow[], { language }: ReportDocument): Table {
  const { quotes, part, side, quote, source } = reportWords[language].sheets;
  return toTable(quotes, [
    textColumn(
      part,
      rows.map((row) => row.part),
    ),
    ...(rows.some((row) => row.side !== '')
      ? [
          textColumn(
            side,
            rows.map((row) => row.side),
          ),
        ]
      : []),
    { title: quote, kind: 'words', cells: rows.map((row) => row.text) },
    textColumn(
      source,
      rows.map((row) => row.source),
    ),
  ]);
}

/** What a block says in sentences. */
function proseOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
    case 'note':
      return [block.text];
    case 'list':
      return block.items;
    case 'chart':
      return [block.inWords];
    case 'forAndAgainst':
      return [block.forQuotations, block.againstQuotations].some(({ length }) => length === 0) ? [block.emptyText] : [];
    case 'heading':
    case 'table':
    case 'quotations':
    case 'path':
    case 'pageBreak':
      return [];
  }
}

function summaryTable(prose: readonly (readonly [part: string, text: string])[], document: ReportDocument): Table {
  const { language, title, kicker, projectName, date, footer } = document;
  const { summary, part, text, report, project, day } = reportWords[language].sheets;
  const rows: (readonly [string, string])[] = [
    [report, title],
    [report, kicker],
    [project, projectName],
    [day, formatDay(date, language)],
    ...prose,
    [report, footer],
  ];
  return toTable(summary, [
    textColumn(
      part,
      rows.map(([name]) => name),
    ),
    { title: text, kind: 'words', cells: rows.map(([, said]) => said) },
  ]);
}

/** Names of sheets as spreadsheets take them: at most 31 characters, each once, however large its letters. */
function nameSheets(tables: readonly Table[]): Table[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const name = table.title.replaceAll(/[[\]:*?/\\'\p{Cc}]+/gu, ' ').trim() || '…';
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : ` ${number}`;
      const title = `${name.slice(0, 31 - end.length).trim()}${end}`;
      if (taken.has(title.toLowerCase())) continue;
      taken.add(title.toLowerCase());
      return { ...table, title };
    }
  });
}

/**
 * A report as sheets: first what it says in sentences, then each of its tables under the heading above it, last its
 * quotes. Figures are figures, intervals their ends in columns of their own; no word of the report is left out.
 */
export function reportTables(document: ReportDocument): Table[] {
  const prose: [string, string][] = [];
  const tables: Table[] = [];
  const quotes: QuoteRow[] = [];
  let part = document.title;
  for (const block of document.blocks) {
    if (block.kind === 'heading') part = block.text;
    if (block.kind === 'table') tables.push(blockTable(block, part, document));
    if (block.kind === 'path') tables.push(pathTable(block.steps, part, document));
    quotes.push(...quoteRows(block, part));
    prose.push(...proseOf(block).map((text): [string, string] => [part, text]));
  }
  return nameSheets([
    summaryTable(prose, document),
    ...tables,
    ...(quotes.length === 0 ? [] : [quotesTable(quotes, document)]),
  ]);
}
