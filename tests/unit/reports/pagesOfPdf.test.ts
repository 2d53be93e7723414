import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { ReportBlock, ReportDocument } from '#shared/domain/reportDocument.ts';
import { renderReportPdf } from '../../../electron/backend/reports/renderReportPdf.ts';

type Table = Extract<ReportBlock, { kind: 'table' }>;

const write = (blocks: readonly ReportBlock[]): Promise<Uint8Array<ArrayBuffer>> => {
  const document: ReportDocument = {
    language: 'ru',
    title: 'Отчёт',
    kicker: 'Волна 1',
    projectName: 'Проект',
    date: '2026-01-01',
    footer: 'Интервью: 3.',
    blocks: [...blocks],
  };
  return renderReportPdf(document);
};

/** The words of each page by the height at which they stand, from the top, without what runs above and beneath. */
async function readLines(pdf: Uint8Array): Promise<string[][]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = Array.from({ length: document.numPages }, async (_page, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    const said = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    const lines = Map.groupBy(said, ({ transform }) => Math.round(Number(transform[5])));
    return [...lines]
      .toSorted(([left], [right]) => right - left)
      .map(([, words]) => words.map(({ str }) => str).join(' '))
      .slice(1, -1);
  });
  return Promise.all(pages);
}

const row = (...texts: readonly string[]): Table['rows'][number] => texts.map((text) => ({ text }));
const filler = (count: number): ReportBlock[] =>
  Array.from({ length: count }, (_block, index) => ({ kind: 'paragraph', text: `Абзац ${index}` }));

describe('a page', () => {
  test('tears no range and no figure, however narrow their columns are', async () => {
    const ranges = ['6 % (3 % – 10 %)', '296 800 ₽ (−101 600 ₽ – 1 360 000 ₽)', '57–100 %'].map((text) =>
      text.replaceAll(/(?<=\d) (?=\d|%|₽|–)| (?=–)|(?<=–) |(?<=₽) (?=–)/gu, '\u00a0'),
    );
    const long = 'Пояснение, которому нужна вся ширина, потому что слов в нём много и ещё немного. '.repeat(2);
    const table: Table = {
      kind: 'table',
      columns: [
        { title: 'Вводная', align: 'left' },
        { title: 'Значение', align: 'right' },
        { title: 'Людей', align: 'right' },
        { title: 'Как считали', align: 'left' },
        { title: 'Откуда', align: 'left' },
      ],
      rows: ranges.map((range) => row(long, range, '4 из 14', long, long)),
    };
    const lines = (
      await readLines(await write([table, { kind: 'note', tone: 'plain', text: long + ranges[1]! }]))
    ).flat();
    expect(lines.filter((line) => /–\s*$|–\s{2,}/u.test(line.trim()))).toEqual([]);
    const said = lines.join('\n').replaceAll('\u00a0', ' ');
    for (const range of ['(3 % – 10 %)', '(−101 600 ₽ – 1 360 000 ₽)', '57–100 %', '4 из 14'])
      expect(said).toContain(range);
  });

  test('keeps the head of a table with a row, and sides with their quotes, wherever they begin', async () => {
    const columns: Table['columns'] = [{ title: 'Голова', align: 'left' }];
    const table: Table = { kind: 'table', columns, rows: Array.from({ length: 12 }, () => row('Строка')) };
    const heading: ReportBlock = { kind: 'heading', level: 2, text: 'Заголовок' };
    const quotations = [{ text: 'Слова человека. '.repeat(6), source: 'Инна' }];
    const titles = { forTitle: 'За', againstTitle: 'Против', emptyText: 'Нет' };
    const sides: ReportBlock = {
      kind: 'forAndAgainst',
      ...titles,
      forQuotations: quotations,
      againstQuotations: quotations,
    };
    for (let count = 24; count < 40; count += 1) {
      const [below, beside] = await Promise.all([
        write([...filler(count), heading, { kind: 'paragraph', text: 'Рассказали 3 из 4.' }, table]),
        write([...filler(count), heading, sides]),
      ]);
      const lastLines = [...(await readLines(below)), ...(await readLines(beside))].map((lines) => lines.at(-1));
      expect(lastLines.filter((line) => /Голова|Заголовок|За\s+Против/u.test(line ?? ''))).toEqual([]);
    }
  }, 30_000);

  test('has plain rules above and beneath, whatever was drawn on it last', async () => {
    const step = { number: 1, name: 'Гипотеза', mark: 'ahead', text: '' } as const;
    const bytes = Buffer.from(await write([{ kind: 'path', steps: [step] }]));
    const streams = [...bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)].flatMap(
      ([, data]) => {
        try {
          return [inflateSync(Buffer.from(data ?? '', 'latin1')).toString('latin1')];
        } catch {
          return [];
        }
      },
    );
    expect(streams.some((stream) => /\[1\.5 3\] 0 d/u.test(stream))).toBe(true);
    const running = streams.filter((stream) => stream.startsWith('q 1 0 0 -1 0'));
    expect(running.length).toBeGreaterThan(0);
    for (const stream of running) expect(stream.slice(0, stream.indexOf(' l S'))).toContain('[] 0 d');
  });
});
