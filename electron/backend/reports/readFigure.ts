import { formatDay, formatNumber } from '#shared/domain/formatFigure.ts';
import type { Language } from '#shared/domain/language.ts';

/** What a printed text stands for when it is nothing but one figure. */
export type Figure =
  | { readonly kind: 'number'; readonly value: number; readonly unit: string }
  /** 0–1. */
  | { readonly kind: 'share'; readonly value: number }
  /** `YYYY-MM-DD` */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'countOf'; readonly count: number; readonly of: number };

const words: Readonly<Record<Language, { readonly number: RegExp; readonly countOf: RegExp }>> = {
  ru: { number: /^([−-]?)([\d\u00a0]+)(?:,(\d+))?$/u, countOf: /^(\d+)\sиз\s(\d+)$/u },
  en: { number: /^([−-]?)([\d,]+)(?:\.(\d+))?$/u, countOf: /^(\d+)\sof\s(\d+)$/u },
};

/** «1 234,5» as a number: grouped as `formatNumber` does it, so that a telephone or a version stays a text. */
function readNumber(text: string, language: Language): number | null {
  const [, minus, whole = '', fraction] = words[language].number.exec(text.replaceAll('\u202f', '\u00a0')) ?? [];
  const digits = whole.replaceAll(/\D/gu, '');
  if (minus === undefined || formatNumber(Number(digits), language) !== whole) return null;
  const value = Number(`${digits}.${fraction ?? '0'}`);
  return minus === '' || value === 0 ? value : -value;
}

function readDay(text: string, language: Language): string | null {
  const [, day, year] = /^(\d{1,2})\s\p{L}+\s(\d{4})$/u.exec(text) ?? [];
  if (day === undefined || year === undefined) return null;
  const days = Array.from(
    { length: 12 },
    (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return days.find((iso) => formatDay(iso, language) === text) ?? null;
}

/** The figure that a text is in its language, or null when it says anything more or is none. */
export function readFigure(text: string, language: Language): Figure | null {
  const day = readDay(text, language);
  if (day !== null) return { kind: 'day', day };
  const pair = words[language].countOf.exec(text);
  if (pair !== null) return { kind: 'countOf', count: Number(pair[1]), of: Number(pair[2]) };
  const percent = /^(.+?)\s?%$/u.exec(text)?.[1];
  if (percent !== undefined) {
    const value = readNumber(percent, language);
    // Not by a quotient: 0.027 is what was meant, 0.027000000000000003 what would come out.
    return value === null ? null : { kind: 'share', value: Number((value / 100).toPrecision(12)) };
  }
  const money = /^([−-]?)(\p{Sc}?)([\d\s,.]+?)\s?(\p{Sc}?)$/u.exec(text);
  const value = readNumber(money === null ? text : `${money[1]}${money[3]}`, language);
  if (value === null) return null;
  return { kind: 'number', value, unit: money?.[2] || money?.[4] || '' };
}
