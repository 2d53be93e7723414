import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { buildSegmentReport } from '#shared/report/buildSegmentReport.ts';
import type { ReportBlock, ReportDocument, ReportFormat } from '#shared/domain/reportDocument.ts';
import { escapeHtml } from '../../../electron/backend/reports/renderReportHtml.ts';
import { escapeMarkdown } from '../../../electron/backend/reports/renderReportMarkdown.ts';
import { renderReport } from '../../../electron/backend/reports/renderReport.ts';
import { allOptions, reportSample } from '../report/reportSample.ts';
import { attack, hostileReport } from './hostileReport.ts';

const russian = (): ReportDocument => buildSegmentReport(reportSample(), allOptions());
const asText = async (document: ReportDocument, format: ReportFormat): Promise<string> =>
  new TextDecoder().decode((await renderReport(document, format)).bytes);

async function readPdf(document: ReportDocument): Promise<{ text: string; pages: string[]; outline: string[] }> {
  const { bytes } = await renderReport(document, 'pdf');
  const pdf = await getDocumentProxy(bytes);
  const { text: pages } = await extractText(pdf, { mergePages: false });
  const outline = (await pdf.getOutline()) ?? [];
  return {
    pages,
    text: pages.join(' ').replaceAll(/\s+/g, ' '),
    outline: outline.flatMap(({ title, items }) => [title, ...items.map((item: { title: string }) => item.title)]),
  };
}

/** A report whose every text tries to be read as something else. */
function hostile(text: string): ReportDocument {
  const map = russian().blocks.find(
    (block): block is Extract<ReportBlock, { kind: 'chart' }> =>
      block.kind === 'chart' && JSON.stringify(block.option).includes('Марина К.'),
  );
  if (map === undefined) throw new Error('The sample has no map');
  const option = JSON.parse(
    JSON.stringify(map.option).replaceAll('Марина К.', JSON.stringify(text).slice(1, -1)),
  ) as Record<string, unknown>;
  const report = hostileReport(text);
  return { ...report, blocks: [...report.blocks, { ...map, option, inWords: text, title: text }] };
}

describe('the PDF', () => {
  test('says in Russian what the document says, in text that can be copied', async () => {
    const { text, pages } = await readPdf(russian());
    for (const said of [
      'Собирают месяц вручную',
      '7 из 7',
      '65–100 %',
      '4 900 ₽',
      '8 070 ₽',
      'Второй день я сижу злая',
      'Чего мы не знаем',
      'Решенческие интервью',
    ]) {
      expect(text).toContain(said);
    }
    expect(pages[0]).toContain(`1 из ${pages.length}`);
    expect(pages.at(-1)).toContain('26 марта 2026');
  });

  test('says the English report in English', async () => {
    const { text } = await readPdf(buildSegmentReport(reportSample(), allOptions({ language: 'en' })));
    for (const said of ['Segment hypothesis, wave 1', '7 of 7', '65–100%', '₽4,900', 'What we do not know', '1 of ']) {
      expect(text).toContain(said);
    }
  });

  test('draws the labels of charts as text', async () => {
    const { text } = await readPdf(russian());
    for (const said of ['Инна Ф.', 'вклад', 'безубыточно от 3,2 %', 'Пообещали письменно'])
      expect(text).toContain(said);
  });

  test('repeats the head of a long table on every page, and bookmarks the headings', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [{ text: `строка ${index}` }, { text: String(index) }]);
    const columns = [
      { title: 'Шапка таблицы', align: 'left' as const },
      { title: 'Число', align: 'right' as const },
    ];
    const { pages, outline } = await readPdf({
      ...russian(),
      blocks: [
        { kind: 'heading', level: 2, text: 'Большая таблица' },
        { kind: 'table', columns, rows },
      ],
    });
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('Шапка таблицы');
    expect(outline).toContain('Большая таблица');
  });

  test('keeps every chart wherever its page ends', async () => {
    const document = russian();
    const charts = document.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
    for (const heightPx of [200, 320, 440]) {
      const blocks = charts.flatMap((chart, index): ReportBlock[] => [
        { kind: 'heading', level: 2, text: `Рисунок номер ${index}` },
        { ...chart, heightPx },
      ]);
      const { text, pages } = await readPdf({ ...document, blocks });
      for (const [index] of charts.entries()) expect(text).toContain(`Рисунок номер ${index}`);
      for (const page of pages) expect(page).toContain('Рисунок номер');
    }
  });

  test('does not grow when it is made twice', async () => {
    const document = russian();
    const first = await readPdf(document);
    const second = await readPdf(document);
    expect(second.pages).toEqual(first.pages);
    expect(first.pages.length).toBeLessThan(12);
  });

  test('takes hostile words as words, and an empty document as a page', async () => {
    expect((await readPdf(hostile(attack))).text).toContain('<script>alert(1)</script>');
    expect((await readPdf({ ...russian(), blocks: [] })).pages).toHaveLength(1);
    expect(
      (await readPdf({ ...russian(), blocks: [{ kind: 'table', columns: [{ title: '', align: 'left' }], rows: [] }] }))
        .pages,
    ).toHaveLength(1);
  });

  test('keeps decomposed and rare letters', async () => {
    const { text } = await readPdf({
      ...russian(),
      blocks: [{ kind: 'paragraph', text: 'и\u0306ога, ещё\u202f5\u00a0€\u0007 → қазақ ≥ 3' }],
    });
    expect(text).toContain('йога, ещё 5 € -> қазақ >= 3');
  });
});

describe('the HTML', () => {
  test('is one file that loads nothing and stays below 600 KB', async () => {
    const { bytes } = await renderReport(russian(), 'html');
    const html = new TextDecoder().decode(bytes);
    expect(bytes.length).toBeLessThan(600_000);
    expect(/https?:\/\/|<script|<link|@import/.test(html.replaceAll('http://www.w3.org/', ''))).toBe(false);
    expect(html.match(/data:font\/woff2/g)).toHaveLength(5);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('prefers-color-scheme:dark');
  });

  test('holds charts as pictures with their sentence', async () => {
    const html = await asText(russian(), 'html');
    expect(html.match(/<figure><div role="img" aria-label="[^"]+"><svg/g)).toHaveLength(7);
    expect(html).toContain('Глеб О.</text>');
  });

  test('escapes every text wherever it stands', async () => {
    const html = await asText(hostile(attack), 'html');
    const isExecutable = /<(?:script|img)|<[^>]*\sonerror=["']/i.test(html);
    expect(isExecutable).toBe(false);
    expect(html.split(escapeHtml(attack)).length - 1).toBeGreaterThan(12);
  });

  test.each(['<', '>', '&', '"', "'"])('escapes %s', (mark) => {
    expect(escapeHtml(`a${mark}b`)).toMatch(/^a&#?\w+;b$/);
  });
});

describe('the Markdown', () => {
  test('holds every section, table and quote', async () => {
    const markdown = await asText(russian(), 'md');
    expect(markdown).toContain('# Собирают месяц вручную\n');
    expect(markdown).toContain('| сверка вручную в конце месяца | **7 из 7** | 65–100\u00a0% | 2 из 11 |');
    expect(markdown).toContain('> «Таблица меня в общем\\-то устраивает»'.replace('\\-', '-'));
    expect(markdown).toContain('- 6 **Предпродажи по сегменту** (сейчас): 2\u00a0оплаты из 7');
  });

  test('takes marks in a text as letters', () => {
    expect(escapeMarkdown('# *a* | [b](c) <i> `d`\n\n- e')).toBe(String.raw`\# \*a\* \| \[b\]\(c\) \<i\> \`d\` - e`);
    expect(escapeMarkdown('1. первое')).toBe(String.raw`1\. первое`);
    expect(escapeMarkdown('- второе')).toBe(String.raw`\- второе`);
  });

  test('keeps a table row on one line whatever its words are', async () => {
    const markdown = await asText(hostile('a | b\nc'), 'md');
    expect(markdown).toContain(String.raw`| a \| b c |`);
  });
});

test.each([
  ['html', 'text/html'],
  ['pdf', 'application/pdf'],
  ['md', 'text/markdown'],
] as const)('a report as %s says what kind of file it is', async (format, mimeType) => {
  const rendered = await renderReport(russian(), format);
  expect(rendered.mimeType).toBe(mimeType);
  expect(rendered.bytes.length).toBeGreaterThan(1000);
});
