import { describe, expect, it } from 'vitest';
import { parsePastedText } from '../../../electron/backend/formats/parseTranscriptFile.ts';
import { measureThreadMs } from '../../support/measureThread.ts';
import { listTurns, listWarnings } from './readTranscript.ts';

const dialogues: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'names before colons',
    'Анна: Привет.\nБорис: И вам.\nАнна: Пока.',
    ['- Анна: Привет.', '- Борис: И вам.', '- Анна: Пока.'],
  ],
  ['two people who speak once', 'Анна: Привет.\nБорис: И вам.', ['- Анна: Привет.', '- Борис: И вам.']],
  ['letters И and Р', 'И: Как?\nР: Руками.', ['- И: Как?', '- Р: Руками.']],
  ['letters Q and A', 'Q: How?\nA: By hand.', ['- Q: How?', '- A: By hand.']],
  [
    'bold names, colon inside and outside',
    '**Анна:** Привет.\n\n**Борис**: *И* [вам](http://x.y).',
    ['- Анна: Привет.', '- Борис: И вам.'],
  ],
  [
    'times in square brackets',
    '[00:01:02] Анна: Привет.\n[00:01:10] Борис: И вам.',
    ['62000 Анна: Привет.', '70000 Борис: И вам.'],
  ],
  ['times in parentheses', 'Anna (00:12): Hello.\nBoris (1:00:02): Hi.', ['12000 Anna: Hello.', '3602000 Boris: Hi.']],
  [
    'names with a time above the words',
    'Anna Petrova  0:03\nHello there.\n\nBoris Ivanov  0:10\nHi.\nFine.',
    ['3000 Anna Petrova: Hello there.', '10000 Boris Ivanov: Hi.\nFine.'],
  ],
  [
    'a time and a name above the words',
    '00:00:03 - Speaker 1\nHello.\n\n00:00:09 - Speaker 2\nHi.',
    ['3000 Speaker 1: Hello.', '9000 Speaker 2: Hi.'],
  ],
  [
    'names in headings',
    '### Анна\nПривет.\n\n### Борис\nИ вам.\n\n### Анна\nПока.',
    ['- Анна: Привет.', '- Борис: И вам.', '- Анна: Пока.'],
  ],
  [
    'names on lines of their own',
    'Анна:\nПривет.\n\nБорис:\nИ вам: привет.\n\nАнна:\nПока.',
    ['- Анна: Привет.', '- Борис: И вам: привет.', '- Анна: Пока.'],
  ],
  [
    'hard-wrapped lines',
    'ANNA: I open it and then I\ncompare every row until it is\ndone.\nBOB: Long?\nANNA: Yes.',
    ['- ANNA: I open it and then I compare every row until it is done.', '- BOB: Long?', '- ANNA: Yes.'],
  ],
  [
    'numbered questions',
    'Вопрос 1: Как?\nОтвет: Так.\nВопрос 2: Зачем?\nОтвет: Надо.',
    ['- Вопрос: Как?', '- Ответ: Так.', '- Вопрос: Зачем?', '- Ответ: Надо.'],
  ],
  [
    'emoji in a name, CRLF',
    'Аня 🙂: Привет\r\nБоря: Ага 👍🏽\r\nАня 🙂: Пока',
    ['- Аня 🙂: Привет', '- Боря: Ага 👍🏽', '- Аня 🙂: Пока'],
  ],
  [
    'a chat',
    '00:05:16\t From  Anna  to  Everyone : Hello: there\n00:05:20\t From Bob : hi',
    ['316000 Anna: Hello: there', '320000 Bob: hi'],
  ],
  [
    'ranges of a recogniser without speakers',
    '[00:00:00.000 --> 00:00:04.000]  Привет.\n[00:00:04.000 --> 00:00:09.000]  Начнём.',
    ['0 -: Привет.', '4000 -: Начнём.'],
  ],
  [
    'subtitles',
    '1\n00:00:01,000 --> 00:00:02,000\nАнна: Привет\n\n2\n00:00:02,000 --> 00:00:03,000\nБорис: И вам',
    ['1000 Анна: Привет', '2000 Борис: И вам'],
  ],
];

describe('parsePastedText', () => {
  it.each([
    ['names in italics', '*Интервьюер:* Как?\n*Анна:* Так.', ['- Интервьюер: Как?', '- Анна: Так.']],
    [
      'names in a list',
      '- **Интервьюер:** Как?\n- **Анна:** Так: вручную.',
      ['- Интервьюер: Как?', '- Анна: Так: вручную.'],
    ],
    [
      'names in capitals above the words',
      'АННА\nРуками.\n\nБОРИС\nДолго?\n\nАННА\nДа.',
      ['- АННА: Руками.', '- БОРИС: Долго?', '- АННА: Да.'],
    ],
    [
      'a colon that goes on',
      'Анна: Привет.\n: и дальше.\nБорис: Да.\nАнна: Ок.',
      ['- Анна: Привет.\nи дальше.', '- Борис: Да.', '- Анна: Ок.'],
    ],
    [
      'answers alone',
      '1. Как вы сверяете?\nОтвет: Руками.\n\n2. Почему?\nОтвет:',
      ['- Вопрос: Как вы сверяете?', '- Ответ: Руками.', '- Вопрос: Почему?'],
    ],
  ])('finds %s', (_, text, turns) => {
    expect(listTurns(parsePastedText(text))).toEqual(turns);
  });

  it.each(dialogues)('finds speakers by %s', (_, text, turns) => {
    expect(listTurns(parsePastedText(text), 200)).toEqual(turns);
  });

  it('leaves notes, links and times of day in the text', () => {
    const text =
      'Мы поговорили о сверке.\n\nИтог: сверка вручную.\n\nПроблема: долго.\nРешение: Excel.\n\nСм. https://example.com/a и 10:30.';
    const proposal = parsePastedText(text);
    expect(proposal.turns.map((turn) => turn.text).join('\n\n')).toBe(text);
    expect(proposal.roles).toEqual({ '': 'respondent' });
  });

  it('does not make speakers of a list of tools, nor of reported speech', () => {
    const tools = parsePastedText(
      'Slack: we use it daily.\n\nNotion: for docs.\n\nJira: for tasks.\n\nMiro: for boards.',
    );
    const reported = parsePastedText('Он сказал: да.\nОна сказала: нет.\nОн сказал: пока.');
    expect([...tools.turns, ...reported.turns].filter(({ speaker }) => speaker !== null)).toEqual([]);
  });

  it('keeps «Итог:» inside the answer of a named speaker', () => {
    const text =
      'Интервью с Анной, 12 марта 2026\n\nИнтервьюер: Как?\nАнна: Руками. Итог: два дня.\nВажно: каждый месяц.\n\nИнтервьюер: Почему?\nАнна: Так.';
    const proposal = parsePastedText(text);
    expect(listTurns(proposal)).toEqual([
      '- Интервьюер: Как?',
      '- Анна: Руками. Итог: два дня.\nВажно: каждый месяц.',
      '- Интервьюер: Почему?',
      '- Анна: Так.',
    ]);
    expect(proposal).toMatchObject({
      title: 'Интервью с Анной, 12 марта 2026',
      date: '2026-03-12',
      warnings: [],
      roles: { Интервьюер: 'interviewer', Анна: 'respondent' },
    });
  });

  it('reads dashes as turns of nobody', () => {
    const proposal = parsePastedText('— Как вы сверяете?\n— Руками.\n— Долго?');
    expect(listTurns(proposal)).toEqual(['- -: Как вы сверяете?', '- -: Руками.', '- -: Долго?']);
    expect(listWarnings(proposal)).toEqual(['dialogueWithoutNames']);
  });

  it('reads front matter', () => {
    const proposal = parsePastedText(
      '---\ntitle: "Talk with Anna"\ndate: 2026-03-12\n---\n**Anna**: Hi.\n\n**Bob**: \\[laughs\\]',
    );
    expect(proposal).toMatchObject({ title: 'Talk with Anna', date: '2026-03-12' });
    expect(listTurns(proposal)).toEqual(['- Anna: Hi.', '- Bob: [laughs]']);
  });

  it('takes times from five-minute headings and drops what the service wrote', () => {
    const text =
      '# Звонок (2026-03-01 10:00) - Расшифровка\n\n### Участники\nАнна, Борис\n\n### 00:00:00\n\n**Анна:** Привет.\n\n**Борис:** Да.\n\n### 00:05:00\n\n**Анна:** Дальше.\n\n*Meeting ended after 00:23:30*';
    const proposal = parsePastedText(text);
    expect(listTurns(proposal)).toEqual(['0 Анна: Привет.', '- Борис: Да.', '300000 Анна: Дальше.']);
    expect(proposal).toMatchObject({
      title: 'Звонок (2026-03-01 10:00)',
      date: '2026-03-01',
      warnings: [{ code: 'serviceLinesSkipped', line: 16 }],
    });
  });

  it('keeps words before the first speaker as nobody’s, with a warning', () => {
    const proposal = parsePastedText(
      'Это запись разговора, сделанная на складе. Шумно.\n\nАнна: Привет.\nБорис: Да.\nАнна: Так.',
    );
    expect(proposal.turns[0]).toEqual({
      speaker: null,
      startMs: null,
      text: 'Это запись разговора, сделанная на складе. Шумно.',
    });
    expect(proposal.warnings).toEqual([{ code: 'textBeforeFirstSpeaker', line: 1, details: {} }]);
    expect(proposal.roles['']).toBe('other');
  });

  it('reads 100,000 words within the budget', async () => {
    const line = 'Мы сверяем счета каждый месяц вручную и теряем на этом два дня.';
    const text = Array.from({ length: 8400 }, (_, at) => `${at % 2 === 0 ? 'Анна' : 'Борис'}: ${line}`).join('\n');
    parsePastedText(text.slice(0, 10_000));
    expect(await measureThreadMs(() => expect(parsePastedText(text).turns).toHaveLength(8400))).toBeLessThan(600);
  });
});
