import { describe, expect, test } from 'vitest';
import { findCues } from '#shared/text/findCues.ts';
import { indexTokens } from '../../../electron/backend/language/indexTokens.ts';
import { createLemmatizer } from '../../../electron/backend/language/lemmatize.ts';

const lemmatizer = await createLemmatizer();

function cues(text: string, language: 'ru' | 'en' = 'ru'): string[] {
  const tokens = indexTokens(text).map((token) => ({ ...token, lemma: lemmatizer.lemma(token.form, language) }));
  return findCues(text, tokens, language).map(
    ({ kind, strength, start, end }) => `${kind} ${strength} ${text.slice(start, end)}`,
  );
}

describe('cues of trouble and feeling', () => {
  test('are found in any form of the word', () => {
    expect(cues('Мы путаемся в счетах, и я злюсь.')).toEqual(['pain 2 путаемся', 'negative 2 злюсь']);
    expect(cues('We lost two days and I was furious.', 'en')).toEqual(['pain 2 lost', 'negative 3 furious']);
  });

  test('are silent, or turn, when denied in the same clause', () => {
    expect(cues('Мне не страшно.')).toEqual([]);
    expect(cues('Мне это не нравится.')).toEqual(['negative 2 не нравится']);
    expect(cues('Нет, страшно.')).toEqual(['negative 2 страшно']);
    expect(cues('It is not annoying.', 'en')).toEqual([]);
    expect(cues('I am not happy with it.', 'en')).toEqual(['negative 2 not happy']);
  });

  test('of plain verbs stand only when denied', () => {
    expect(cues('Банк с таблицей не сходится.')).toEqual(['pain 2 не сходится']);
    expect(cues('Банк с таблицей сходится.')).toEqual([]);
    expect(cues('The export doesn’t work.', 'en')).toEqual(['pain 2 doesn’t work']);
    expect(cues('The export works.', 'en')).toEqual([]);
  });

  test('grow with an intensifier, which is no cue of its own then, and shrink with a diminisher', () => {
    expect(cues('Это ужасно неудобно.')).toEqual(['pain 3 неудобно']);
    expect(cues('Это ужасно.')).toEqual(['negative 3 ужасно']);
    expect(cues('Немного неудобно.')).toEqual(['pain 1 неудобно']);
    expect(cues('It is very annoying.', 'en')).toEqual(['negative 3 annoying']);
    expect(cues('It is slightly annoying.', 'en')).toEqual(['negative 1 annoying']);
  });

  /** Whether anything told of trouble or of a bad feeling. */
  const own: readonly (readonly [string, 'ru' | 'en', boolean])[] = [
    ['Каждый месяц одно и то же: сижу до ночи и боюсь не успеть.', 'ru', true],
    ['Акты теряются, потом звоним по кругу.', 'ru', true],
    ['Мы заплатили штраф, и мне было стыдно перед бухгалтером.', 'ru', true],
    ['Таблица не открывается на телефоне.', 'ru', true],
    ['Я устала сверять это вручную.', 'ru', true],
    ['Руки опускаются, когда вижу эту папку.', 'ru', true],
    ['По пятницам приходит выписка.', 'ru', false],
    ['Открываю таблицу, вношу сумму, закрываю.', 'ru', false],
    ['В студии двенадцать человек, бухгалтер приходящий.', 'ru', false],
    ['Никаких проблем с этим нет.', 'ru', false],
    ['I dread the end of the month.', 'en', true],
    ['The import failed twice and I was stuck.', 'en', true],
    ['It took four hours and I was exhausted.', 'en', true],
    ['My heart sinks when the email comes.', 'en', true],
    ['The statement comes on Fridays.', 'en', false],
    ['I open the sheet and type the amount.', 'en', false],
    ['We are twelve people with a part-time bookkeeper.', 'en', false],
    ['That is no trouble.', 'en', false],
  ];

  test('find most of a handful of sentences without inventing any', () => {
    const found = own.map(([text, language, isTrouble]) => ({
      isTrouble,
      isFound: cues(text, language).some((cue) => !cue.startsWith('positive')),
    }));
    const wrong = found.filter(({ isTrouble, isFound }) => isFound && !isTrouble).length;
    const hits = found.filter(({ isTrouble, isFound }) => isFound && isTrouble).length;
    const all = found.filter(({ isTrouble }) => isTrouble).length;
    // What is told in images — «руки опускаются», “my heart sinks” — no list of words can hear.
    expect({ hits, all, wrong }).toEqual({ hits: 8, all: 10, wrong: 0 });
  });
});
