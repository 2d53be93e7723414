import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { buildSegmentReport } from '#shared/report/buildSegmentReport.ts';
import type { ReportBlock, ReportDocument, ReportLogo } from '#shared/domain/reportDocument.ts';
import { readReportLogo } from '../../../electron/backend/reports/readReportLogo.ts';
import { renderReport } from '../../../electron/backend/reports/renderReport.ts';
import { splitByFace } from '../../../electron/backend/reports/splitByFace.ts';
import { readSolidPdf, solid } from '../../support/readPdf.ts';
import { allOptions, reportSample } from '../report/reportSample.ts';

const sample = (language: 'ru' | 'en' = 'ru'): ReportDocument =>
  buildSegmentReport(reportSample(), allOptions({ language }));
const shown = (text: string): string =>
  splitByFace(text)
    .map((run) => run.text)
    .join('');

/** Everything that a block says to a reader of words. */
function textsOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'lead':
    case 'paragraph':
    case 'note':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat().map(({ text }) => text)];
    case 'forAndAgainst':
    case 'quotations': {
      const quotations =
        block.kind === 'quotations' ? block.quotations : [...block.forQuotations, ...block.againstQuotations];
      return quotations.flatMap(({ text, source }) => [text, source]);
    }
    case 'chart':
      return [block.inWords];
    case 'path':
      return block.steps.flatMap(({ name, text }) => [name, text]);
    case 'pageBreak':
      return [];
  }
}

async function redLogo(): Promise<ReportLogo> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="#f00"/></svg>';
  return readReportLogo('logo.svg', new TextEncoder().encode(svg));
}

const emoji = 'Ура 😀, учёный 👩‍🔬, флаг 🇷🇺, сердце ❤️';

describe('the PDF', () => {
  test.each(['ru', 'en'] as const)('reads back every word of the %s report', async (language) => {
    const document = sample(language);
    const said = await readSolidPdf((await renderReport(document, 'pdf')).bytes);
    const texts = [document.title, document.kicker, document.footer, ...document.blocks.flatMap(textsOf)];
    expect(texts.filter((text) => !said.includes(solid(shown(text))))).toEqual([]);
  });

  test('prints emoji as themselves, and letters that no face has by their numbers', async () => {
    const blocks: ReportBlock[] = [
      { kind: 'heading', level: 2, text: emoji },
      { kind: 'paragraph', text: `${emoji} 中文 →` },
    ];
    const { bytes } = await renderReport({ ...sample(), blocks }, 'pdf');
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text.split(emoji)).toHaveLength(3);
    expect(text).toContain('[U+4E2D U+6587] ->');
    const outline = (await pdf.getOutline()) as { title: string }[];
    expect(outline.map(({ title }) => title)).toContain(emoji);
  });

  test('hangs bookmarks under each other as the headings stand', async () => {
    const blocks = ([1, 2, 3, 2, 1] as const).map((level, index): ReportBlock => ({
      kind: 'heading',
      level,
      text: `Глава ${index}`,
    }));
    const pdf = await getDocumentProxy(new Uint8Array((await renderReport({ ...sample(), blocks }, 'pdf')).bytes));
    interface Bookmark {
      readonly title: string;
      readonly items: readonly Bookmark[];
    }
    const shape = ({ title, items }: Bookmark): unknown => (items.length === 0 ? title : [title, items.map(shape)]);
    expect(((await pdf.getOutline()) as Bookmark[]).map(shape)).toEqual([
      sample().title,
      ['Глава 0', [['Глава 1', ['Глава 2']], 'Глава 3']],
      'Глава 4',
    ]);
  });

  test.each<[string, string, ReportBlock[]]>([
    ['a paragraph', 'Продолжение', [{ kind: 'paragraph', text: 'Продолжение' }]],
    [
      'another heading',
      'Продолжение',
      [
        { kind: 'heading', level: 3, text: 'Подзаголовок' },
        { kind: 'quotations', quotations: [{ text: 'Продолжение', source: 'Инна' }] },
      ],
    ],
    [
      'a long table',
      'Первая строка',
      [
        {
          kind: 'table',
          columns: [{ title: 'Шапка', align: 'left' }],
          rows: ['Первая строка', ...Array.from({ length: 60 }, (_, row) => `Дальше ${row}`)].map((text) => [{ text }]),
        },
      ],
    ],
    [
      'quotes for and against',
      'Продолжение',
      [
        {
          kind: 'forAndAgainst',
          forTitle: 'За',
          againstTitle: 'Против',
          forQuotations: [{ text: 'Продолжение', source: 'Инна' }],
          againstQuotations: [],
          emptyText: 'Нет',
        },
      ],
    ],
  ])(
    'never leaves a heading alone at the foot of a page: %s begins beneath it',
    async (_what, beginning, following) => {
      const places = new Set<number>();
      for (let rows = 28; rows < 40; rows += 1) {
        const blocks: ReportBlock[] = [
          { kind: 'list', items: Array.from({ length: rows }, (_, index) => `Строка ${index}`) },
          { kind: 'heading', level: 2, text: 'Заголовок' },
          ...following,
        ];
        const { bytes } = await renderReport({ ...sample(), blocks }, 'pdf');
        const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
        const place = pages.findIndex((words) => words.includes('Заголовок'));
        places.add(place);
        expect(pages[place]).toContain(beginning);
      }
      expect(places).toEqual(new Set([0, 1]));
    },
    60_000,
  );

  test('is the same bytes whenever it is made', async () => {
    const [first, second] = [await renderReport(sample(), 'pdf'), await renderReport(sample(), 'pdf')];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });
});

describe('the logo', () => {
  test('stands in HTML with the name of the project, and loads nothing', async () => {
    const logo = await redLogo();
    const html = new TextDecoder().decode((await renderReport({ ...sample(), logo }, 'html')).bytes);
    const image = /<img [^>]*>/u.exec(html)?.[0] ?? '';
    expect(image).toContain(`alt="${sample().projectName}"`);
    expect(image).toContain(`src="data:image/png;base64,${logo.pngBase64}"`);
  });

  test('is drawn in the PDF', async () => {
    const { bytes } = await renderReport({ ...sample(), blocks: [], logo: await redLogo() }, 'pdf');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Subtype \/Image/u);
    const plain = await renderReport({ ...sample(), blocks: [] }, 'pdf');
    expect(Buffer.from(plain.bytes).toString('latin1')).not.toMatch(/\/Subtype \/Image/u);
  });
});

describe('the HTML', () => {
  test('says of every figure which row and column it is of', async () => {
    const html = new TextDecoder().decode((await renderReport(sample(), 'html')).bytes);
    for (const [table] of html.matchAll(/<table>.*?<\/table>/gsu)) {
      for (const [row] of table.matchAll(/<tr>.*?<\/tr>/gsu)) {
        const cells = row.match(/<t[hd]\b/gu) ?? [];
        if (!row.includes('scope="col"') && cells.length > 1) expect(row).toMatch(/^<tr><th scope="row"/u);
      }
    }
  });

  test('has no gap between the levels of its headings', async () => {
    const html = new TextDecoder().decode((await renderReport(sample(), 'html')).bytes);
    const levels = [...html.matchAll(/<h([1-6])>/gu)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1)).toBeLessThan(2);
  });
});
