import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/domain/appError.ts';
import { parsePastedText, parseTranscriptFile } from '../../../electron/backend/formats/parseTranscriptFile.ts';
import { withoutEcho } from '../../../electron/backend/formats/withoutEcho.ts';
import { listTurns, listWarnings, parseFixture, readFixture } from './readTranscript.ts';

const russian = ['500 Спикер 1: Как вы сверяете счета?', '3000 Спикер 2: Вручную, в Excel.'];
const russianFromZero = ['500 Спикер 0: Как вы сверяете счета?', '3000 Спикер 1: Вручную, в Excel.'];

describe('what speech services write', () => {
  it.each<[string, string[]]>([
    ['google-v1-ru.json', [...russian, '6000 Спикер 1: Почему?']],
    ['google-operation-channels.json', ['1500 Speaker 1: How do you compare invoices?', '4000 Speaker 2: By hand.']],
    ['yandex-v2-ru.json', [...russian, '6000 Спикер 1: Почему?']],
    ['yandex-v3-ru.json', [...russianFromZero, '6000 Спикер 0: Почему?']],
    ['deepgram-words.json', ['500 Speaker 0: How do you compare invoices?', '4000 Speaker 1: By hand.']],
    ['deepgram-utterances-ru.json', russianFromZero],
    ['assemblyai.json', ['500 Speaker A: How do you compare invoices?', '4000 Speaker B: By hand.']],
    ['gladia-ru.json', russianFromZero],
    ['rev.json', ['500 Anna: How so?', '4000 Speaker 1: By hand.']],
    ['elevenlabs.json', ['500 speaker_0: How?', '4000 speaker_1: By hand.']],
    ['azure-ru.json', russian],
    ['youtube-json3.json', ['160 -: hello and welcome to the talk']],
    ['whisper-pipeline-ru.json', ['500 -: Как вы сверяете счета? Вручную, в Excel.']],
    ['whisperx-list.json', ['500 SPEAKER_00: How do you compare invoices?', '4000 SPEAKER_01: By hand.']],
    [
      'teams-ru.vtt',
      [
        '3300 Иванова Анна: Здравствуйте, Мария. Расскажите про счета.',
        '8970 Мария Петрова (гость): Сверяю вручную. Два дня в месяц.',
      ],
    ],
    [
      'teams-ru.docx',
      [
        '3000 Анна Иванова: Здравствуйте, Мария.\nКак вы сверяете счета?',
        '12000 Мария Петрова: Вручную. Два дня в месяц.',
        '3725000 Анна Иванова: Спасибо.',
      ],
    ],
    ['stream.vtt', ['3300 -: Hello and welcome to the talk about invoices.']],
    ['rolling.srt', ['160 -: hello and welcome to the talk about invoices']],
    ['one-word.srt', ['100 -: How do you', '360001200 -: compare']],
    [
      'otter.txt',
      [
        '3000 Anna: Hello, Maria. How do you compare invoices?',
        '12000 Maria: By hand. Two days a month.',
        '3725000 Anna: Thank you.',
      ],
    ],
    ['google-meet.txt', ['- Anna Ivanova: Hello, Maria.', '- Maria Petrova: By hand.', '- Anna Ivanova: Why?']],
    ['descript.md', ['0 Anna: How do you compare invoices?', '12000 Maria: By hand.', '20000 Anna: Why?']],
  ])('reads %s', async (name, turns) => {
    expect(listTurns(await parseFixture(`speech/${name}`), 200)).toEqual(turns);
  });

  it.each([
    ['otter.txt', 'Customer call', '2026-03-12'],
    ['descript.md', 'Customer call', null],
    ['teams-ru.docx', 'Созвон с клиентом-20260312_140000-Запись собрания', '2026-03-12'],
  ])('takes title and date of %s', async (name, title, date) => {
    expect(await parseFixture(`speech/${name}`)).toMatchObject({ title, date });
  });

  it('takes the words of a recording with two like channels only once', async () => {
    const proposal = await parseFixture('speech/yandex-v2-echo-ru.json');
    expect(proposal.turns.map(({ text }) => text)).toEqual(['Как вы сверяете счета? Вручную, в Excel. Почему?']);
    expect(proposal.warnings).toEqual([{ code: 'repeatedChannelSkipped', line: null, details: { count: 3 } }]);
  });

  it('says why a file of times without words is refused', async () => {
    await expect(parseFixture('speech/pyannote.json')).rejects.toMatchObject({
      code: 'unreadableSource',
      details: { reason: 'timesWithoutWords' },
    });
  });

  it('takes the same words at the same time in subtitles only once', () => {
    const cue = (at: number, text: string): string => `00:00:0${at},000-->00:00:0${at + 1},000\n${text}\n\n`;
    const doubled = ['How so?', 'By hand.', 'Why?'].map((text, index) => cue(index * 2, text) + cue(index * 2, text));
    const proposal = parsePastedText(doubled.join(''));
    expect(listTurns(proposal)).toEqual(['0 -: How so? By hand. Why?']);
    expect(listWarnings(proposal)).toEqual(['repeatedChannelSkipped', 'noSpeakers']);
  });
});

describe('withoutEcho', () => {
  const words = fc.constantFrom('yes', 'no', 'by hand', 'two days', 'why');
  const piece = fc.record({
    speaker: fc.constantFrom('1', '2', null),
    startMs: fc.option(fc.nat(20_000)),
    endMs: fc.constant(null),
    text: words,
  });

  it('keeps the order, takes nothing but repetitions, and leaves nothing to take', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { pieces: kept, echoCount } = withoutEcho(pieces);
        expect(kept.length + echoCount).toBe(pieces.length);
        expect(pieces.filter((one) => kept.includes(one))).toEqual(kept);
        expect(new Set(kept.map(({ text }) => text))).toEqual(new Set(pieces.map(({ text }) => text)));
      }),
    );
  });
});

describe('damage to what speech services write', () => {
  const names = readdirSync(new URL('../../fixtures/transcripts/speech/', import.meta.url));

  it('fails with nothing but an AppError', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        async (name, at, value, isCut) => {
          const whole = readFixture(`speech/${name}`);
          const bytes = Uint8Array.from(isCut ? whole.subarray(0, at % whole.length) : whole);
          if (bytes.length > 0) bytes[at % bytes.length] = value;
          await parseTranscriptFile({ fileName: name, bytes }).catch((error: unknown) =>
            expect(error).toBeInstanceOf(AppError),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reads JSON whose values are of any other kind without failing otherwise', async () => {
    const keys = fc.constantFrom(
      'results',
      'response',
      'chunks',
      'alternatives',
      'words',
      'channels',
      'segments',
      'utterances',
      'monologues',
      'elements',
      'text',
      'transcript',
      'start',
      'speaker',
      'events',
      'segs',
      'result',
      'final',
      'recognizedPhrases',
      'nBest',
    );
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.oneof(fc.constant(null), fc.integer(), fc.string({ maxLength: 5 }), fc.boolean()),
      tree: fc.oneof(
        { depthSize: 'small' },
        tie('leaf'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 3 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async (value) => {
        const bytes = new TextEncoder().encode(JSON.stringify(value));
        await parseTranscriptFile({ fileName: 'a.json', bytes }).catch((error: unknown) =>
          expect(error).toBeInstanceOf(AppError),
        );
      }),
      { numRuns: 500 },
    );
  });
});
