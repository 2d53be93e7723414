import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/domain/language.ts';
import { keepTogether } from './keepTogether.ts';
import { numberFormatter } from './numberFormatter.ts';
import { resources } from './resources.ts';

/** Makes the texts ready, at once: they are part of the program. */
export function initStrings(language: Language): void {
  void i18next
    .use(initReactI18next)
    .use(numberFormatter)
    .use({ type: 'postProcessor', name: 'keepTogether', process: (text: string) => keepTogether(text) })
    .init({
      lng: language,
      fallbackLng: 'en',
      defaultNS: 'common',
      resources,
      initAsync: false,
      postProcess: 'keepTogether',
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    });
}
