import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/domain/appError.ts';
import { parseTranscriptFile } from '../../../electron/backend/formats/parseTranscriptFile.ts';
import { buildPdf, type PlacedWords } from './buildPdf.ts';
import { listTurns, listWarnings, parseFixture, readFixture } from './readTranscript.ts';

function parsePdf(pages: readonly (readonly PlacedWords[])[]): ReturnType<typeof parseTranscriptFile> {
  return parseTranscriptFile({ fileName: 'a.pdf', bytes: buildPdf(pages) });
}

/** Lines under each other, 12 points apart, from `top` on. */
function column(x: number, top: number, lines: readonly string[], step = 12): PlacedWords[] {
  return lines.map((text, index) => ({ x, y: top + index * step, text }));
}

const coded = new URL('../../fixtures/coded/', import.meta.url);

describe('PDF of a study', () => {
  it('gives every passage that the researchers coded, over lines and pages, without the numbers in the margin', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('pdpilot-p1.pdf', coded)));
    const { turns, roles } = await parseTranscriptFile({ fileName: 'P1.pdf', bytes });
    const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const whole = tidy(turns.map(({ speaker, text }) => `${speaker}: ${text}`).join(' '));
    const table = readFileSync(new URL('pdpilot-coded-segments.csv', coded), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true });
    const passages = data.flatMap((row) => (row['participant'] === 'P1' ? [tidy(row['segment'] ?? '')] : []));
    expect(passages.length).toBeGreaterThan(20);
    expect(passages.filter((passage) => !whole.includes(passage))).toEqual([]);
    expect(roles).toEqual({ Dan: 'interviewer', Participant: 'respondent' });
  });

  it('reads Russian with its title, date and speakers', async () => {
    const proposal = await parseFixture('accounting-ru.pdf');
    expect(proposal).toMatchObject({
      title: 'Интервью 3. Мария, бухгалтер',
      date: '2026-03-12',
      language: 'ru',
      roles: { Интервьюер: 'interviewer', Мария: 'respondent' },
      warnings: [],
    });
    expect(proposal.turns).toHaveLength(24);
    expect(listTurns(proposal, 200)[3]).toBe(
      '- Мария: Мы пробовали. По-моему, программа хороша, когда поставщиков пять, а у нас их больше сорока; настройка оказалась дороже, чем сидеть два дня. Да и директор тогда сказал, что это не горит.',
    );
  });
});

describe('PDF pages', () => {
  const left = [
    'Anna: We compare every invoice by',
    'hand, and it takes two whole days',
    'at the end of each month, because',
    'the suppliers send them in their',
    'own formats and by different ways.',
  ];
  const right = [
    'Boris: Have you ever looked for a',
    'program that would do this work',
    'for you, or asked the people who',
    'sell you the bookkeeping system?',
    'Anna: No, nobody has had the time.',
  ];

  it('reads the left column before the right, under a heading across both', async () => {
    const page = [
      { x: 40, y: 60, text: 'A talk about invoices', size: 18 },
      ...column(40, 100, left),
      ...column(310, 100, right),
    ];
    const proposal = await parsePdf([page]);
    expect(proposal.title).toBe('A talk about invoices');
    expect(listTurns(proposal, 300)).toEqual([
      `- Anna: ${left.join(' ').slice(6)}`,
      `- Boris: ${right.slice(0, 4).join(' ').slice(7)}`,
      '- Anna: No, nobody has had the time.',
    ]);
  });

  it('reads names in a column of their own with the words beside them', async () => {
    const page = [
      { x: 40, y: 100, text: 'Anna:' },
      ...column(120, 100, ['We compare every invoice by hand, and it takes', 'two whole days.']),
      { x: 40, y: 124, text: 'Boris:' },
      ...column(120, 124, ['Why?']),
      { x: 40, y: 136, text: 'Anna:' },
      ...column(120, 136, ['Nobody has had the time.']),
    ];
    expect(listTurns(await parsePdf([page]), 100)).toEqual([
      '- Anna: We compare every invoice by hand, and it takes two whole days.',
      '- Boris: Why?',
      '- Anna: Nobody has had the time.',
    ]);
  });

  it('reads a table row by row', async () => {
    const rows = [
      ['How do you compare the invoices?', 'By hand, in a spreadsheet that is'],
      ['Why do you not use a program?', 'The set-up costs more than two days'],
      ['Who decides about such things?', 'The director decides, and he says'],
      ['Would you pay for a service?', 'If it took half an hour then maybe'],
    ];
    const page = rows.flatMap(([question = '', answer = ''], index) => [
      ...column(40, 100 + index * 60, [`Q: ${question}`]),
      ...column(310, 100 + index * 60, [`A: ${answer}`, 'what I always say.']),
    ]);
    expect(listTurns(await parsePdf([page]), 100)).toEqual(
      rows.flatMap(([question, answer]) => [`- Q: ${question}`, `- A: ${answer} what I always say.`]),
    );
  });

  it('leaves out running heads, page numbers and numbers of lines', async () => {
    const speeches = [
      'Anna: First page speaks here.',
      'Boris: I see.',
      'Anna: It goes on',
      'and on here.',
      'Boris: Yes.',
      'Anna: Right.',
    ];
    const pages = [1, 2, 3].map((page) => [
      { x: 40, y: 30, text: 'Study of invoices, confidential' },
      ...speeches
        .map((text) => text.replace('First', ['First', 'Second', 'Third'][page - 1] ?? ''))
        .flatMap((text, index) => [
          { x: 20, y: 100 + index * 14, text: String((page - 1) * 6 + index + 1) },
          { x: 60, y: 100 + index * 14, text },
        ]),
      { x: 290, y: 815, text: `Page ${page} of 3` },
    ]);
    const proposal = await parsePdf(pages);
    expect(listTurns(proposal)).toHaveLength(15);
    expect(listTurns(proposal).slice(0, 3)).toEqual([
      '- Anna: First page speaks here.',
      '- Boris: I see.',
      '- Anna: It goes on and on here.',
    ]);
    expect(proposal.turns.filter(({ text }) => /\d|confidential|Page/.test(text))).toEqual([]);
  });

  it('keeps a label that happens to begin several pages', async () => {
    const pages = [1, 2, 3].map((page) => [
      { x: 40, y: 50, text: 'Participant:' },
      { x: 110, y: 50, text: `Answer ${'again '.repeat(page)}.` },
      { x: 40, y: 74, text: 'Dan:' },
      { x: 110, y: 74, text: `And then, ${'again '.repeat(page)}?` },
      { x: 40, y: 98, text: 'Participant:' },
      { x: 110, y: 98, text: `${'No. '.repeat(page)}` },
    ]);
    expect((await parsePdf(pages)).turns).toHaveLength(9);
  });

  it('joins a word broken at the end of a line, and keeps the hyphens that belong to words', async () => {
    const lines = [
      'Respondent: We compare the invoices of our suppli-',
      'ers every month, and all the suppliers of two-',
      'way goods, with the two-way list that we keep.',
    ];
    expect((await parsePdf([column(40, 100, lines)])).turns[0]?.text).toBe(
      'We compare the invoices of our suppliers every month, and all the suppliers of two-way goods, with the two-way list that we keep.',
    );
  });

  it('takes a line that was drawn at the end of one page and the top of the next only once', async () => {
    const long = 'and then we compare all of them by hand with the bank, which takes two days';
    const first = ['Respondent: We write down every invoice in the same table as the month before,', long];
    const proposal = await parsePdf([column(40, 780, first), column(40, 8, [long, 'and more.'])]);
    expect(proposal.turns.map(({ text }) => text)).toEqual([`${first[0]?.slice(12)} ${long} and more.`]);
  });

  it('says how many pages are only pictures', async () => {
    const proposal = await parsePdf([column(40, 100, ['Anna: Hello.', 'Boris: Hello.']), []]);
    expect(listWarnings(proposal)).toEqual(['pagesWithoutText']);
  });
});

describe('PDF that cannot be read', () => {
  it.each([
    ['locked', readFixture('locked.pdf'), 'lockedDocument'],
    ['only pictures', buildPdf([[], []]), 'scannedDocument'],
    ['cut off at its head', Buffer.from('%PDF-1.7\nnothing'), 'damagedDocument'],
    ['text under its name', Buffer.from('Anna: Hello.'), 'damagedDocument'],
  ])('says that it is %s', async (_, bytes, reason) => {
    await expect(parseTranscriptFile({ fileName: 'a.pdf', bytes: new Uint8Array(bytes) })).rejects.toMatchObject({
      code: 'unreadableSource',
      details: { file: 'a.pdf', reason },
    });
  });

  it('refuses a bomb before unpacking it', async () => {
    const pack = (): Uint8Array => deflateSync(Buffer.alloc(64 * 1024 * 1024, 32));
    const bytes = buildPdf([[]], { name: 'FlateDecode', pack });
    expect(bytes.length).toBeLessThan(200_000);
    await expect(parseTranscriptFile({ fileName: 'a.pdf', bytes })).rejects.toMatchObject({
      code: 'unreadableSource',
      details: { reason: 'unpacksTooFar' },
    });
  });

  it('fails on damage with nothing but an AppError', async () => {
    const whole = buildPdf([column(40, 100, ['Anna: Hello.', 'Boris: Hello.'])], {
      name: 'FlateDecode',
      pack: deflateSync,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, value, end) => {
        const bytes = Uint8Array.from(whole.subarray(0, at % 3 === 0 ? end : whole.length));
        if (at < bytes.length) bytes[at] = value;
        await parseTranscriptFile({ fileName: 'a.pdf', bytes }).catch((error: unknown) =>
          expect(error).toBeInstanceOf(AppError),
        );
      }),
      { numRuns: 60 },
    );
  });
});
