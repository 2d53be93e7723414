import type { Language } from '#shared/domain/language.ts';
import { useFormat } from '../strings/format.ts';

/** What stands around a number in its field, as it would in a sentence of that language. */
export interface NumberAffixes {
  readonly prefix: string;
  readonly suffix: string;
}

export const noAffixes: NumberAffixes = { prefix: '', suffix: '' };

const locales: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-US' };

/** «4 900 ₽», "₽4,900". */
export function affixesOfMoney(currency: string, language: Language): NumberAffixes {
  const zero = new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(0);
  const [prefix = '', suffix = ''] = zero.split('0');
  return { prefix, suffix };
}

/** «12 %», "12%". */
export function affixesOfPercent(language: Language): NumberAffixes {
  return { prefix: '', suffix: language === 'ru' ? '\u00A0%' : '%' };
}

/** The same in the language of the interface. */
export function useNumberAffixes() {
  const { language } = useFormat();
  return {
    money: (currency: string): NumberAffixes => affixesOfMoney(currency, language),
    percent: affixesOfPercent(language),
  };
}
