import type { Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-US' };
const noBreakSpace = '\u00a0';

/** Figures never break over a line, and a minus is a minus, not a hyphen. */
function tidy(text: string): string {
  return text.replaceAll('\u202f', noBreakSpace).replaceAll('-', '−');
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than all of its work: a list prints hundreds of numbers. */
function formatterOf(language: Language, fractionDigits: number): Intl.NumberFormat {
  const key = `${language} ${fractionDigits}`;
  const formatter =
    formatters.get(key) ?? new Intl.NumberFormat(locales[language], { maximumFractionDigits: fractionDigits });
  formatters.set(key, formatter);
  return formatter;
}

/** A number in the reader's language: «4 900,5» with no-break spaces, "4,900.5". */
export function formatNumber(value: number, language: Language, fractionDigits = 2): string {
  const rounded = formatterOf(language, fractionDigits).format(value);
  return tidy(rounded === '-0' ? '0' : rounded);
}

/** A share 0–1 as «12 %» or "12%". Small shares keep one digit after the point, because 0.4 % is not 0 %. */
export function formatShare(share: number, language: Language, fractionDigits?: number): string {
  const percent = share * 100;
  const digits = fractionDigits ?? (percent !== 0 && Math.abs(percent) < 10 && percent % 1 !== 0 ? 1 : 0);
  return `${formatNumber(percent, language, digits)}${language === 'ru' ? noBreakSpace : ''}%`;
}

/** An interval of shares, each 0–1, as «65–100 %» or "65–100%". */
export function formatShareRange(low: number, high: number, language: Language): string {
  const ends = [low, high].map((end) => formatNumber(end * 100, language, 0));
  return `${ends.join('–')}${language === 'ru' ? noBreakSpace : ''}%`;
}

/** An amount with its currency's sign: «4 900 ₽», "₽4,900". From 100 upwards without the small coins. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const digits = Math.abs(amount) >= 100 || Number.isInteger(amount) ? 0 : 2;
  const rounded = Number(amount.toFixed(digits));
  const text = new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(rounded === 0 ? 0 : rounded);
  return tidy(text);
}

const monthNames: Readonly<Record<Language, readonly string[]>> = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** An ISO day or moment as «26 марта 2026» or "26 March 2026", with no-break spaces. */
export function formatDay(isoDate: string, language: Language): string {
  const [year, month, day] = isoDate.slice(0, 10).split('-');
  const name = monthNames[language][Number(month) - 1];
  if (year === undefined || day === undefined || name === undefined) return isoDate;
  return [Number(day), name, year].join(noBreakSpace);
}

/** The forms of a counted word. English uses `one` and `many`; Russian all three. */
export interface CountedForms {
  readonly one: string;
  readonly few?: string;
  readonly many: string;
}

/** The form that goes with the count: «1 человек, 2 человека, 5 человек». The count itself is not printed. */
export function chooseForm(count: number, forms: CountedForms, language: Language): string {
  const rule = new Intl.PluralRules(locales[language]).select(count);
  if (rule === 'one') return forms.one;
  return rule === 'few' || (rule === 'other' && language === 'ru') ? (forms.few ?? forms.many) : forms.many;
}
