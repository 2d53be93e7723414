import type { Language } from '#shared/domain/language.ts';

/** Russian or English by the letters alone; null for a mixture. Text without letters counts as English. */
export function languageOfScript(text: string): Language | null {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic === 0) return 'en';
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const share = cyrillic / (cyrillic + latin);
  if (share >= 0.4) return 'ru';
  return share <= 0.05 ? 'en' : null;
}
