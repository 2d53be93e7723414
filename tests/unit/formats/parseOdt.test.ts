import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/domain/appError.ts';
import { parseTranscriptFile } from '../../../electron/backend/formats/parseTranscriptFile.ts';
import { listTurns, listWarnings, parseFixture, readFixture } from './readTranscript.ts';

function buildOdt(body: string, extra: Zippable = {}, declaration = ''): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?>${declaration}<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f">` +
        '<office:automatic-styles><style:style style:name="B1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>' +
        `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    ...extra,
  });
}

function parseOdt(bytes: Uint8Array, fileName = 'a.odt'): ReturnType<typeof parseTranscriptFile> {
  return parseTranscriptFile({ fileName, bytes });
}

describe('OpenDocument text', () => {
  it('reads Russian saved by LibreOffice, with title, date and speakers', async () => {
    const proposal = await parseFixture('accounting-ru.odt');
    expect(proposal).toMatchObject({
      title: 'Интервью 3. Мария, бухгалтер',
      date: '2026-03-12',
      roles: { Интервьюер: 'interviewer', Мария: 'respondent' },
      warnings: [],
    });
    expect(proposal.turns).toHaveLength(24);
  });

  it('reads bold names, spaces and breaks, and leaves out remarks, notes and deleted words', async () => {
    const body =
      '<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:h>Talk with Anna</text:h>' +
      '<text:p><text:span text:style-name="B1">Anna</text:span></text:p>' +
      '<text:p>By<text:s text:c="3"/>hand<office:annotation><text:p>remark</text:p></office:annotation>,<text:line-break/>two&#160;days.<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note></text:p>' +
      '<text:p><text:span text:style-name="B1">Boris</text:span></text:p><text:p>Why?</text:p>' +
      '<text:p><text:span text:style-name="B1">Anna</text:span></text:p><text:p>No time &amp; no money.</text:p>' +
      '<text:p><text:span text:style-name="B1">Boris</text:span></text:p><text:p>I see.</text:p>';
    const proposal = await parseOdt(buildOdt(body, { 'Pictures/a.png': strToU8('x') }));
    expect(proposal.title).toBe('Talk with Anna');
    expect(listTurns(proposal)).toEqual([
      '- Anna: By hand,\ntwo\u00A0days.',
      '- Boris: Why?',
      '- Anna: No time & no money.',
      '- Boris: I see.',
    ]);
    expect(listWarnings(proposal)).toEqual(['imagesSkipped']);
  });

  it('reads a table of questions and answers', async () => {
    const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const row = (...cells: string[]): string => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
    const table = `<table:table>${row('Вопрос', 'Ответ')}${row('Как?', 'Руками.')}${row('Зачем?', 'Так надо.')}</table:table>`;
    expect(listTurns(await parseOdt(buildOdt(table)))).toEqual([
      '- Вопрос: Как?',
      '- Ответ: Руками.',
      '- Вопрос: Зачем?',
      '- Ответ: Так надо.',
    ]);
  });

  it('is known by its bytes under any name', async () => {
    expect((await parseOdt(readFixture('accounting-ru.odt'), 'a.txt')).turns).toHaveLength(24);
  });

  const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const manifest = strToU8('<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>');
  it.each([
    [
      'an entity bomb',
      buildOdt('<text:p>&b;</text:p>', {}, bomb),
      { code: 'unreadableSource', details: { reason: 'xmlEntities' } },
    ],
    ['a zip bomb', buildOdt('', { 'content.xml': new Uint8Array(40 * 1024 * 1024) }), { code: 'sourceTooLarge' }],
    [
      'a locked file',
      buildOdt('', { 'META-INF/manifest.xml': manifest }),
      { code: 'unreadableSource', details: { reason: 'lockedDocument' } },
    ],
    [
      'a file cut off',
      readFixture('accounting-ru.odt').subarray(0, 5000),
      { code: 'unreadableSource', details: { file: 'a.odt', reason: 'damagedDocument' } },
    ],
    [
      'text under its name',
      strToU8('Анна: Привет.'),
      { code: 'unreadableSource', details: { reason: 'damagedDocument' } },
    ],
    [
      'a presentation',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.presentation'), { level: 0 }],
        'content.xml': strToU8('<a/>'),
      }),
      { code: 'unsupportedFormat', details: { reason: 'openDocument' } },
    ],
  ])('refuses %s', async (_, bytes, error) => {
    await expect(parseOdt(bytes)).rejects.toMatchObject(error);
  });

  it('fails on damage with nothing but an AppError', async () => {
    const whole = readFixture('accounting-ru.odt');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = value;
        await parseOdt(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(AppError));
      }),
      { numRuns: 40 },
    );
  });
});
