import i18next from 'i18next';
import type { ImportedSource } from '#shared/contract/importsContract.ts';

/** What an import has added to the project, of all its files. */
export interface CameIn {
  readonly interviews: number;
  readonly codes: number;
  readonly codings: number;
  readonly people: number;
  /** Records of every kind that whole projects have added. */
  readonly projectRecords: number;
}

/** How many interviews a talk's file became: one, or one for each part. */
function countTalks({ interviewId, interviewIds }: ImportedSource): number {
  return interviewIds?.length ?? (interviewId === null ? 0 : 1);
}

export function countCameIn(sources: readonly ImportedSource[]): CameIn {
  const came = sources.filter(({ ok }) => ok);
  const sum = (count: (source: ImportedSource) => number): number =>
    came.reduce((total, source) => total + count(source), 0);
  return {
    interviews: sum((source) => (source.added ?? source.table)?.interviews ?? countTalks(source)),
    codes: sum(({ added, table }) => (added ?? table)?.codes ?? 0),
    codings: sum(({ added, table }) => (added ?? table)?.codings ?? 0),
    people: sum(({ table }) => table?.people ?? 0),
    projectRecords: sum(({ added }) => added?.records ?? 0),
  };
}

/** Says what was added; null when all of it was known, or nothing was read. */
export function cameInText({ interviews, codes, codings, people, projectRecords }: CameIn): string | null {
  if (codes + codings === 0 && interviews > 0) return i18next.t('added', { ns: 'importing', count: interviews });
  if (interviews + codings === 0 && codes > 0) return i18next.t('addedCodes', { ns: 'qda', count: codes });
  const parts = [
    ...(interviews > 0 ? [i18next.t('interviews', { ns: 'common', count: interviews })] : []),
    ...(codes > 0 ? [i18next.t('codes', { ns: 'common', count: codes })] : []),
    ...(codings > 0 ? [i18next.t('codings', { ns: 'importing', count: codings })] : []),
  ];
  if (parts.length > 0) {
    const list = new Intl.ListFormat(i18next.language, { type: 'conjunction' }).format(parts);
    return i18next.t('addedAll', { ns: 'importing', list });
  }
  if (people > 0) return i18next.t('peopleAdded', { ns: 'tables' });
  return projectRecords > 0 ? i18next.t('isIn', { ns: 'qda' }) : null;
}
