import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSrt } from '../../../electron/backend/formats/parseSrt.ts';
import { parseTime } from '../../../electron/backend/formats/parseTime.ts';
import { parsePastedText } from '../../../electron/backend/formats/parseTranscriptFile.ts';
import { parseVtt } from '../../../electron/backend/formats/parseVtt.ts';

function writeTime(ms: number, point: string): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  const seconds = Math.floor(ms / 1000);
  return `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}${point}${pad(ms % 1000, 3)}`;
}

const word = fc.constantFrom('мы', 'сверяем', 'счета', 'Excel', 'два', 'дня', 'yes', 'ёлка', '🙂', 'a<b', '12');
const cue = fc.record({
  startMs: fc.nat(500_000_000),
  lengthMs: fc.integer({ min: 1, max: 9000 }),
  lines: fc.array(
    fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `и ${words.join(' ')}`),
    { minLength: 1, maxLength: 3 },
  ),
});

describe.each([
  ['vtt', '.'],
  ['srt', ','],
])('%s', (format, point) => {
  it('gives back the times and words of the cues that were written', () => {
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 20 }), fc.boolean(), (cues, hasIndexes) => {
        const blocks = cues.map(
          ({ startMs, lengthMs, lines }, at) =>
            `${hasIndexes ? `${at + 1}\n` : ''}${writeTime(startMs, point)} --> ${writeTime(startMs + lengthMs, point)}\n${lines.join('\n')}\n`,
        );
        const text = `${format === 'vtt' ? 'WEBVTT\n\n' : ''}${blocks.join('\n')}`;
        const parsed = format === 'vtt' ? parseVtt(text) : parseSrt(text);
        expect(parsed.cues.map(({ startMs, endMs, text: words }) => ({ startMs, endMs, words }))).toEqual(
          cues.map(({ startMs, lengthMs, lines }) => ({ startMs, endMs: startMs + lengthMs, words: lines.join('\n') })),
        );
        expect(parsed.warnings).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('subtitles', () => {
  it('reads hours beyond 99, short clocks and plain seconds', () => {
    expect(['100:00:01.500', '1:02', '01:02:03,5', '4.240', '0:0:3.5', '1:75', 'x'].map(parseTime)).toEqual([
      360_001_500,
      62_000,
      3_723_500,
      4240,
      3500,
      null,
      null,
    ]);
  });

  it('joins the cues of nobody until a pause of more than two seconds', () => {
    const text =
      'WEBVTT\n\n00:00.000 --> 00:01.000\nМы\n\n00:03.000 --> 00:04.000\nсверяем.\n\n00:06.001 --> 00:07.000\nДа.';
    expect(parsePastedText(text).turns).toEqual([
      { speaker: null, startMs: 0, text: 'Мы сверяем.' },
      { speaker: null, startMs: 6001, text: 'Да.' },
    ]);
  });

  it('goes on with the speaker above where a cue has no name', () => {
    const text =
      '1\n00:00:00,000 --> 00:00:01,000\nАнна: Мы\n\n2\n00:00:09,000 --> 00:00:10,000\nсверяем.\n\n3\n00:00:10,000 --> 00:00:11,000\nБорис: Итог: да.\n\n4\n00:00:11,000 --> 00:00:12,000\nАнна: Так.';
    expect(parsePastedText(text).turns).toEqual([
      { speaker: 'Анна', startMs: 0, text: 'Мы сверяем.' },
      { speaker: 'Борис', startMs: 10_000, text: 'Итог: да.' },
      { speaker: 'Анна', startMs: 11_000, text: 'Так.' },
    ]);
  });
});
