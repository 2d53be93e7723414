import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/domain/language.ts';
import linterRules from '#shared/domain/method/linterRules.json' with { type: 'json' };
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import { lintInterview, lintInterviewOnce, type LintedInterview, type LintedTurn } from '#shared/text/lintInterview.ts';
import { compileLinterRules, type LinterRules } from '#shared/text/linterRules.ts';
import { splitSentences } from '#shared/text/splitSentences.ts';
import { measureThreadMs } from '../../support/measureThread.ts';

const ask = (text: string, isDemo = false): LintedTurn => ({ role: 'interviewer', text, isDemo });
const answer = (text: string): LintedTurn => ({ role: 'respondent', text });
const interviewOf = (turns: LintedTurn[], changes: Partial<LintedInterview> = {}): LintedInterview => ({
  turns,
  language: 'ru',
  kind: 'problem',
  ...changes,
});
const ruleIdsOf = (interview: LintedInterview): string[] =>
  lintInterview(interview, linterRules).hints.map(({ ruleId }) => ruleId);

const specifiedCases = linterRules.rules.flatMap((rule) => [
  ...rule.tests.match.map((text) => ({ rule: rule.id, speaker: rule.speaker, text, isHit: true })),
  ...rule.tests.no_match.map((text) => ({ rule: rule.id, speaker: rule.speaker, text, isHit: false })),
]);

describe('the rules of the method', () => {
  it('bring 94 tests of their own', () => {
    expect(specifiedCases.length).toBe(94);
  });

  it('are written in lower case, as is the text that they see', () => {
    const sources = linterRules.rules.flatMap(({ ru, en }) => [...ru, ...en]);
    const letters = sources.map((source) => source.replaceAll(/\\(?:[pP]\{\w+\}|[A-Z])/gu, ''));
    expect(letters.filter((source) => /\p{Lu}/u.test(source))).toEqual([]);
  });

  it.each(specifiedCases)('$rule on «$text»: $isHit', ({ rule, speaker, text, isHit }) => {
    const language: Language = /[а-яё]/iu.test(text) ? 'ru' : 'en';
    const role: SpeakerRole = speaker === 'interviewer' ? 'interviewer' : 'respondent';
    const result = lintInterview(interviewOf([{ role, text }], { language }), linterRules);
    expect(result.hints.some(({ ruleId }) => ruleId === rule)).toBe(isHit);
  });

  it('are compiled once for one rules object', () => {
    expect(compileLinterRules(linterRules)).toBe(compileLinterRules(linterRules));
  });

  it('carry what to ask instead, in both languages', () => {
    const rule = compileLinterRules(linterRules).find(({ id }) => id === 'q.hypothetical');
    expect(rule?.fix.ru).toContain('последний раз');
    expect(rule?.fix.en).toContain('last time');
  });

  it('are refused with a severity nobody knows', () => {
    const broken = { rules: [{ ...linterRules.rules[0]!, severity: 'fatal' }] };
    expect(() => compileLinterRules(broken)).toThrow(/severity/u);
  });
});

describe('hints', () => {
  it('point into the original text, whose letters normalisation changes', () => {
    const text = 'Ёлки\u0301, 😀\r\nЕще\u0308 раз: вы бы ку\u0301пили такой отче\u0308т?';
    const hints = lintInterview(interviewOf([answer('Да'), ask(text)]), linterRules).hints;
    const wouldBuy = hints.find(({ ruleId }) => ruleId === 'q.would_buy');
    expect(wouldBuy).toEqual({
      ruleId: 'q.would_buy',
      severity: 'error',
      turnIndex: 1,
      start: text.indexOf('вы бы'),
      end: text.indexOf(' такой'),
      quote: 'вы бы ку\u0301пили',
    });
  });

  it('look at respondents only for rules about answers', () => {
    expect(ruleIdsOf(interviewOf([answer('Вы бы купили такое приложение?')]))).not.toContain('q.would_buy');
  });

  it('leave the other people in the room alone', () => {
    expect(ruleIdsOf(interviewOf([{ role: 'other', text: 'Вы бы купили? Классная идея!' }]))).toEqual([]);
  });

  it.each(['Купил бы хоть сегодня.', 'Я бы сразу заплатил.', 'Я б ещё нанял двоих.'])(
    'take no promise for a fact: %s',
    (text) => {
      expect(ruleIdsOf(interviewOf([answer(text)]))).not.toContain('a.evidence');
      expect(ruleIdsOf(interviewOf([answer(`${text.slice(0, -1)}, как вчера.`)]))).toContain('a.evidence');
    },
  );

  it('see what stands before a promise as if the promise were not there', () => {
    expect(ruleIdsOf(interviewOf([answer('За 30₽взял б.')]))).toEqual(['a.evidence']);
  });

  it('mark one place for each sentence and rule', () => {
    const ids = ruleIdsOf(interviewOf([ask('Если бы вы могли, что бы вы изменили? Представьте, что отчёт готов.')]));
    expect(ids.filter((id) => id === 'q.hypothetical').length).toBe(2);
  });
});

describe('off-switches', () => {
  const pitch = 'Наш сервис сам считает налоги.';

  it('keep pitching quiet in the demo of a solution interview and nowhere else', () => {
    const turns = [ask(pitch), ask(pitch, true)];
    const hints = lintInterview(interviewOf(turns, { kind: 'solution' }), linterRules).hints;
    expect(hints.filter(({ ruleId }) => ruleId === 'q.pitch').map(({ turnIndex }) => turnIndex)).toEqual([0]);
  });

  it('do not accuse a solution interview whose demo nobody marked', () => {
    expect(ruleIdsOf(interviewOf([ask(pitch)], { kind: 'solution' }))).not.toContain('q.pitch');
  });

  it('do not excuse pitching in a problem interview', () => {
    expect(ruleIdsOf(interviewOf([ask(pitch, true)]))).toContain('q.pitch');
  });

  it('let a risk review ask about what might happen', () => {
    const turns = [ask('Что бы вы сделали, если бы мы исчезли?')];
    expect(ruleIdsOf(interviewOf(turns, { kind: 'risk' }))).not.toContain('q.hypothetical');
    expect(ruleIdsOf(interviewOf(turns))).toContain('q.hypothetical');
  });

  it.each<[Language, string, boolean]>([
    ['ru', 'Вы ведёте учёт в таблице?', true],
    ['ru', 'Вы имеете в виду таблицу?', false],
    ['en', 'Do you keep a list?', true],
    ['en', 'Did I understand that you keep a list?', false],
  ])('take a confirmation for no closed question (%s: %s)', (language, text, isClosed) => {
    expect(ruleIdsOf(interviewOf([ask(text)], { language })).includes('q.closed')).toBe(isClosed);
  });
});

describe('metrics', () => {
  it('are worked out from words and sentences', () => {
    const turns = [
      ask('Как вы сверяли счета в марте? Вы ведёте учёт?'),
      answer('Вчера потратил 3 часа. Потом заплатили подрядчику. Наверное, дорого.'),
      ask('Вы бы купили такое?'),
      answer('Да, сразу и без разговоров купил бы себе и всем вокруг.'),
    ];
    const { metrics } = lintInterview(interviewOf(turns), linterRules);
    expect(metrics).toEqual({
      talkRatio: 13 / 33,
      talkRatioLevel: 'warn',
      questionQuality: 1 - 1.5 / 3,
      openShare: 1 / 3,
      questionCount: 3,
      longestMonologueWords: 9,
      longestMonologueTurnIndex: 0,
      isMonologueTooLong: false,
      evidenceDensity: (1000 * 2) / 20,
    });
  });

  it('leave the demo out of the talk ratio', () => {
    const turns = [ask('слово '.repeat(50), true), ask('раз два три'), answer('слово '.repeat(7))];
    const { metrics } = lintInterview(interviewOf(turns, { kind: 'solution' }), linterRules);
    expect(metrics.talkRatio).toBeCloseTo(0.3, 12);
    expect(metrics.talkRatioLevel).toBe('ok');
  });

  it('name the turn that became a speech', () => {
    const { metrics } = lintInterview(interviewOf([ask('Да'), ask('слово '.repeat(121))]), linterRules);
    expect([metrics.longestMonologueTurnIndex, metrics.isMonologueTooLong]).toEqual([1, true]);
    expect(metrics.talkRatioLevel).toBe('error');
  });

  it('are null where there is nothing to measure', () => {
    const { metrics, hints } = lintInterview(interviewOf([]), linterRules);
    expect(hints).toEqual([]);
    expect([metrics.talkRatio, metrics.questionQuality, metrics.openShare, metrics.evidenceDensity]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('count an invitation to tell as an open question', () => {
    const { metrics } = lintInterview(interviewOf([ask('Расскажите про последний раз.')]), linterRules);
    expect([metrics.questionCount, metrics.openShare]).toEqual([1, 1]);
  });
});

describe('reading every sentence with all patterns at once', () => {
  const sayings = [
    ...specifiedCases.map(({ text }) => text),
    'Как бы 30₽купил бы.',
    'б',
    'бы',
    'Ёлки\u0301.',
    '12',
    '\u00ad',
  ];
  const talk = fc.record({
    text: fc
      .array(fc.constantFrom(...sayings, ' ', '. ', '? ', '\n'), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join('')),
    role: fc.constantFrom<SpeakerRole>('interviewer', 'respondent'),
    language: fc.constantFrom<Language>('ru', 'en'),
    kind: fc.constantFrom<LintedInterview['kind']>('problem', 'solution', 'risk'),
  });

  it('finds a rule in exactly the sentences in which one of its patterns alone does', () => {
    const alone = linterRules.rules.flatMap((rule) =>
      Array.from({ length: Math.max(rule.ru.length, rule.en.length) }, (_unused, at) => ({
        rules: [{ ...rule, ru: rule.ru.slice(at, at + 1), en: rule.en.slice(at, at + 1) }],
      })),
    );
    fc.assert(
      fc.property(talk, ({ text, role, language, kind }) => {
        const interview = interviewOf([{ role, text }], { language, kind });
        const placesOf = (rules: LinterRules): string[] =>
          lintInterviewOnce(interview, rules).hints.map(({ ruleId, start }) => {
            const sentence = splitSentences(text, language).findIndex(({ end }) => start < end);
            return `${ruleId} ${ruleId === 'q.double' ? '' : sentence}`;
          });
        expect(placesOf(linterRules).toSorted()).toEqual([...new Set(alone.flatMap(placesOf))].toSorted());
      }),
    );
  });

  it('comes to the same as reading what is remembered', () => {
    fc.assert(
      fc.property(talk, ({ text, role, language, kind }) => {
        const interview = interviewOf([{ role, text }], { language, kind });
        expect(lintInterview(interview, linterRules)).toEqual(lintInterviewOnce(interview, linterRules));
      }),
    );
  });
});

it('reads 60,000 words, no two turns alike, in a fraction of a second', async () => {
  const turns = Array.from({ length: 1200 }, (_unused, index) =>
    index % 2 === 0
      ? ask(`Как вы обычно ищете подрядчика ${index}? Что было в прошлый раз?`)
      : answer(
          `Мы искали его ${index} недель, заплатили тридцать тысяч, и всё равно сверяли счета вручную. `.repeat(6),
        ),
  );
  const read = () => lintInterviewOnce(interviewOf(turns), linterRules);
  // The first two are spent on compiling what reads.
  expect([read(), read()].map(({ hints }) => hints.length > 1000)).toEqual([true, true]);
  const readings = [await measureThreadMs(read), await measureThreadMs(read), await measureThreadMs(read)];
  expect(Math.min(...readings)).toBeLessThan(160);
});
