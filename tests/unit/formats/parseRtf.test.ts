import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/domain/appError.ts';
import { parseTranscriptFile } from '../../../electron/backend/formats/parseTranscriptFile.ts';
import { readRtf } from '../../../electron/backend/formats/rtf/readRtf.ts';
import { measureThreadMs } from '../../support/measureThread.ts';
import { listTurns, listWarnings, parseFixture, readFixture } from './readTranscript.ts';
import { writeRtf } from './writeRtf.ts';

function parseRtf(text: string): ReturnType<typeof parseTranscriptFile> {
  return parseTranscriptFile({ fileName: 'a.rtf', bytes: Uint8Array.from(Buffer.from(text, 'latin1')) });
}

function listTexts(rtf: string): string[] {
  return readRtf(Uint8Array.from(Buffer.from(rtf, 'latin1')))?.blocks.map(({ text }) => text) ?? [];
}

describe('Rich Text', () => {
  it('reads Russian saved by LibreOffice, with title, date and speakers', async () => {
    const proposal = await parseFixture('accounting-ru.rtf');
    expect(proposal).toMatchObject({
      title: 'Интервью 3. Мария, бухгалтер',
      date: '2026-03-12',
      language: 'ru',
      roles: { Интервьюер: 'interviewer', Мария: 'respondent' },
      warnings: [],
    });
    expect(proposal.turns).toHaveLength(24);
  });

  it('gives back every paragraph that was written, however its letters are written', () => {
    const words = fc.stringMatching(/^[А-Яа-яЁёA-Za-z0-9 «»—{}\\№😀]{0,30}$/u);
    const paragraph = words.map((text) => text.replace(/ {2,}/g, ' ').trim()).filter((text) => text !== '');
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 8 }),
        fc.constantFrom('unicode', 'codePage', 'both'),
        (paragraphs, letters) => {
          expect(readRtf(writeRtf(paragraphs, letters))?.blocks.map(({ text }) => text)).toEqual(paragraphs);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      'that its letters are written in',
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset204 A;}}\f0 \'cf\par}`,
      'windows-1251',
    ],
    ['of Unicode, when no letter needs a code page', String.raw`{\rtf1\ansi\ansicpg1252 \u1055?\u1088?\par}`, 'utf-8'],
  ])('tells the code page %s', (_, rtf, encoding) => {
    expect(readRtf(Uint8Array.from(Buffer.from(rtf, 'latin1')))?.encoding).toBe(encoding);
  });

  it.each([
    ['the file’s own code page', String.raw`{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2.\par}`, 'Привет.'],
    [
      'the charset of each font',
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f1 \'cf\'f0\'e8\'e2\'e5\'f2\f0  caf\'e9\par}`,
      'Привет café',
    ],
    ['western quotes', String.raw`{\rtf1\ansi\ansicpg1252 \'93Hi\'94 \'96 it\'92s\par}`, '“Hi” – it’s'],
    ['two bytes for one letter', String.raw`{\rtf1\ansi\ansicpg932 \'82\'a0\par}`, 'あ'],
    ['substitutes of any number', String.raw`{\rtf1\uc3\u1055 abc\u1088{\uc0\u1080}x\par}`, 'Приx'],
    ['no substitutes', String.raw`{\rtf1\uc0\u1055\u1088\u1080 !\par}`, 'При!'],
    ['a substitute that is a control word', String.raw`{\rtf1\uc1\u8212\emdash yes\par}`, '—yes'],
    ['a pair of units', String.raw`{\rtf1\uc1\u-10179?\u-8704?\par}`, '😀'],
  ])('reads letters by %s', (_, rtf, expected) => {
    expect(listTexts(rtf)).toEqual([expected]);
  });

  it('passes over what is nobody’s words', () => {
    const rtf =
      String.raw`{\rtf1{\fonttbl{\f0 Arial;}}{\*\unknown secret {inner}}{\pict\pngblip 89504e47}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt site}}` +
      String.raw` {\v hidden} {\deleted gone}{\footnote note} and \bin5 }}{{\ rest\par}`;
    expect(listTexts(rtf)).toEqual(['site and rest']);
    expect(readRtf(Uint8Array.from(Buffer.from(rtf, 'latin1')))?.pictureCount).toBe(1);
  });

  it('reads a table of questions and answers', async () => {
    const row = (...cells: string[]): string =>
      String.raw`\trowd\cellx100\cellx200 ${cells.map((text) => String.raw`\pard\intbl ${text}\cell `).join('')}\row `;
    const rtf = String.raw`{\rtf1 ${row('Question', 'Answer')}${row('How?', String.raw`By hand.\par Two days.`)}${row('Why?', 'No time.')}\pard After\par}`;
    expect(listTurns(await parseRtf(rtf))).toEqual([
      '- Question: How?',
      '- Answer: By hand.\nTwo days.',
      '- Question: Why?',
      '- Answer: No time.\nAfter',
    ]);
  });

  it('warns when the file breaks off', async () => {
    const whole = writeRtf(['Анна: Привет.', 'Борис: Привет.', 'Анна: Пока.', 'Борис: Пока.']);
    const proposal = await parseTranscriptFile({ fileName: 'a.rtf', bytes: whole.subarray(0, whole.length - 30) });
    expect(listWarnings(proposal)).toEqual(['documentCutOff']);
  });

  it('refuses groups nested to exhaust the reader', async () => {
    await expect(parseRtf(String.raw`{\rtf1 ${'{'.repeat(5_000_000)}`)).rejects.toMatchObject({
      code: 'unreadableSource',
      details: { file: 'a.rtf', reason: 'damagedDocument' },
    });
  });

  it.each(['\\', '{}', "\\'", '\\u1', '\\par', 'a', '\\bin1 '])(
    'reads two megabytes of «%s» in time',
    async (piece) => {
      const text = String.raw`{\rtf1 ` + piece.repeat(Math.floor(2_000_000 / piece.length));
      expect(await measureThreadMs(() => listTexts(text))).toBeLessThan(4_000);
    },
  );

  it('fails on damage with nothing but an AppError', async () => {
    const whole = readFixture('accounting-ru.rtf');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, value, end) => {
        const bytes = Uint8Array.from(whole.subarray(0, at % 2 === 0 ? end : whole.length));
        if (at < bytes.length) bytes[at] = value;
        await parseTranscriptFile({ fileName: 'a.rtf', bytes }).catch((error: unknown) =>
          expect(error).toBeInstanceOf(AppError),
        );
      }),
      { numRuns: 60 },
    );
  });
});
