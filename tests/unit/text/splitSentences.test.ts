import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/domain/language.ts';
import { splitSentences } from '#shared/text/splitSentences.ts';
import { anyText } from './anyText.ts';

const sentencesOf = (text: string, language: Language): string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each<[string, Language, string[]]>([
    ['plain Russian', 'ru', ['Сверяем вручную.', 'Это долго!', 'А вы?']],
    ['«им.» and a capital', 'ru', ['Работаю на заводе им. Кирова.', 'Там сверка.']],
    ['«т. е.»', 'ru', ['Закрываем месяц, т. е. Сводим всё руками.', 'Потом спим.']],
    ['«г.» after a year', 'ru', ['Начали в 2024 г.', 'Потом бросили.']],
    ['«г.» before a town', 'ru', ['Офис в г. Казань.', 'Склад там же.']],
    ['initials', 'ru', ['Договор подписал А. С. Петров.', 'Он уволился.']],
    ['money before a small letter', 'ru', ['Отдали 30 тыс. руб. подрядчику.', 'Дорого.']],
    ['«и т. д.» closing', 'ru', ['Счета, акты и т. д.', 'Всё на бумаге.']],
    ['an ellipsis inside', 'ru', ['Ну… не знаю.', 'Наверное.']],
    ['plain English', 'en', ['We check by hand.', 'It hurts!']],
    ['a title', 'en', ['Mr. Smith paid.', 'He was late.']],
    ['“e.g.”', 'en', ['Use tools, e.g. Excel.', 'We do.']],
    ['initials in English', 'en', ['J. R. Brown called.', 'Nobody answered.']],
  ])('splits %s', (_case, language, sentences) => {
    expect(sentencesOf(sentences.join(' '), language)).toEqual(sentences);
  });

  it('ends a sentence at a line break, CRLF too', () => {
    expect(sentencesOf('Первое\r\nвторое им.\r\nтретье', 'ru')).toEqual(['Первое', 'второе им.', 'третье']);
  });

  it('gives every visible character to exactly one sentence', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<Language>('ru', 'en'), (text, language) => {
        const covered = sentencesOf(text, language)
          .join('')
          .replace(/[\s\u200b\ufeff]/gu, '');
        expect(covered).toBe(text.replace(/[\s\u200b\ufeff]/gu, ''));
      }),
    );
  });
});
