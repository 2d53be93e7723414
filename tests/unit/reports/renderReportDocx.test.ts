import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildSegmentReport } from '#shared/report/buildSegmentReport.ts';
import type { ReportBlock, ReportDocument } from '#shared/domain/reportDocument.ts';
import { renderReport } from '../../../electron/backend/reports/renderReport.ts';
import { readReportLogo } from '../../../electron/backend/reports/readReportLogo.ts';
import { reportWords } from '../../../electron/backend/reports/reportWords.ts';
import { allOptions, reportSample } from '../report/reportSample.ts';
import { attack, hostileReport } from './hostileReport.ts';

type Language = 'ru' | 'en';
const sample = (language: Language): ReportDocument => buildSegmentReport(reportSample(), allOptions({ language }));

const write = async (document: ReportDocument): Promise<Uint8Array> => (await renderReport(document, 'docx')).bytes;

function unpack(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/u.test(name));
  return Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
}

const written = new Map<Language, Promise<Uint8Array>>();

/** The sample's report; made once, because nobody changes it. */
function writeSample(language: Language): Promise<Uint8Array> {
  const bytes = written.get(language) ?? write(sample(language));
  written.set(language, bytes);
  return bytes;
}

const unpackSample = async (language: Language) => unpack(await writeSample(language));

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (xml: string): string => xml.replaceAll(/&(\w+);/gu, (_match, name: string) => entities[name] ?? '?');

/** The words of each paragraph of the body, as a reader meets them, without the table of contents. */
function paragraphs(xml: string): string[] {
  const body = xml.replace(/<w:sdt>.*?<\/w:sdt>/su, '');
  return [...body.matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)].map(([, text]) => text ?? '\n').join(''),
    )
    .map((text) => decode(text).trim())
    .filter((text) => text !== '');
}

/** What a report says, in the order in which Word shall say it. */
function textsOf(block: ReportBlock, language: Language): string[] {
  switch (block.kind) {
    case 'heading':
    case 'lead':
    case 'paragraph':
    case 'note':
      return [block.text];
    case 'list':
      return block.items;
    case 'table': {
      const heads = block.columns.map(({ title }) => title);
      const cells = block.rows.flat().map(({ text, codeFamily }) => (codeFamily === undefined ? text : `■ ${text}`));
      return [...heads, ...cells];
    }
    case 'forAndAgainst': {
      const side = (quotations: readonly { text: string; source: string }[]): string[][] =>
        quotations.length === 0 ? [[block.emptyText]] : quotations.map(({ text, source }) => [text, source]);
      const [left, right] = [side(block.forQuotations), side(block.againstQuotations)];
      const pairs = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
        ...(left[index] ?? []),
        ...(right[index] ?? []),
      ]);
      return [block.forTitle, block.againstTitle, ...pairs.flat()];
    }
    case 'quotations':
      return block.quotations.flatMap(({ text, source }) => [text, source]);
    case 'chart':
      return [block.inWords];
    case 'path':
      return block.steps.flatMap(({ number, name, mark, text }) => [
        String(number),
        name,
        reportWords[language].marks[mark],
        text,
      ]);
    case 'pageBreak':
      return [];
  }
}

describe('the Word document', () => {
  test.each(['ru', 'en'] as const)('says exactly what the %s report says, in its order', async (language) => {
    const document = sample(language);
    const parts = await unpackSample(language);
    const { kicker, title, blocks } = document;
    const expected = [
      kicker,
      title,
      reportWords[language].contents,
      ...blocks.flatMap((block) => textsOf(block, language)),
    ];
    expect(paragraphs(parts['word/document.xml']!)).toEqual(
      expected.map((text) => text.trim()).filter((text) => text !== ''),
    );
    expect(paragraphs(parts['word/header1.xml']!)[0]).toContain(document.projectName);
    expect(paragraphs(parts['word/footer1.xml']!)[0]).toContain(document.footer);
    expect(parts['word/styles.xml']).toContain(`<w:lang w:val="${language === 'ru' ? 'ru-RU' : 'en-GB'}"`);
  });

  test('keeps what introduces a table or a picture on its page', async () => {
    const { 'word/document.xml': xml = '' } = await unpackSample('ru');
    const whole = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([paragraph]) => paragraph);
    const isKept = (text: string): boolean | undefined =>
      whole.find((paragraph) => decode(paragraph).includes(text))?.includes('<w:keepNext/>');
    const { blocks } = sample('ru');
    const told = blocks.flatMap((block, index) =>
      (block.kind === 'paragraph' || (block.kind === 'note' && block.tone === 'plain')) && block.text.length < 200
        ? { text: block.text, isIntroduction: ['table', 'chart'].includes(blocks[index + 1]?.kind ?? '') }
        : [],
    );
    expect(new Set(told.map(({ isIntroduction }) => isIntroduction)).size).toBe(2);
    for (const { text, isIntroduction } of told) expect([text, isKept(text)]).toEqual([text, isIntroduction]);
  });

  test('is well-formed in every part, whatever the words', async () => {
    const parts = unpack(await write(hostileReport(`${attack}\u0000\u0007\ud800\ufffe\nвторая строка 😀`)));
    for (const xml of Object.values(parts)) expect(XMLValidator.validate(xml)).toBe(true);
    const said = paragraphs(parts['word/document.xml']!);
    expect(
      said.filter((text) => text.startsWith(attack) && text.endsWith('\nвторая строка 😀')).length,
    ).toBeGreaterThan(14);
    expect(Object.values(parts).join('')).not.toContain('<script');
  });

  test('has headings, repeated table heads and a table of contents with pages', async () => {
    const document = sample('ru');
    const { 'word/document.xml': xml = '' } = await unpackSample('ru');
    const headings = document.blocks.filter(({ kind }) => kind === 'heading').length;
    const sides = document.blocks.filter(({ kind }) => kind === 'forAndAgainst').length;
    expect(xml.match(/<w:pStyle w:val="Heading\d"\/>/gu)).toHaveLength(headings + sides * 2);
    const heads = document.blocks.filter(
      (block) => block.kind === 'table' && block.columns.some(({ title }) => title !== ''),
    ).length;
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(heads + sides);
    const contents = /<w:sdt>.*?<\/w:sdt>/su.exec(xml)?.[0] ?? '';
    expect(contents).toContain('Чего мы не знаем');
    expect(contents).toContain('PAGEREF');
    // Word would ask before updating a table of contents that calls itself outdated.
    expect(xml).not.toContain('w:dirty');
  });

  test('shows charts and the logo as pictures with their sentence', async () => {
    const logo = await readReportLogo(
      'logo.svg',
      new TextEncoder().encode(
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="red"/></svg>',
      ),
    );
    const describedIn = ({ 'word/document.xml': xml = '' }: Record<string, string>): string[] =>
      [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/gu)].map(([, text]) => decode(text ?? ''));
    const charts = sample('ru').blocks.filter((block) => block.kind === 'chart');
    const sentences = charts.map(({ inWords }) => inWords);
    expect(sentences.length).toBeGreaterThan(1);
    expect(describedIn(await unpackSample('ru'))).toEqual(sentences);

    const document = { ...sample('ru'), logo, blocks: charts.slice(0, 1) };
    expect(describedIn(unpack(await write(document)))).toEqual([document.projectName, sentences[0]]);
  });

  test('is the same bytes whenever it is made', async () => {
    expect(Buffer.compare(await writeSample('ru'), await write(sample('ru')))).toBe(0);
  });

  test('names the report and the program in its properties, and nobody else', async () => {
    const parts = await unpackSample('ru');
    const properties = parts['docProps/core.xml'] ?? '';
    expect(
      [...properties.matchAll(/<(?:dc|cp|dcterms):(\w+)[^>]*>([^<]+)</gu)].map(([, name, value]) => [name, value]),
    ).toEqual([
      ['title', 'Собирают месяц вручную'],
      ['subject', sample('ru').kicker],
      ['creator', 'Custdev Tracker'],
      ['lastModifiedBy', 'Custdev Tracker'],
      ['revision', '1'],
      ['created', '2026-03-26T00:00:00Z'],
      ['modified', '2026-03-26T00:00:00Z'],
    ]);
  });

  test('says every quote of a long report in its place, as the library would write it', async () => {
    const nasty = { text: `${attack}\u0000\ud800\nвторая строка 😀 & <w:p/>`, source: 'Инна & К°\nмосква' };
    const many = Array.from({ length: 700 }, (_, index) => ({ text: `«Слова ${index}»`, source: `Человек ${index}` }));
    const chapter = (title: string, quotations: readonly (typeof nasty)[]): ReportBlock[] => [
      { kind: 'heading', level: 2, text: title },
      { kind: 'quotations', quotations: [...quotations] },
    ];
    const short = { ...sample('ru'), blocks: chapter('Первая', [nasty]) };
    const long = {
      ...short,
      blocks: [
        ...chapter('Первая', [nasty]),
        ...chapter('QuotationsOfBlock1', many),
        ...chapter('Пустая', []),
        ...chapter('Последняя', [many[0]!]),
      ],
    };
    const { 'word/document.xml': longXml = '' } = unpack(await write(long));
    const { 'word/document.xml': shortXml = '' } = unpack(await write(short));
    const quotesOf = (xml: string) => xml.match(/<w:p><w:pPr><w:pStyle w:val="Quote(?:Source)?"\/>.*?<\/w:p>/gsu) ?? [];
    expect(quotesOf(longXml).slice(0, 2).map(decode)).toEqual(quotesOf(shortXml).map(decode));
    expect(XMLValidator.validate(longXml)).toBe(true);
    const plain = (text: string) => text.replaceAll('\u0000', '').toWellFormed();
    expect(paragraphs(longXml)).toEqual([
      long.kicker,
      long.title,
      ...long.blocks.flatMap((block) => textsOf(block, 'ru')).map(plain),
    ]);
  });

  test('tells how far it is', async () => {
    const document = { ...sample('ru'), blocks: sample('ru').blocks.slice(0, 3) };
    const told: number[][] = [];
    await renderReport(document, 'docx', (...progress) => told.push(progress));
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});
