import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getMethodGuide, sectionsOfGuide } from '#shared/domain/guide.ts';
import { findGuideBlanks } from '#shared/domain/guideBlanks.ts';
import { interviewKinds } from '#shared/domain/interview.ts';
import { languages } from '#shared/domain/language.ts';
import linterRules from '#shared/domain/method/linterRules.json' with { type: 'json' };
import { fillGuideBlanks, hasGuideBlank, readGuideBlanks } from '#shared/text/fillGuideBlanks.ts';
import { lintQuestion } from '#shared/text/lintQuestion.ts';
import { findLintRuleText } from '#shared/text/lintRuleTexts.ts';
import { writeGuide } from '#shared/text/writeGuide.ts';

const nothing = { job: null, episode: null, price: null };

describe('blanks of a guide', () => {
  test('are filled in either language and stay where nothing is known', () => {
    const blanks = { job: 'Сдать отчёт', episode: null, price: '4 900 ₽' };
    expect(fillGuideBlanks('Когда вы делали {работа} за {цена} после {эпизод}?', blanks, 'ru')).toBe(
      'Когда вы делали «сдать отчёт» за 4 900 ₽ после {эпизод}?',
    );
    expect(fillGuideBlanks('You did {job}?', { ...nothing, job: 'CRM upkeep' }, 'en')).toBe('You did “CRM upkeep”?');
    expect(hasGuideBlank('про {episode}')).toBe(true);
    expect(hasGuideBlank('про {другое}')).toBe(false);
  });

  test('are read as gaps', () => {
    expect(readGuideBlanks('Вы говорили про {эпизод}, {другое}?')).toBe('Вы говорили про «…», {другое}?');
    expect(readGuideBlanks('When did you last do {job}? For {price}?')).toBe('When did you last do “…”? For …?');
  });

  test('leave text without blanks as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!hasGuideBlank(text));
        expect(fillGuideBlanks(text, { job: 'a', episode: 'b', price: 'c' }, 'en')).toBe(text);
      }),
    );
  });

  test('take the newest supported job, never a refuted one, and the newest price', () => {
    const guess = (job: string, status: 'open' | 'supported' | 'refuted', createdAt: string) => ({
      job,
      status,
      createdAt,
    });
    const mvps = [
      { price: 900, currency: 'RUB', createdAt: '2' },
      { price: 100, currency: 'RUB', createdAt: '1' },
    ];
    const known = [guess('старая', 'supported', '1'), guess('новая', 'supported', '2'), guess('догадка', 'open', '3')];
    expect(findGuideBlanks(known, mvps, 'ru')).toEqual({ job: 'новая', episode: null, price: '900\u00a0₽' });
    expect(findGuideBlanks([guess('нет', 'refuted', '9')], [], 'ru')).toEqual(nothing);
  });
});

describe('a written guide', () => {
  test('escapes what Markdown would read as form', () => {
    const guide = { ...getMethodGuide('risk', 'en'), language: 'en' as const, title: 'A *b* #c' };
    expect(writeGuide(guide, nothing, 'markdown').split('\n')[0]).toBe(String.raw`# A \*b\* \#c`);
    expect(writeGuide(guide, nothing, 'text').split('\n')[0]).toBe('A *b* #c');
  });

  test.each(interviewKinds)('of %s holds every question once, numbered through', (kind) => {
    for (const language of languages) {
      const guide = { ...getMethodGuide(kind, language), language };
      const questions = guide.sections.flatMap((section) => section.questions);
      const text = writeGuide(guide, nothing, 'text');
      for (const [index, question] of questions.entries()) expect(text).toContain(`\n${index + 1}. ${question}\n`);
    }
  });

  test('follows what the team changed, in its language only', () => {
    const own = { guideId: 'risk' as const, language: 'ru' as const, isCustom: false, sections: [] };
    expect(sectionsOfGuide('risk', 'ru', [own])).toEqual([]);
    expect(sectionsOfGuide('risk', 'en', [own])).toEqual(getMethodGuide('risk', 'en').sections);
    expect(sectionsOfGuide('risk', 'ru', [{ ...own, isCustom: true }])).toHaveLength(5);
  });
});

describe('a question before it is asked', () => {
  test('is told its gravest fault first, each once', () => {
    const hints = lintQuestion('Вы обычно ищете? А вы бы купили такое приложение?', 'ru', 'problem', linterRules);
    expect(hints[0]).toEqual({
      ruleId: 'q.would_buy',
      severity: 'error',
      fix: 'Спросите, сколько уже тратит и что уже купил',
    });
    expect(new Set(hints.map(({ ruleId }) => ruleId)).size).toBe(hints.length);
    expect(lintQuestion('Чем закончилось?', 'ru', 'problem', linterRules)).toEqual([]);
  });

  test.each(interviewKinds)('of the method’s guide for %s makes no error', (kind) => {
    const faults = languages.flatMap((language) =>
      getMethodGuide(kind, language).sections.flatMap(({ questions }) =>
        questions.flatMap((question) =>
          lintQuestion(question, language, kind, linterRules)
            .filter(({ severity }) => severity === 'error')
            .map(({ ruleId }) => `${ruleId}: ${question}`),
        ),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('has every rule explained in both languages', () => {
    const weakening = linterRules.rules.filter(({ severity }) => severity !== 'good').map(({ id }) => id);
    for (const language of languages) {
      for (const id of weakening) {
        const text = findLintRuleText(id, language);
        expect(text?.why.length, id).toBeGreaterThan(20);
        if (text !== null && id.startsWith('q.')) {
          const faults = lintQuestion(text.better, language, 'problem', linterRules);
          expect(
            faults.filter(({ severity }) => severity === 'error'),
            text.better,
          ).toEqual([]);
        }
      }
    }
    expect(findLintRuleText('a.evidence', 'ru')).toBeNull();
  });
});
