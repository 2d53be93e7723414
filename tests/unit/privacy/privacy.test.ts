import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ReportFormat, reportFormats } from '#shared/domain/reportDocument.ts';
import { connectSqlite } from '../../../electron/backend/db/sqlite.ts';
import { addPerson, codeOfFailure, openBackend, type TestBackend } from '../backend/openBackend.ts';

let backend: TestBackend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(() => backend.close());
const client = () => backend.client;

const forbidden = {
  ru: [
    'Лапшин',
    'Прудников',
    'Шубин',
    'Сафиуллин',
    'Яхонтов',
    'Вельт',
    'Жанн',
    'Геннади',
    'Алин',
    'Кегль',
    'Обжиг',
    'Абзац',
    'Дроздов',
    'Ламповой',
  ],
  en: ['Keane', 'Declan', 'Gerald', 'O’Hara', 'Joan', 'Gridwork', 'Valve Room', 'Slip & Kiln', 'Sobel', 'Dunne'],
} as const;

async function textOf(file: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<string> {
  return new TextDecoder().decode(await file.arrayBuffer());
}
async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(bytes);
  const { info } = await pdf.getMetadata();
  const { text } = await extractText(pdf, { mergePages: true });
  return text + JSON.stringify(info);
}
/** A PDF packs its words, an office document its parts: they are read as a reader would, with their own properties. */
async function readReport(format: ReportFormat, bytes: Uint8Array): Promise<string> {
  if (format === 'pdf') return textOfPdf(bytes.slice());
  if (format !== 'docx' && format !== 'xlsx') return new TextDecoder().decode(bytes);
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => name + Buffer.from(part).toString('utf8'));
  // A name may be spread over runs of the text.
  return parts.join('\n') + parts.join('\n').replaceAll(/<[^>]*>/gu, '');
}
/** The file as it lies, and what is packed in it. */
async function readExchange(format: string, file: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<string> {
  if (format !== 'qdpx') return textOf(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => name + Buffer.from(part).toString('utf8'));
  return Buffer.from(bytes).toString('latin1') + parts.join('\n');
}
const leftIn = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(word));

describe.each(['ru', 'en'] as const)('the %s sample without names', (language) => {
  beforeEach(async () => {
    await client().projects.openSample({ language, path: join(backend.folder, 'Жанна Joan.custdev') });
  });

  test('leaves no name in the data, whichever format, and its quotations still stand on their words', async () => {
    for (const format of ['json', 'csv', 'qdpx', 'qdc'] as const) {
      const { file, losses } = await client().projects.exportFile({ format, isAnonymous: true });
      expect(losses.flatMap(({ examples }) => examples)).toEqual([]);
      const text = await readExchange(format, file);
      expect(text.length).toBeGreaterThan(10_000);
      expect(leftIn(text + file.name, forbidden[language])).toEqual([]);
    }
    const { file } = await client().projects.exportFile({ format: 'json', isAnonymous: true });
    const data = JSON.parse(await textOf(file)) as {
      interviews: { id: string; turns: { text: string }[] }[];
      codings: { interviewId: string; turn: number; start: number; end: number }[];
    };
    const plain = JSON.parse(
      await textOf((await client().projects.exportFile({ format: 'json' })).file),
    ) as typeof data;
    expect(data.codings.length).toBe(plain.codings.length);
    const wordsAt = ({ interviews }: typeof data, { turn, start, end }: (typeof data.codings)[number], at: number) =>
      interviews[at]?.turns[turn]?.text.slice(start, end) ?? '';
    const order = new Map(plain.interviews.map(({ id }, index) => [id, index]));
    const outOrder = new Map(data.interviews.map(({ id }, index) => [id, index]));
    const untouched = plain.codings.filter((coding, index) => {
      const before = wordsAt(plain, coding, order.get(coding.interviewId)!);
      const after = data.codings[index]!;
      return wordsAt(data, after, outOrder.get(after.interviewId)!) === before && before !== '';
    });
    // The rest are the quotations that a name stands in.
    expect(untouched.length / plain.codings.length).toBeGreaterThan(0.9);
  });

  test.each(reportFormats)('leaves no name in the report as %s', async (format) => {
    const { file } = await client().reports.render({ format, isAnonymous: true });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = await readReport(format, bytes);
    expect(text).toContain(language === 'ru' ? 'Респондент' : 'Respondent');
    expect(leftIn(text + Buffer.from(bytes).toString('latin1') + file.name, forbidden[language])).toEqual([]);
  });

  test('leaves no name in the labels of charts, which Word gets as pictures', async () => {
    const { document } = await client().reports.preview({ isAnonymous: true });
    const charts = document.blocks.filter(({ kind }) => kind === 'chart');
    expect(charts.length).toBeGreaterThan(3);
    expect(leftIn(JSON.stringify(charts), forbidden[language])).toEqual([]);
  });

  test('removes names for good from every byte of the file, and only when the project is named', async () => {
    const path = join(backend.folder, 'Жанна Joan.custdev');
    const { backups } = await client().projects.backups({});
    await client().projects.backup({});
    expect(await codeOfFailure(client().privacy.redactForGood({ projectName: '', areBackupsDeleted: true }))).toBe(
      'invalidInput',
    );
    const { open } = await client().projects.current({});
    const before = await client().interviews.counts({});
    const answer = await client().privacy.redactForGood({ projectName: open!.project.name, areBackupsDeleted: true });
    expect(answer).toMatchObject({ leftForms: [], deletedBackups: backups.length + 1 });
    for (const suffix of ['', '-wal']) {
      if (!existsSync(path + suffix)) continue;
      const bytes = readFileSync(path + suffix);
      expect(forbidden[language].filter((word) => bytes.includes(word))).toEqual([]);
    }
    expect(await client().projects.backups({})).toEqual({ backups: [] });
    expect(await codeOfFailure(client().projects.undo({}))).toBe('nothingToUndo');
    expect(await client().projects.check({})).toEqual({ isSound: true, problems: [] });
    // People are still told apart by their labels: whoever was heard is heard.
    const after = await client().interviews.counts({});
    expect(after.codes).toEqual(before.codes);
    const connection = connectSqlite(path, { isReadOnly: true });
    connection.database.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'turn_index', 'row')");
    const terms = connection.statement('SELECT term FROM temp.words').pluck().all() as string[];
    connection.close();
    // Names of companies are ordinary words as well («обжиг»): the index keeps those.
    const folded = ['лапшин', 'прудников', 'шубин', 'жанн', 'геннади', 'keane', 'declan', 'gerald', 'sobel'];
    expect(terms.filter((term) => folded.some((word) => term.startsWith(word)))).toEqual([]);
  });
});

describe('deciding about names', () => {
  test('confirms, ignores and takes back, and each can be undone', async () => {
    await client().projects.openSample({ language: 'ru' });
    const { proposals } = await client().privacy.propose({});
    const rita = proposals.find(({ original }) => original === 'Рита')!;
    expect(rita).toMatchObject({ kind: 'person', status: 'proposed', pseudonymId: null, forms: ['Рита', 'Ритой'] });
    const { kind, original, forms, replacement } = rita;
    await client().privacy.confirm({ pseudonyms: [{ id: null, kind, original, forms, replacement }] });
    const decided = (await client().privacy.propose({})).proposals.find((name) => name.original === 'Рита')!;
    expect(decided).toMatchObject({ status: 'confirmed', count: rita.count, replacement });
    const id = decided.pseudonymId!;
    await client().privacy.ignore({ pseudonyms: [{ id, kind, original, forms, replacement }] });
    expect((await client().projects.records({})).records.pseudonym).toMatchObject([{ status: 'ignored' }]);
    await client().projects.undo({});
    await client().privacy.remove({ ids: [id] });
    expect((await client().projects.records({})).records.pseudonym).toEqual([]);
    await client().projects.undo({});
    expect((await client().projects.records({})).records.pseudonym).toMatchObject([{ status: 'confirmed' }]);
  });

  test('declines a confirmed name in an anonymous export', async () => {
    await client().projects.create({ path: join(backend.folder, 'a.custdev'), name: 'А', language: 'ru' });
    const respondentIds = [await addPerson(client(), 'Анна Ковалёва')];
    const text = 'Мы спросили Риту, Рита спросила Анну Ковалёву из «Глины», звоните +7 912 345-67-89.';
    const turns = [{ speaker: 'Анна', role: 'respondent' as const, text }];
    const fields = { kind: 'problem' as const, title: 'Анна', date: null, language: 'ru' as const, respondentIds };
    await client().interviews.create({ ...fields, turns });
    const { proposals } = await client().privacy.propose({});
    const decisions = proposals.map(({ kind, original, forms, replacement }) => ({
      id: null,
      kind,
      original,
      forms,
      replacement,
    }));
    await client().privacy.confirm({ pseudonyms: decisions });
    const { file } = await client().projects.exportFile({ format: 'json', isAnonymous: true });
    const data = JSON.parse(await textOf(file)) as {
      interviews: { title: string; turns: { text: string; speaker: string }[] }[];
    };
    expect(data.interviews[0]).toMatchObject({ title: 'Респондент 1' });
    expect(data.interviews[0]?.turns[0]).toMatchObject({
      speaker: 'Респондент 1',
      text: 'Мы спросили Елену, Елена спросила Респондент 1 из «Компания 1», звоните Телефон 1.',
    });
  });
});
