import type { FormatterModule } from 'i18next';
import { formatNumber } from './format.ts';

/** Prints numbers in texts as the language does: «1 269 записей». Everything else stays as it is. */
export const numberFormatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? formatNumber(value, language === 'ru' ? 'ru' : 'en', 2) : String(value),
};
