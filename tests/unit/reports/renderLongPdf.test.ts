import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportBlock, ReportDocument } from '#shared/domain/reportDocument.ts';
import { pdfString } from '../../../electron/backend/reports/pdfText.ts';
import { renderReport } from '../../../electron/backend/reports/renderReport.ts';
import { solid } from '../../support/readPdf.ts';
import { attack } from './hostileReport.ts';

type Quotation = Extract<ReportBlock, { kind: 'quotations' }>['quotations'][number];

const report = (blocks: readonly ReportBlock[], language: 'ru' | 'en' = 'ru'): ReportDocument => ({
  language,
  title: 'Что сказали люди',
  kicker: 'Цитаты, волна 1',
  projectName: 'Студии & «месяц» 😀',
  date: '2026-03-26',
  footer: 'Проблемных: 12, решенческих: 0.',
  blocks: [...blocks],
});

const heading = (level: 1 | 2 | 3, text: string): ReportBlock => ({ kind: 'heading', level, text });
const quotes = (quotations: Quotation[]): ReportBlock => ({ kind: 'quotations', quotations });

/** Quotes of one to five lines. */
const many = (count: number, of: string): Quotation[] =>
  Array.from({ length: count }, (_, index) => ({
    text: `«${of} ${index}: ${'мы сверяли счета вручную, '.repeat((index * 7) % 16)}и так каждый месяц»`,
    source: `Человек ${index} из ${of}, 3 марта 2026`,
  }));

const longQuote: Quotation = {
  text: `Начало. ${'Длинная цитата идёт дальше страницы. '.repeat(160)}Конец.`,
  source: 'Инна Ф.',
};

/** Each tries to be lost on the way. */
const hard: Quotation[] = [
  { text: 'Ура 😀, учёный 👩‍🔬, флаг 🇷🇺, сердце ❤️ и дальше', source: 'Инна 😀 Ф.' },
  { text: 'за\u0301мок и замо\u0301к, А\u0301нна', source: 'ударения' },
  { text: 'две\nстроки\r\nтри\tпропуска  двух', source: 'знаки' },
  { text: `https://example.com/${'очень-длинный-адрес/'.repeat(20)}`, source: 'без пробелов' },
  { text: '中文 → қазақ ≥ 3 (скобки) \\ косая', source: attack },
  { text: ' впереди и сзади ', source: '' },
  longQuote,
];

const blocks: readonly ReportBlock[] = [
  heading(2, 'Сколько их'),
  { kind: 'paragraph', text: 'Один абзац.' },
  { kind: 'pageBreak' },
  heading(2, 'Цитаты по кодам'),
  heading(3, 'трудные места 😀'),
  quotes(hard),
  heading(3, `очень длинное имя кода, ${'которое назвали целым предложением '.repeat(4)}`.trim()),
  quotes(many(200, 'первый')),
  heading(3, 'пустой код'),
  quotes([]),
  heading(3, 'второй код'),
  quotes(many(150, 'второй')),
  heading(2, 'Как посчитано'),
  { kind: 'list', items: ['Раз', 'Два'] },
];

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}
interface Bookmark {
  readonly title: string;
  readonly dest: readonly [{ num: number; gen: number }];
  readonly items: readonly Bookmark[];
}

async function read(document: ReportDocument) {
  const { bytes } = await renderReport(document, 'pdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const content = await (await pdf.getPage(index + 1)).getTextContent();
      return content.items as unknown as readonly Item[];
    }),
  );
  return { pdf, bytes, pages, texts: pages.map((items) => solid(items.map(({ str }) => str).join(''))) };
}

let long: Awaited<ReturnType<typeof read>>;
beforeAll(async () => {
  long = await read(report(blocks));
});

const shown = (text: string): string => solid(pdfString(text));
const said = ({ text, source }: Quotation): string => shown(text) + shown(source);

describe('a long appendix of quotes as PDF', () => {
  test('says every heading and every quote with its source in the order of the report', () => {
    const head = `${solid('Студии & «месяц» 😀')}26марта2026`;
    const foot = /Проблемных:12,решенческих:0\.\d+из\d+$/u;
    const stretch = blocks.slice(3, 12).flatMap((block) => {
      if (block.kind === 'heading') return shown(block.text);
      return block.kind === 'quotations' ? block.quotations.map(said) : [];
    });
    const pages = long.texts
      .filter((text) => text.startsWith(head))
      .map((text) => text.slice(head.length).replace(foot, ''));
    expect(pages.join('')).toBe(stretch.join(''));
  });

  test('keeps a quote with its source on one page, and tears only what is longer', () => {
    const short = [...hard.slice(0, 6), ...many(200, 'первый'), ...many(150, 'второй')];
    for (const quote of short) expect(long.texts.filter((text) => text.includes(said(quote)))).toHaveLength(1);
    expect(long.texts.filter((text) => text.includes('Длиннаяцитатаидётдальшестраницы'))).toHaveLength(3);
    expect(long.texts.filter((text) => text.includes('Конец.ИннаФ.'))).toHaveLength(1);
  });

  test('begins beneath each heading what it is of, on the page its bookmark leads to', async () => {
    const pageOf = async (title: string): Promise<string> => {
      const flat = (items: readonly Bookmark[]): Bookmark[] => items.flatMap((item) => [item, ...flat(item.items)]);
      const all = flat((await long.pdf.getOutline()) as unknown as Bookmark[]);
      const bookmark = all.find((item) => item.title === title)!;
      return long.texts[await long.pdf.getPageIndex(bookmark.dest[0])] ?? '';
    };
    expect(await pageOf('трудные места 😀')).toContain(said(hard[0]!));
    expect(await pageOf('второй код')).toContain(said(many(1, 'второй')[0]!));
    expect(await pageOf('Цитаты по кодам')).toContain(shown('трудные места 😀'));
    expect(await pageOf('Как посчитано')).toContain('Раз');
  });

  test('hangs its bookmarks under each other between those of other blocks', async () => {
    const shape = ({ title, items }: Bookmark): unknown => (items.length === 0 ? title : [title, items.map(shape)]);
    const [title, ...chapters] = ((await long.pdf.getOutline()) as unknown as Bookmark[]).map(shape);
    const names = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [block.text] : []));
    expect([title, ...chapters]).toEqual([
      'Что сказали люди',
      'Сколько их',
      ['Цитаты по кодам', names],
      'Как посчитано',
    ]);
  });

  test('stays between the margins, and leaves no page empty', () => {
    for (const [page, items] of long.pages.entries()) {
      const letters = items.filter(({ str }) => str.trim() !== '');
      const inBody = letters.filter(({ transform }) => transform[5]! > 62 && transform[5]! < 841.89 - 66);
      expect(inBody.length).toBeGreaterThan(0);
      for (const { str, transform, width } of letters) {
        expect(transform[4], str).toBeGreaterThanOrEqual(52.9);
        // A space at the end of a line hangs over the edge.
        if (!str.endsWith(' ')) expect(transform[4]! + width, `${page} ${str}`).toBeLessThan(595.28 - 53 + 0.5);
      }
      const heights = inBody.map(({ transform }) => transform[5]!);
      expect(Math.max(...heights)).toBeLessThan(841.89 - 66);
      expect(Math.min(...heights)).toBeGreaterThan(62);
    }
  });

  test('has project, day and the number of the page on every page', () => {
    const pages = long.texts.length;
    expect(pages).toBeGreaterThan(20);
    for (const [index, text] of long.texts.entries()) {
      expect(text).toContain(`${solid('Студии & «месяц» 😀')}26марта2026`);
      expect(text).toContain(`Проблемных:12,решенческих:0.${index + 1}из${pages}`);
    }
  });

  test('is the same bytes whenever it is made', async () => {
    expect(Buffer.compare(long.bytes, (await renderReport(report(blocks), 'pdf')).bytes)).toBe(0);
  });

  test('tells how many of its pages are written', async () => {
    const told: number[][] = [];
    await renderReport(report(blocks), 'pdf', (...progress) => told.push(progress));
    expect(told).toEqual(long.texts.map((_text, page) => [page + 1, long.texts.length]));
  });

  test('shortens a name that has no room above the text', async () => {
    const { texts } = await read({ ...report([]), language: 'en', projectName: 'Длинное имя проекта '.repeat(30) });
    expect(texts[0]).toMatch(/имяпроекта…?.*…26March2026/u);
    expect(texts[0]).toContain('1of1');
  });
});
