import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordList } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import type { SideKey } from './sideKeys.ts';

export interface SideGroup {
  readonly group: string;
  readonly items: readonly { readonly value: SideKey; readonly label: string }[];
}

/** Every side that the project offers, in groups; groups without a choice are left out. */
export function useSideGroups(): readonly SideGroup[] {
  const { t } = useTranslation('comparison');
  const { quoted } = useFormat();
  const segments = useRecordList('customerSegment');
  const interviews = useRecordList('interview');
  return useMemo(() => {
    const kept = segments.filter(({ decision }) => decision !== 'dropped');
    const waves = [...new Set(interviews.map(({ wave }) => wave))].toSorted((a, b) => a - b);
    const kinds = [...new Set(interviews.map(({ kind }) => kind))];
    const dates = new Set(interviews.flatMap(({ date }) => date ?? []));
    const groups: SideGroup[] = [
      {
        group: t('groupSegments'),
        items: kept.map(({ id, name }) => ({ value: `segment:${id}`, label: quoted(name) })),
      },
      {
        group: t('groupOthers'),
        items: kept.map(({ id, name }) => ({ value: `others:${id}`, label: t('others', { name: quoted(name) }) })),
      },
      {
        group: t('groupWaves'),
        items:
          waves.length < 2
            ? []
            : waves.map((wave) => ({ value: `wave:${wave}`, label: t('wave', { number: String(wave) }) })),
      },
      {
        group: t('groupInterviews'),
        items: kinds.length < 2 ? [] : kinds.map((kind) => ({ value: `interviews:${kind}`, label: t(kind) })),
      },
      {
        group: t('groupDates'),
        items:
          dates.size < 2
            ? []
            : [
                { value: 'before', label: t('before') },
                { value: 'after', label: t('after') },
              ],
      },
    ];
    return groups.filter(({ items }) => items.length > 0);
  }, [t, quoted, segments, interviews]);
}
