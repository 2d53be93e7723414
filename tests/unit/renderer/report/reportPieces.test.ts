import { describe, expect, it } from 'vitest';
import type { ReportBlock, ReportDocument } from '#shared/domain/reportDocument.ts';
import { findLeftNames } from '../../../../renderer/screens/report/findLeftNames.ts';
import { layOutPages, reportPieces } from '../../../../renderer/screens/report/reportPieces.ts';

const paragraph: ReportBlock = { kind: 'paragraph', text: 'Слова' };
const heading: ReportBlock = { kind: 'heading', level: 2, text: 'Карта' };

function table(rowCount: number): ReportBlock {
  return {
    kind: 'table',
    columns: [
      { title: 'Код', align: 'left' },
      { title: 'Внутри', align: 'right' },
    ],
    rows: Array.from({ length: rowCount }, (_, index) => [{ text: `код ${index}` }, { text: '5 из 5' }]),
  };
}

describe('pieces of a report', () => {
  it('cuts a table into parts that together hold every row once', () => {
    const pieces = reportPieces([table(7)]);
    const rows = pieces.flatMap(({ block }) => (block.kind === 'table' ? block.rows : []));
    expect(rows).toEqual((table(7) as Extract<ReportBlock, { kind: 'table' }>).rows);
    expect(pieces.map(({ isContinued }) => isContinued)).toEqual([false, true, true, true]);
  });

  it('gives all parts of a table the same columns, which fill the width', () => {
    const [first, ...rest] = reportPieces([table(5)]);
    expect(rest.map(({ columnShares }) => columnShares)).toEqual([first?.columnShares, first?.columnShares]);
    expect(first?.columnShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  });

  it('keeps an empty table, list and pair of sides', () => {
    const empty: ReportBlock = {
      kind: 'forAndAgainst',
      forTitle: 'За',
      againstTitle: 'Против',
      forQuotations: [],
      againstQuotations: [],
      emptyText: 'Нет',
    };
    expect(reportPieces([table(0), { kind: 'list', items: [] }, empty])).toHaveLength(3);
  });
});

describe('pages of a report', () => {
  it('turns the page when the next piece does not fit', () => {
    const pieces = reportPieces([paragraph, paragraph, paragraph]);
    expect(layOutPages(pieces, [60, 60, 60], 100, 30)).toEqual([[0], [1], [2]]);
  });

  it('takes a heading along with what it announces', () => {
    const pieces = reportPieces([paragraph, heading, heading, paragraph]);
    expect(layOutPages(pieces, [50, 20, 20, 30], 100, 0)).toEqual([[0], [1, 2, 3]]);
  });

  it('obeys a page break, and makes no empty page of it', () => {
    const pieces = reportPieces([
      { kind: 'pageBreak' },
      paragraph,
      { kind: 'pageBreak' },
      { kind: 'pageBreak' },
      paragraph,
    ]);
    expect(layOutPages(pieces, [0, 10, 0, 0, 10], 100, 0)).toEqual([[1], [4]]);
  });

  it('gives a piece that is higher than a page one of its own', () => {
    const pieces = reportPieces([paragraph, paragraph, paragraph]);
    expect(layOutPages(pieces, [10, 300, 10], 100, 0)).toEqual([[0], [1], [2]]);
  });
});

function documentWith(texts: readonly string[]): ReportDocument {
  return {
    language: 'ru',
    title: 'Отчёт',
    kicker: '',
    projectName: 'Проект',
    date: '2026-11-21',
    footer: '',
    blocks: [{ kind: 'quotations', quotations: texts.map((text) => ({ text, source: 'Респондент 1' })) }],
  };
}

describe('names left in quotes', () => {
  it('finds capitalised words inside a sentence, and none at its beginning', () => {
    const found = findLeftNames(
      documentWith([
        '«Чеки держит Гриша. Потом ищем всё в папке»',
        '«Сама. Выгрузила выписку, села»',
        '«Звоню: Банк молчит»',
      ]),
      [],
    );
    expect(found.map(({ names }) => names)).toEqual([['Гриша']]);
  });

  it('finds other forms of known names wherever they stand', () => {
    expect(findLeftNames(documentWith(['Геннадич подписывает']), ['Геннадий Шубин'])[0]?.names).toEqual(['Геннадич']);
  });

  it('leaves the words that replace names alone', () => {
    expect(findLeftNames(documentWith(['накладные Респондент 3 подписывает']), [])).toEqual([]);
  });

  it('lists a quote once', () => {
    expect(findLeftNames(documentWith(['пишет Рита', 'пишет Рита']), [])).toHaveLength(1);
  });
});
