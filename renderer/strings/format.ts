import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wilsonInterval } from '#shared/analysis/wilsonInterval.ts';
import * as figures from '#shared/domain/formatFigure.ts';
import type { Language } from '#shared/domain/language.ts';
import { keepTogether } from './keepTogether.ts';

const noBreakSpace = '\u00A0';
const localeOf: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-GB' };
const shortMonths: Readonly<Record<Language, readonly string[]>> = {
  ru: ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** «4 900» or "4,900"; at most `digits` after the point. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return figures.formatNumber(value, language, digits);
}

/** A share 0–1 as «12 %» or "12%"; below 10 % with one digit unless `digits` says otherwise. */
export function formatPercent(share: number, language: Language, digits?: number): string {
  return figures.formatShare(share, language, digits);
}

/** A probability that never becomes certainty by rounding: «93 %», "> 99%". */
export function formatChance(chance: number, language: Language): string {
  const highest = 0.99;
  return Math.round(chance * 100) < 100
    ? formatPercent(chance, language, 0)
    : `>${noBreakSpace}${formatPercent(highest, language, 0)}`;
}

/** «4 900 ₽», "₽4,900". */
export function formatMoney(value: number, currency: string, language: Language): string {
  return keepTogether(figures.formatMoney(value, currency, language));
}

function dayParts(iso: string): { readonly year: number; readonly month: number; readonly day: number } {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(iso)) {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
    return { year, month: month - 1, day };
  }
  const local = new Date(iso);
  return { year: local.getFullYear(), month: local.getMonth(), day: local.getDate() };
}

/** «24 мар», "24 Mar"; takes a day or a moment, which it shows in local time. */
export function formatDay(iso: string, language: Language): string {
  const { month, day } = dayParts(iso);
  return `${day}${noBreakSpace}${shortMonths[language][month] ?? ''}`;
}

/** «24 марта 2026 г.» without the «г.», "24 March 2026"; day and month stay on one line. */
export function formatLongDay(iso: string, language: Language): string {
  const { year, month, day } = dayParts(iso);
  const text = new Date(year, month, day).toLocaleDateString(localeOf[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return text.replace(/\sг\.$/u, '').replace(' ', noBreakSpace);
}

/** «Пятница», "Friday": the day of the week as a line begins with it. */
export function formatWeekday(iso: string, language: Language): string {
  const { year, month, day } = dayParts(iso);
  const text = new Date(year, month, day).toLocaleDateString(localeOf[language], { weekday: 'long' });
  return text.charAt(0).toLocaleUpperCase(localeOf[language]) + text.slice(1);
}

/** «14:32» in local time. */
export function formatTime(iso: string): string {
  const moment = new Date(iso);
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

/** A place in a recording: «04:54», from an hour on «1:04:54». */
export function formatPosition(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

/** «7 из 10», "7 of 10". */
export function formatKOfN(k: number, n: number, language: Language): string {
  return [k, language === 'ru' ? 'из' : 'of', n].join(noBreakSpace);
}

/** The 95 % Wilson interval of k out of n in whole percents: «40–89 %», "40–89%"; empty when n is 0. */
export function formatInterval(k: number, n: number, language: Language): string {
  if (n === 0) return '';
  const { low, high } = wilsonInterval(k, n);
  return keepTogether(figures.formatShareRange(low, high, language));
}

/** The formats in the language of the interface. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'ru';
  return useMemo(
    () => ({
      language,
      number: (value: number, digits?: number) => formatNumber(value, language, digits),
      percent: (share: number, digits?: number) => formatPercent(share, language, digits),
      chance: (chance: number) => formatChance(chance, language),
      money: (value: number, currency: string) => formatMoney(value, currency, language),
      day: (iso: string) => formatDay(iso, language),
      longDay: (iso: string) => formatLongDay(iso, language),
      weekday: (iso: string) => formatWeekday(iso, language),
      time: formatTime,
      position: formatPosition,
      kOfN: (k: number, n: number) => formatKOfN(k, n, language),
      interval: (k: number, n: number) => formatInterval(k, n, language),
      quoted: (text: string) => keepTogether(language === 'ru' ? `«${text}»` : `“${text}”`),
    }),
    [language],
  );
}
