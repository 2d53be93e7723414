import { useTranslation } from 'react-i18next';
import { wilsonInterval } from '#shared/analysis/wilsonInterval.ts';
import type { Presale } from '#shared/domain/validation.ts';
import { workflowThresholds } from '#shared/domain/workflow.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './LedgerSection.module.css';
import type { PresaleSummary } from './presaleSummary.ts';
import { useFigures } from './useFigures.ts';

interface PresaleSentenceProps {
  readonly summary: PresaleSummary;
  readonly breakEven: number | null;
  readonly presales: readonly Presale[];
  readonly currency: string;
}

/** What the payments prove and what they do not. */
export function PresaleSentence({ summary, breakEven, presales, currency }: PresaleSentenceProps) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const figures = useFigures(currency);
  const interviewed = new Set<string>(useRecordList('interview').flatMap(({ respondentIds }) => respondentIds));
  const { paid, asked, highestPrice, priceRises } = summary;
  const { low } = wilsonInterval(paid, asked);
  const isAbove = breakEven !== null && low >= breakEven;
  const missing = Math.max(0, workflowThresholds.paid_min - paid);
  const fromInterviews = presales.filter(
    ({ respondentId }) => respondentId !== null && interviewed.has(respondentId),
  ).length;
  const edges = { low: format.percent(low, 1), breakEven: breakEven === null ? '' : format.percent(breakEven, 1) };
  return (
    <>
      <p className={classes['sentence']}>
        {t('paidOf')} <b>{format.kOfN(paid, asked)}</b> {format.interval(paid, asked)}.{' '}
        {breakEven === null ? t('noBreakEven') : isAbove ? t('lowAbove', edges) : t('lowBelow', edges)}{' '}
        {missing > 0 ? t('paymentsMissing', { count: missing }) : t('paymentsEnough')}
      </p>
      {fromInterviews > 0 && <p className={classes['caution']}>{t('fromInterviews')}</p>}
      {highestPrice !== null && paid > 0 && (
        <p className={classes['caution']}>
          {priceRises === 0
            ? t('raisePrice', { price: figures.money(highestPrice) })
            : t('priceRaised', { count: priceRises, price: figures.money(highestPrice) })}
        </p>
      )}
    </>
  );
}
