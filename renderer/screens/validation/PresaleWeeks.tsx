import { useTranslation } from 'react-i18next';
import type { Presale } from '#shared/domain/validation.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat } from '../../strings/format.ts';
import classes from './EconomicsSection.module.css';
import { type PresaleWeek, presaleWeeks } from './presaleWeeks.ts';

const steps = [
  ['asked', 'weekAsked'],
  ['dated', 'weekDated'],
  ['promised', 'weekPromised'],
  ['paid', 'weekPaid'],
  ['refused', 'weekRefused'],
] as const;

/** The funnel by the week of asking: whether it goes better than it went. */
export function PresaleWeeks({ presales }: { readonly presales: readonly Presale[] }) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const weeks = presaleWeeks(presales);
  return (
    <details className={classes['disclosure']}>
      <summary>{t('byWeeks')}</summary>
      <DataTable
        label={t('byWeeks')}
        rows={weeks}
        rowKey={({ monday }) => monday}
        columns={[
          { key: 'week', title: t('weekOf'), cell: ({ monday }) => format.day(monday) },
          ...steps.map(([step, title]) => ({
            key: step,
            title: t(title),
            align: 'right' as const,
            cell: (week: PresaleWeek) => week[step],
          })),
          {
            key: 'soFar',
            title: t('weekSoFar'),
            align: 'right',
            cell: ({ paidSoFar, askedSoFar }) => (
              <>
                {format.kOfN(paidSoFar, askedSoFar)}
                <div className={classes['interval']}>{format.interval(paidSoFar, askedSoFar)}</div>
              </>
            ),
          },
        ]}
      />
    </details>
  );
}
