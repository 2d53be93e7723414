import { useFormat } from '../strings/format.ts';

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
