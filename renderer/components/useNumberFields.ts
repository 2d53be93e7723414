import { useFormat } from '../strings/format.ts';

/** «₽», "€"; a currency without a sign of its own is its code. */
export function signOfCurrency(currency: string): string {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** How numbers are typed in the language of the interface: «4 900,5» or "4,900.5"; both separators are understood. */
export function useNumberFields() {
  const { language } = useFormat();
  return {
    thousandSeparator: language === 'ru' ? '\u00A0' : ',',
    decimalSeparator: language === 'ru' ? ',' : '.',
    allowedDecimalSeparators: language === 'ru' ? ['.', ','] : ['.'],
    hideControls: true,
  } as const;
}
