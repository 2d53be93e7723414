import { useTranslation } from 'react-i18next';
import type { SaturationFigures, SaturationResult } from '#shared/contract/evidenceTablesContract.ts';
import { type DataColumn, DataTable } from '../../../components/DataTable.tsx';
import { Section } from '../../../components/Section.tsx';
import { useFormat } from '../../../strings/format.ts';
import classes from './SaturationView.module.css';

/** One line of the tables: everybody, or a kept segment. */
export interface SaturationLine {
  readonly id: string;
  readonly name: string;
  readonly figures: SaturationFigures;
}

interface SaturationTablesProps {
  readonly rule: Pick<SaturationResult, 'base' | 'run' | 'threshold'>;
  readonly lines: readonly SaturationLine[];
}

/** Whether talks still bring new codes and how many are left, for everybody and for each segment. */
export function SaturationTables({ rule, lines }: SaturationTablesProps) {
  const { t } = useTranslation('saturation');
  const format = useFormat();
  const needed = rule.base + rule.run;
  const who: DataColumn<SaturationLine> = { key: 'who', title: t('who'), cell: ({ name }) => name };
  const small = (text: string) => <span className={classes['small']}>{text}</span>;
  return (
    <>
      <div className={classes['table']}>
        <DataTable
          label={t('groupsLabel')}
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            who,
            { key: 'held', title: t('held'), cell: ({ figures }) => format.number(figures.n) },
            {
              key: 'reached',
              title: t('reached'),
              cell: ({ figures: { n, reachedAt } }) =>
                reachedAt !== null
                  ? t('reachedAfter', { interviews: format.number(reachedAt) })
                  : n < needed
                    ? t('tooFew', { count: needed - n })
                    : t('notReached'),
            },
            {
              key: 'orders',
              title: t('orders'),
              cell: ({ figures: { n, shuffledMedian, shuffled95, shuffledReached } }) =>
                n < needed ? (
                  '—'
                ) : shuffledMedian === null || shuffled95 === null ? (
                  t('noOrder')
                ) : (
                  <>
                    {t('ordersFigures', {
                      median: format.number(Math.ceil(shuffledMedian)),
                      most: format.number(Math.ceil(shuffled95)),
                    })}
                    {shuffledReached < 0.995 && small(t('ordersShare', { share: format.percent(shuffledReached) }))}
                  </>
                ),
            },
            {
              key: 'heard',
              title: t('heard'),
              cell: ({ figures }) => format.number(figures.observedCodes),
            },
            { key: 'unheard', title: t('unheard'), cell: ({ figures }) => <Unheard figures={figures} /> },
            { key: 'next', title: t('next'), cell: ({ figures }) => <NextCodes figures={figures} /> },
          ]}
        />
      </div>
      <p className={classes['quiet']}>
        {t('rule', { base: String(rule.base), run: String(rule.run), threshold: format.percent(rule.threshold) })}
      </p>
      <Section title={t('toHearTitle')} className={classes['toHear'] ?? ''}>
        <p className={classes['lead']}>{t('toHearLead')}</p>
        <div className={classes['table']}>
          <DataTable
            label={t('toHearLabel')}
            rows={lines}
            rowKey={({ id }) => id}
            columns={[
              who,
              {
                key: 'people',
                title: t('heardPeople'),
                align: 'right',
                cell: ({ figures }) => format.number(figures.people),
              },
              ...(lines[0]?.figures.toHear ?? []).map(({ share }, index): DataColumn<SaturationLine> => ({
                key: String(share),
                title: t('ofShare', { share: format.percent(share) }),
                align: 'right',
                cell: ({ figures }) => {
                  const { morePeople = 0, chance = 0 } = figures.toHear[index] ?? {};
                  return (
                    <>
                      {morePeople === 0 ? t('enough') : t('morePeople', { count: morePeople })}{' '}
                      <span className={classes['chance']}>{t('chance', { chance: format.percent(chance) })}</span>
                    </>
                  );
                },
              })),
            ]}
          />
        </div>
      </Section>
    </>
  );
}

function Unheard({ figures }: { readonly figures: SaturationFigures }) {
  const { t } = useTranslation('saturation');
  const format = useFormat();
  const { observedCodes, estimatedCodes, estimatedInterval } = figures;
  if (estimatedCodes === null) return '—';
  if (estimatedInterval === null) return t('unheardNone');
  const left = (codes: number): string => format.number(Math.round(codes - observedCodes));
  return (
    <>
      {t('unheardAbout', { codes: left(estimatedCodes) })}
      <span className={classes['small']}>
        {t('unheardRange', { low: left(estimatedInterval.low), high: left(estimatedInterval.high) })}
      </span>
    </>
  );
}

function NextCodes({ figures: { estimatedCodes, expectedNew } }: { readonly figures: SaturationFigures }) {
  const { t } = useTranslation('saturation');
  const format = useFormat();
  if (estimatedCodes === null) return '—';
  const [one = '', three = '', five = ''] = expectedNew.map(({ codes }) =>
    format.number(codes, codes > 0 && codes < 10 ? 1 : 0),
  );
  return <span className={classes['figures']}>{t('nextFigures', { one, three, five })}</span>;
}
