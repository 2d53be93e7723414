import type { TFunction } from 'i18next';

/** How many people, and from how many companies where any is known: «5 человек из 5 компаний.» */
export function sizeOfSegment(t: TFunction<['segments', 'common']>, people: number, companies: number): string {
  const counted = t('common:people', { count: people });
  if (companies === 0) return t('sizeWithoutCompanies', { people: counted });
  return t('summaryLine', { people: counted, companies: t('fromCompanies', { count: companies }) });
}
