import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/domain/appError.ts';
import { transcriptReasonCodes } from '#shared/domain/parsedTranscript.ts';
import { transcriptByteLimit } from '#shared/domain/sourceLimits.ts';
import { parsePastedText, parseTranscriptFile } from '../../../electron/backend/formats/parseTranscriptFile.ts';
import { measureThreadMs } from '../../support/measureThread.ts';
import { encodeText } from './encodeText.ts';
import { listTurns, readFixture } from './readTranscript.ts';

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function buildDocx(body: string, extra: Zippable = {}, declaration = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?>${declaration}<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`,
    ),
    ...extra,
  });
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function cell(text: string): string {
  return `<w:tc>${paragraph(text)}</w:tc>`;
}

function parseDocx(bytes: Uint8Array): ReturnType<typeof parseTranscriptFile> {
  return parseTranscriptFile({ fileName: 'a.docx', bytes });
}

describe('Word documents', () => {
  it('reads labelled paragraphs, and a table of questions and answers', async () => {
    const labelled = await parseDocx(
      buildDocx(['Анна: Привет.', 'Борис: И вам.', 'Анна: Пока.'].map(paragraph).join('')),
    );
    expect(listTurns(labelled)).toEqual(['- Анна: Привет.', '- Борис: И вам.', '- Анна: Пока.']);
    const row = (question: string, answer: string): string => `<w:tr>${cell(question)}${cell(answer)}</w:tr>`;
    const table = await parseDocx(
      buildDocx(`<w:tbl>${row('Вопрос', 'Ответ')}${row('Как?', 'Руками.')}${row('Зачем?', '')}</w:tbl>`),
    );
    expect(listTurns(table)).toEqual(['- Вопрос: Как?', '- Ответ: Руками.', '- Вопрос: Зачем?']);
  });

  it('reads a table of speakers with times', async () => {
    const rows = [
      ['Время', 'Спикер', 'Текст'],
      ['00:00:05', 'Анна', 'Привет.'],
      ['00:00:09', 'Борис', 'Да.'],
    ];
    const table = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
    expect(listTurns(await parseDocx(buildDocx(`<w:tbl>${table}</w:tbl>`)))).toEqual([
      '5000 Анна: Привет.',
      '9000 Борис: Да.',
    ]);
  });

  it('refuses entity bombs', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    await expect(parseDocx(buildDocx(paragraph('&b;'), {}, bomb))).rejects.toMatchObject({
      code: 'unreadableSource',
      details: { reason: 'xmlEntities' },
    });
  });

  it('refuses zip bombs before unpacking them', async () => {
    const bytes = buildDocx('', { 'word/document.xml': new Uint8Array(40 * 1024 * 1024) });
    expect(bytes.length).toBeLessThan(100_000);
    await expect(parseDocx(bytes)).rejects.toMatchObject({ code: 'sourceTooLarge' });
  });

  it('refuses a part that is larger than its archive claims', async () => {
    const bytes = buildDocx('', { 'word/document.xml': new Uint8Array(20 * 1024 * 1024) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
        view.setUint32(at + 24, 500, true);
    }
    await expect(parseDocx(bytes)).rejects.toMatchObject({
      code: 'unreadableSource',
      details: { reason: 'damagedDocument' },
    });
  });

  it('never unpacks names that climb out of the archive', async () => {
    const bytes = buildDocx(paragraph('Привет, мир.'), {
      '../../evil.txt': strToU8('x'),
      '/etc/evil': strToU8('x'),
      'word/media/a.png': strToU8('x'),
    });
    const proposal = await parseDocx(bytes);
    expect(listTurns(proposal)).toEqual(['- -: Привет, мир.']);
    expect(proposal.warnings).toContainEqual({ code: 'imagesSkipped', line: null, details: { count: 1 } });
  });

  it('refuses a document that is cut off', async () => {
    const bytes = readFixture('questions-and-answers.docx');
    await expect(parseDocx(bytes.subarray(0, 12_000))).rejects.toMatchObject({ code: 'unreadableSource' });
  });
});

describe('hostile text', () => {
  it('keeps script in subtitles as words and drops it from HTML', async () => {
    const vtt = parsePastedText('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Анна><script>alert(1)</script> a < b & c</v>');
    expect(vtt.turns).toEqual([{ speaker: 'Анна', startMs: 1000, text: '<script>alert(1)</script> a < b & c' }]);
    const html = await parseTranscriptFile({
      fileName: 'a.html',
      bytes: encodeText(
        '<script>alert(1)</script><cite>Анна:</cite><time>0:05</time><p>Привет &lt;b&gt; <img src=x onerror=alert(1)></p>',
        'utf-8',
      ),
    });
    expect(html.turns).toEqual([{ speaker: 'Анна', startMs: 5000, text: 'Привет <b>' }]);
  });

  it.each(['a', '[', '*a ', '- ', '(', '<', '00:00:01 ', '<!--', 'А: ', '**', '"', '&', '—', '`', '\\['])(
    'reads two megabytes of «%s» on one line in time',
    async (piece) => {
      const line = piece.repeat(Math.floor(2_000_000 / piece.length));
      const text = `Анна: начало\n${line}\nБорис: конец\nАнна: да`;
      expect(await measureThreadMs(() => parsePastedText(text))).toBeLessThan(1200);
    },
  );

  it.each(['html', 'vtt', 'srt', 'md'])('reads two megabytes of open brackets as %s in time', async (extension) => {
    const bytes = encodeText(`00:00:01.000 --> 00:00:02.000\n${'<v '.repeat(700_000)}x`, 'utf-8');
    const read = () => parseTranscriptFile({ fileName: `a.${extension}`, bytes }).catch(expectAppError);
    expect(await measureThreadMs(read)).toBeLessThan(1200);
  });

  it('refuses more than its limit before reading', async () => {
    await expect(
      parseTranscriptFile({ fileName: 'a.txt', bytes: new Uint8Array(transcriptByteLimit + 1) }),
    ).rejects.toMatchObject({ code: 'sourceTooLarge' });
  });

  const extensions = ['txt', 'md', 'docx', 'srt', 'vtt', 'sbv', 'json', 'html', 'pdf', ''];

  it('fails on random bytes with nothing but an AppError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(...extensions), async (bytes, extension) => {
        await parseTranscriptFile({ fileName: `x.${extension}`, bytes }).catch(expectAppError);
      }),
      { numRuns: 300 },
    );
  });

  it('fails on shuffled pieces of the formats with nothing but an AppError, and never gives an empty turn', async () => {
    const piece = fc.constantFrom(
      'WEBVTT',
      '\n',
      '\n\n',
      '00:01.000 --> 00:02.000',
      '00:00:01,000 --> x',
      '<v Анна>',
      'Анна: ',
      '**',
      '- ',
      '{"segments":[',
      '{"text":"a"}',
      ']}',
      '---',
      'date: 2026',
      '[00:01]',
      '# ',
      'NOTE',
      '1',
      '<p>',
      '<cite>',
      '</p>',
      '&#0;',
      'слово',
      '?',
      '|',
      '\u0000',
      '🙂',
      'И:',
      'Р:',
      'Ответ:',
      ': ',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom(...extensions),
        async (pieces, extension) => {
          const bytes = encodeText(pieces.join(''), 'utf-8');
          const proposal = await parseTranscriptFile({ fileName: `x.${extension}`, bytes }).catch(expectAppError);
          const broken = proposal?.turns.filter(
            ({ text }) => text.trim() === '' || text !== text.normalize('NFC') || text.includes('\r'),
          );
          expect(broken ?? []).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('fails on damaged Word documents with nothing but an AppError', async () => {
    const whole = readFixture('questions-and-answers.docx');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = value;
        await parseDocx(bytes).catch(expectAppError);
      }),
      { numRuns: 25 },
    );
  });
});

function expectAppError(error: unknown): null {
  expect(error).toBeInstanceOf(AppError);
  const { reason } = (error as AppError).details;
  if (reason !== undefined) expect(transcriptReasonCodes).toContain(reason);
  return null;
}
