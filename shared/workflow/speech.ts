import {
  chooseForm,
  formatMoney,
  formatNumber,
  formatShare,
  formatShareRange,
  type CountedForms,
} from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import type { TextValues } from './workflowTextKeys.ts';

const nouns = {
  person: { ru: { one: 'человек', few: 'человека', many: 'человек' }, en: { one: 'person', many: 'people' } },
  interview: { ru: { one: 'интервью', many: 'интервью' }, en: { one: 'interview', many: 'interviews' } },
  company: { ru: { one: 'компания', few: 'компании', many: 'компаний' }, en: { one: 'company', many: 'companies' } },
  segment: { ru: { one: 'сегмент', few: 'сегмента', many: 'сегментов' }, en: { one: 'segment', many: 'segments' } },
  quote: { ru: { one: 'цитата', few: 'цитаты', many: 'цитат' }, en: { one: 'quote', many: 'quotes' } },
  code: { ru: { one: 'код', few: 'кода', many: 'кодов' }, en: { one: 'code', many: 'codes' } },
  payment: { ru: { one: 'оплата', few: 'оплаты', many: 'оплат' }, en: { one: 'payment', many: 'payments' } },
  delight: { ru: { one: 'восторг', few: 'восторга', many: 'восторгов' }, en: { one: 'delight', many: 'delights' } },
  hypothesis: {
    ru: { one: 'гипотеза', few: 'гипотезы', many: 'гипотез' },
    en: { one: 'hypothesis', many: 'hypotheses' },
  },
  guess: { ru: { one: 'вводная', few: 'вводные', many: 'вводных' }, en: { one: 'input', many: 'inputs' } },
  risk: { ru: { one: 'риск', few: 'риска', many: 'рисков' }, en: { one: 'risk', many: 'risks' } },
  hint: { ru: { one: 'ошибка', few: 'ошибки', many: 'ошибок' }, en: { one: 'error', many: 'errors' } },
  stage: { ru: { one: 'этап', few: 'этапа', many: 'этапов' }, en: { one: 'stage', many: 'stages' } },
  time: { ru: { one: 'раз', few: 'раза', many: 'раз' }, en: { one: 'time', many: 'times' } },
  day: { ru: { one: 'день', few: 'дня', many: 'дней' }, en: { one: 'day', many: 'days' } },
  /** In the genitive, after «у». */
  cost: { ru: { one: 'издержки', few: 'издержек', many: 'издержек' }, en: { one: 'cost', many: 'costs' } },
  gate: { ru: { one: 'условие', few: 'условия', many: 'условий' }, en: { one: 'condition', many: 'conditions' } },
} satisfies Record<string, Record<Language, CountedForms>>;
export type Noun = keyof typeof nouns;

/** Says the values of a text in one language. A missing value reads as zero or as nothing. */
export interface Speech {
  readonly text: (key: string) => string;
  /** In the marks of the language; those that stand inside become inner ones. */
  readonly quoted: (key: string) => string;
  readonly value: (key: string) => number;
  readonly number: (key: string, fractionDigits?: number) => string;
  readonly share: (key: string) => string;
  readonly range: (low: string, high: string) => string;
  /** Money in the currency that the values carry as `currency`. */
  readonly money: (key: string) => string;
  /** The count with its noun, held together by a no-break space: «3 человека». */
  readonly counted: (key: string, noun: Noun) => string;
  /** `people` and, where any is known, `companies`: «14 человек, 13 компаний». */
  readonly peopleAndCompanies: () => string;
}

/** A count with its noun: «3 человека», "3 people". */
export function countNoun(count: number, noun: Noun, language: Language): string {
  return `${formatNumber(count, language)}\u00a0${chooseForm(count, nouns[noun][language], language)}`;
}

const quoteMarks: Readonly<
  Record<Language, readonly [outer: readonly [string, string], inner: readonly [string, string]]>
> = {
  ru: [
    ['«', '»'],
    ['„', '“'],
  ],
  en: [
    ['“', '”'],
    ['‘', '’'],
  ],
};

function quote(text: string, language: Language): string {
  const [[open, close], [innerOpen, innerClose]] = quoteMarks[language];
  return `${open}${text.replaceAll(/[«“„]([^«»“”„]*)[»”“]/gu, `${innerOpen}$1${innerClose}`)}${close}`;
}

export function createSpeech(values: TextValues, language: Language): Speech {
  const value = (key: string): number => Number(values[key] ?? 0);
  const currency = String(values['currency'] ?? 'RUB');
  return {
    value,
    text: (key) => String(values[key] ?? ''),
    quoted: (key) => quote(String(values[key] ?? ''), language),
    number: (key, fractionDigits = 0) => formatNumber(value(key), language, fractionDigits),
    share: (key) => formatShare(value(key), language),
    range: (low, high) => formatShareRange(value(low), value(high), language),
    money: (key) => formatMoney(value(key), currency, language),
    counted: (key, noun) => countNoun(value(key), noun, language),
    peopleAndCompanies: () =>
      [
        countNoun(value('people'), 'person', language),
        ...(value('companies') === 0 ? [] : [countNoun(value('companies'), 'company', language)]),
      ].join(', '),
  };
}

/** One text in both languages. */
export type Phrase = Readonly<Record<Language, string | ((speech: Speech) => string)>>;
