import { describe, expect, it } from 'vitest';
import { isInterchangeJson } from '../../../electron/backend/formats/isInterchangeJson.ts';
import { parseTranscriptFile } from '../../../electron/backend/formats/parseTranscriptFile.ts';
import { encodeText } from './encodeText.ts';
import { listTurns, listWarnings, parseFixture } from './readTranscript.ts';

function countBySpeaker(turns: readonly { readonly speaker: string | null }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { speaker } of turns) counts[speaker ?? ''] = (counts[speaker ?? ''] ?? 0) + 1;
  return counts;
}

describe('parseTranscriptFile on files of other tools', () => {
  it('reads a Zoom transcript', async () => {
    const proposal = await parseFixture('zoom-transcript.vtt');
    expect(listTurns(proposal, 30).slice(0, 3)).toEqual([
      '50 Srijani Ghosh: Hi!',
      '2070 Conor Healy: Get this party started.',
      '5140 Srijani Ghosh: Hello! Hello! Hello! Why are y',
    ]);
    expect(countBySpeaker(proposal.turns)).toEqual({
      'Srijani Ghosh': 7,
      'Conor Healy': 12,
      'Dr. Melissa Ko': 2,
      'Shreeharsh Kelkar': 3,
      'Ryan Sloan': 1,
    });
    expect(proposal).toMatchObject({ encoding: 'utf-8', language: 'en', warnings: [] });
  });

  it('reads a Zoom chat without its reactions', async () => {
    const proposal = await parseFixture('zoom-chat.txt');
    expect(listTurns(proposal, 25)[1]).toBe('675000 Ryan Sloan: Great point, Srijani!');
    expect(countBySpeaker(proposal.turns)).toEqual({ 'Ryan Sloan': 5, 'Dr. Melissa Ko': 2, 'Shreeharsh Kelkar': 1 });
    expect(proposal.warnings).toEqual([{ code: 'reactionsSkipped', line: 4, details: { count: 4 } }]);
  });

  it('reads Google Meet notes: title, date, no attendees, no trailer', async () => {
    const proposal = await parseFixture('google-meet.md');
    expect(proposal).toMatchObject({
      title: 'Polygon Protocol Governance Call (2023-11-30 16:03 GMT)',
      date: '2023-11-30',
    });
    expect(proposal.turns).toHaveLength(28);
    expect(proposal.turns.at(-1)?.text.endsWith('enjoy the rest of your day.')).toBe(true);
    expect(proposal.roles['Harry Rook']).toBe('interviewer');
  });

  it('reads Otter text with times above the words', async () => {
    const proposal = await parseFixture('otter.md');
    expect(listTurns(proposal, 30)).toEqual([
      '0 Unknown Speaker: Welcome to season three of the',
      '42000 Kelly: Welcome to the ladybug podcast',
      "44000 Emma: I'm Allie. And I'm Emma and we",
      '50000 Kelly: AWS amplify is a suite of tool',
      '59000 Unknown Speaker: using amplify You can quickly ',
      '71000 Kelly: amplify is built especially in',
      '85000 Unknown Speaker: The amplify console then allow',
      '108000 Unknown Speaker: Yes, so',
      '2794000 Unknown Speaker: Spoilers.',
      '2795000 Kelly: Okay, see you next week. Bye.',
    ]);
    expect(listWarnings(proposal)).toEqual(['serviceLinesSkipped']);
  });

  it('reads a talk in Markdown and leaves out its breaks', async () => {
    const proposal = await parseFixture('share-alike/founders-talk-38-opening.md');
    expect(countBySpeaker(proposal.turns)).toEqual({ 'Adam Stacoviak': 7, 'Sam Soffes': 6 });
    expect(proposal.roles).toEqual({ 'Adam Stacoviak': 'interviewer', 'Sam Soffes': 'respondent' });
  });

  it('reads a Russian Word document of questions and answers, empty answers dropped', async () => {
    const proposal = await parseFixture('questions-and-answers.docx');
    expect(countBySpeaker(proposal.turns)).toEqual({ '': 15, Вопрос: 27, Ответ: 10 });
    expect(proposal).toMatchObject({
      language: 'ru',
      date: '2022-02-18',
      roles: { Вопрос: 'interviewer', Ответ: 'respondent', '': 'other' },
    });
    const at = proposal.turns.findIndex(({ text }) => text === 'Какие функции должны быть доступны пользователю?');
    expect(proposal.turns[at + 1]).toEqual({
      speaker: 'Ответ',
      startMs: null,
      text: 'Функция размещения услуг организации\nФункция бронирования услуг для клиентов\nПроверка доступности брони\nФормирование заявки на бронирование',
    });
  });

  it('reads the JSON of Whisper, of the podcast namespace and of Amazon', async () => {
    const [whisper, podcast, amazon] = await Promise.all(
      ['whisper-verbose.json', 'podcast-namespace.json', 'amazon-transcribe.json'].map(parseFixture),
    );
    expect(whisper?.turns.map(({ startMs, text }) => [startMs, text.slice(0, 18)])).toEqual([
      [660, 'Jane? Mark? Hi! It'],
    ]);
    expect(podcast && listTurns(podcast)).toEqual(['500 Darth Vader: I am your father.', '2750 Luke: Nooooo']);
    expect(amazon && listTurns(amazon, 32)).toEqual([
      '5240 spk_0: Today the devastation of Cyclone',
      '27970 spk_1: The people who were perhaps in t',
      '58170 spk_0: Two weeks ago, Cyclone E. Di hit',
    ]);
  });

  it('reads the podcast namespace’s HTML and WebVTT', async () => {
    const html = await parseFixture('podcast-namespace.html');
    expect(listTurns(html, 20)).toEqual([
      '0 Travis: When you first get s',
      '53000 Sarah: Creating good audio ',
      "102000 Travis: Now, when you're cre",
    ]);
    const vtt = await parseFixture('podcast-namespace.vtt');
    expect(listTurns(vtt, 200)[1]).toBe(
      '19080 Gillian: Hi Buzzsprout, Gillian here from breaking through careers podcast. My question is, do we need a podcast trailer?',
    );
  });

  it.each([
    ['styles.vtt', ['0 -: Hello world.'], ['noSpeakers']],
    ['youtube-rolling.vtt', ["286070 -: yeah what this will happen is I'm telling"], ['noSpeakers']],
    [
      'comments.vtt',
      [
        '135000 -: Ta en kopp varmt te.',
        '135000 -: Det är inte varmt.',
        '140000 -: Har en kopp te.',
        '140000 -: Det smakar som te.',
        '145000 -: Ta en kopp',
      ],
      ['noSpeakers'],
    ],
    [
      'missing_timeframe.srt',
      ['500 -: Caption text #1 Caption text #2 Caption text #3 Caption text #4 '],
      ['cueWithoutTime', 'noSpeakers'],
    ],
    ['sample.sbv', ['378 -: Caption text #1 Caption text #2 Caption text #3 (line 1) Caption'], ['noSpeakers']],
  ])('reads %s', async (name, turns, warnings) => {
    const proposal = await parseFixture(name);
    expect(listTurns(proposal, 64)).toEqual(turns);
    expect(listWarnings(proposal)).toEqual(warnings);
  });

  it('names the line of a time that cannot be read', async () => {
    const { warnings } = await parseFixture('invalid_timeframe.vtt');
    expect(warnings[0]).toEqual({ code: 'badCueTime', line: 6, details: {} });
  });
});

describe('parseTranscriptFile', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'cp866'])(
    'reads a file written by another program in %s',
    async (encoding) => {
      const proposal = await parseFixture(`dialogue-${encoding}.txt`);
      expect(proposal).toMatchObject({
        encoding,
        language: 'ru',
        warnings: [],
        roles: { Интервьюер: 'interviewer', Анна: 'respondent' },
      });
      expect(listTurns(proposal, 80).slice(0, 3)).toEqual([
        '- Интервьюер: Как вы сверяете счета?',
        '- Анна: Вручную, в Excel. Это два дня каждый месяц.',
        '- Интервьюер: А почему не программой?',
      ]);
    },
  );

  it.each(['utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'cp866'])(
    'reads a Russian dialogue in %s',
    async (encoding) => {
      const bytes = encodeText('Интервьюер: Как вы сверяете счета?\r\nАнна: Вручную, два дня.\r\n', encoding);
      const proposal = await parseTranscriptFile({ fileName: '2026-03-12 Анна.txt', bytes });
      expect(listTurns(proposal)).toEqual(['- Интервьюер: Как вы сверяете счета?', '- Анна: Вручную, два дня.']);
      expect(proposal).toMatchObject({ encoding: encoding.replace('-bom', ''), language: 'ru', date: '2026-03-12' });
    },
  );

  const refusals: readonly (readonly [string, string, string, object])[] = [
    ['an empty file', 'a.txt', '', { code: 'emptySource', details: { file: 'a.txt', line: null } }],
    ['blank lines', 'a.txt', ' \n\n ', { code: 'emptySource' }],
    [
      'a broken PDF under any name',
      'a.txt',
      '%PDF-1.4 x',
      { code: 'unreadableSource', details: { file: 'a.txt', line: null, reason: 'damagedDocument' } },
    ],
    ['a spreadsheet', 'a.csv', 'a;b', { code: 'unsupportedFormat', details: { reason: 'spreadsheet' } }],
    [
      'subtitles without cues',
      'a.srt',
      '1\nsome text',
      { code: 'unreadableSource', details: { file: 'a.srt', line: 2, reason: 'noCues' } },
    ],
    ['a header without cues', 'a.vtt', 'WEBVTT\n', { code: 'emptySource' }],
    [
      'broken JSON',
      'a.json',
      '{\n "segments": [\n  {"text": }\n ]\n}',
      { code: 'unreadableSource', details: { file: 'a.json', line: 3, reason: 'invalidJson' } },
    ],
    [
      'data in XML',
      'a.xsd',
      '<?xml version="1.0"?>\n<schema><element/></schema>',
      { code: 'unsupportedFormat', details: { reason: 'markup' } },
    ],
    ['JSON of another kind', 'a.json', '{"a": 1}', { code: 'unsupportedFormat', details: { reason: 'unknownJson' } }],
    [
      'a Word file that is none',
      'a.docx',
      'Привет',
      { code: 'unreadableSource', details: { reason: 'damagedDocument' } },
    ],
  ];

  it.each(refusals)('refuses %s and says why', async (_, fileName, text, error) => {
    await expect(parseTranscriptFile({ fileName, bytes: encodeText(text, 'utf-8') })).rejects.toMatchObject(error);
  });

  it('refuses a diarisation without words', async () => {
    await expect(parseFixture('pyannote-turns.txt')).rejects.toMatchObject({
      code: 'unreadableSource',
      details: { reason: 'timesWithoutWords' },
    });
  });

  it('warns when the text is in neither language', async () => {
    const text =
      'Anna: Ich öffne jeden Monat die Datei und vergleiche alle Rechnungen von Hand, das dauert zwei Tage.\nBernd: Warum machen Sie das eigentlich nicht mit einem Programm, das wäre doch viel schneller und einfacher?\nAnna: Weil niemand Zeit hat, und weil wir das schon immer so gemacht haben, seit die Firma gegründet wurde.';
    const proposal = await parseTranscriptFile({ fileName: 'a.txt', bytes: encodeText(text, 'utf-8') });
    expect(proposal.warnings).toEqual([{ code: 'otherLanguage', line: null, details: { detected: 'de' } }]);
  });

  it('reads a page of XHTML by what it says, not by its marks', async () => {
    const text = '<?xml version="1.0"?>\n<html><body><p>Anna: How?</p><p>Boris: By hand.</p></body></html>';
    const proposal = await parseTranscriptFile({ fileName: 'page.xhtml', bytes: encodeText(text, 'utf-8') });
    expect(proposal.turns.map(({ speaker, text: said }) => `${speaker}: ${said}`)).toEqual([
      'Anna: How?',
      'Boris: By hand.',
    ]);
  });

  it('knows its own interchange document', () => {
    expect([
      isInterchangeJson({ format: 'custdev-json' }),
      isInterchangeJson({ format: 'x' }),
      isInterchangeJson(null),
      isInterchangeJson([]),
    ]).toEqual([true, false, false, false]);
  });
});
