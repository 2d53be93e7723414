import { useTranslation } from 'react-i18next';
import type { TableSummary } from '#shared/contract/tableImportContract.ts';
import { Banner } from '../../../components/Banner.tsx';
import classes from './ImportTable.module.css';

function comesInKey({ interviews, codings }: TableSummary) {
  if (interviews === 0) return 'comesInPeople';
  return codings === 0 ? 'comesInTalks' : 'comesIn';
}

/** What would come in of a table as it is arranged now. */
export function TableSummaryText({ summary }: { readonly summary: TableSummary }) {
  const { t } = useTranslation(['tables', 'common', 'importing']);
  const { people, interviews, turns, codes, codings, knownInterviews, skippedRows } = summary;
  const hasNothing = people === 0 && interviews === 0;
  return (
    <div className={classes['summary']} role="status">
      {hasNothing && knownInterviews === 0 && <Banner tone="warning">{t('nothing')}</Banner>}
      {people > 0 && interviews === 0 && <Banner tone="warning">{t('noWords')}</Banner>}
      {!hasNothing && (
        <p>
          {t(comesInKey(summary), {
            people: t('newPeople', { count: people }),
            interviews: t('common:interviews', { count: interviews }),
            turns: t('importing:turns', { count: turns }),
            codes: t('newCodes', { count: codes }),
            codings: t('importing:codings', { count: codings }),
          })}
        </p>
      )}
      {knownInterviews > 0 && <p>{t('known', { count: knownInterviews })}</p>}
      {skippedRows > 0 && <p>{t('skipped', { count: skippedRows })}</p>}
    </div>
  );
}
