import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../electron/backend/language/indexTokens.ts';
import { createLemmatizer } from '../../../electron/backend/language/lemmatize.ts';
import { measureThreadMs } from '../../support/measureThread.ts';

// The first of this process: the next ones share its dictionary.
const loadingMs = await measureThreadMs(createLemmatizer);
const lemmatizer = await createLemmatizer();

/** Forms of one word in each line; the last group of words the dictionary does not know. */
const russianFamilies = [
  'искать искали ищем ищет искал ищут',
  'боль боли болью болей болями',
  'сверка сверки сверку сверкой сверок',
  'клиент клиента клиенты клиентов клиентами',
  'платить платим платили платят платил',
  'заплатить заплатили заплатим заплатил',
  'человек людей люди людям человека',
  'ребёнок дети детей детям ребенка',
  'деньги денег деньгам деньгами',
  'счёт счета счетов счёту счетам',
  'отчёт отчеты отчётов отчета отчётом',
  'проблема проблемы проблему проблем проблемами',
  'решение решения решений решением',
  'привычка привычки привычкой привычек',
  'разочаровать разочарованный разочаровали разочарует',
  'бояться боюсь боялась боимся боялись',
  'хотеть хочу хотим хотел хотят',
  'мочь могу могут можем могла',
  'покупать покупаем покупали покупает',
  'купить купил купим купили куплю',
  'вести веду ведём вели ведет',
  'терять теряем теряли теряет',
  'подрядчик подрядчика подрядчики подрядчиками',
  'ошибка ошибки ошибок ошибку',
  'дорогой дорогого дорогую дороже',
  'месяц месяца месяцев месяцы',
  'быть был была были есть',
  'идти иду шёл шли шла',
  'таблица таблицы таблиц таблицу',
  'пользоваться пользуемся пользовались пользуется',
  'кастдев кастдева кастдеву кастдевом',
  'онбординг онбординга онбордингом',
  'лид лиды лидов лидами',
  'маркетплейс маркетплейсы маркетплейсах',
  'дедлайн дедлайны дедлайнов',
].map((family) => family.split(' '));

const englishFamilies = [
  'pay pays paid paying',
  'buy buys bought buying',
  'find finds found finding',
  'spend spends spent spending',
  'lose loses lost losing',
  'child children',
  'person people persons',
  'spreadsheet spreadsheets',
  'disappoint disappointed disappointing disappointment',
  'invoice invoices invoiced invoicing',
  'customer customers',
  'go goes went gone going',
  'good better best',
  'switch switches switched switching',
].map((family) => family.split(' '));

function recall(families: readonly (readonly string[])[], language: 'ru' | 'en'): { share: number; missed: string[] } {
  const missed: string[] = [];
  let pairs = 0;
  for (const [head, ...others] of families) {
    for (const form of others) {
      pairs += 1;
      const lemma = lemmatizer.lemma(form, language);
      if (!lemmatizer.lemmaCandidates(head!, language).includes(lemma)) missed.push(`${head}: ${form} → ${lemma}`);
    }
  }
  return { share: 1 - missed.length / pairs, missed };
}

describe('createLemmatizer', () => {
  it('is ready soon enough to be made while a project opens', () => {
    expect(loadingMs).toBeLessThan(2000);
  });

  it('brings the forms of 35 Russian words together', () => {
    const { share, missed } = recall(russianFamilies, 'ru');
    expect(missed).toEqual([]);
    expect(share).toBe(1);
  });

  it('brings the forms of English words together', () => {
    expect(recall(englishFamilies, 'en').missed).toEqual([]);
  });

  it('keeps different words apart', () => {
    const words = ['боль', 'большой', 'болото', 'счёт', 'считать', 'платить', 'платье', 'лист', 'лиса', 'мой', 'мыть'];
    expect(new Set(words.map((word) => lemmatizer.lemma(word, 'ru'))).size).toBe(words.length);
  });

  it('reads every word in the language of its letters', () => {
    expect(lemmatizer.lemmasOf('Искали invoices в Excel', 'ru')).toBe(
      lemmatizer.lemmasOf('Искали invoices в Excel', 'en'),
    );
    expect(lemmatizer.lemma('искали', 'en')).toBe('искать');
  });

  it('gives one lemma for each word of the form column', () => {
    const text = '😀 Чек-листы, «кто-то»\r\nза\u0301мок 3,5 тыс. ₽ don’t мои\u0306 Ёж б2б O’Reilly’s e-mail';
    const forms = formsOf(text).split(' ');
    const lemmas = lemmatizer.lemmasOf(text, 'ru').split(' ');
    expect(forms).toEqual('чек листы кто то замок 3 5 тыс don t мой еж б2б o reilly s e mail'.split(' '));
    expect(lemmas.length).toBe(forms.length);
  });

  it('writes е for ё and keeps hyphens of a single word', () => {
    expect(lemmatizer.lemma('Чек-листами', 'ru')).toBe('чек-лист');
    expect(lemmatizer.lemma('ёжики', 'ru')).toBe('ежик');
  });

  it('offers the plausible readings of an ambiguous word, the likeliest first', () => {
    expect(lemmatizer.lemmaCandidates('боли', 'ru')).toEqual(['боль', 'болеть']);
  });

  it('takes anything for a word', () => {
    for (const word of [
      '',
      '😀',
      '—',
      '12',
      '\u0301',
      'я',
      'constructor',
      '__proto__',
      'ъ'.repeat(500),
      'a'.repeat(500),
    ]) {
      expect(typeof lemmatizer.lemma(word, 'ru')).toBe('string');
    }
  });
});
