import { useTranslation } from 'react-i18next';
import type { Presale } from '#shared/domain/validation.ts';
import { useRecordList } from '../../store/records.ts';
import classes from './LedgerSection.module.css';
import { priceAdvice } from './priceAdvice.ts';
import type { PresaleSummary } from './presaleSummary.ts';
import { useFigures } from './useFigures.ts';

interface PresaleCautionsProps {
  readonly summary: PresaleSummary;
  readonly presales: readonly Presale[];
  readonly currency: string;
}

/** What the payments do not prove, and the price to name next. */
export function PresaleCautions({ summary, presales, currency }: PresaleCautionsProps) {
  const { t } = useTranslation('validation');
  const figures = useFigures(currency);
  const interviewed = new Set<string>(useRecordList('interview').flatMap(({ respondentIds }) => respondentIds));
  const { highestPrice, priceRises } = summary;
  const advice = priceAdvice(presales);
  const areFromInterviews = presales.some(({ respondentId }) => respondentId !== null && interviewed.has(respondentId));
  return (
    <>
      {areFromInterviews && <p className={classes['caution']}>{t('fromInterviews')}</p>}
      {priceRises > 0 && highestPrice !== null && (
        <p className={classes['caution']}>
          {t('priceRaised', { count: priceRises, price: figures.money(highestPrice) })}
        </p>
      )}
      {advice !== null && (
        <p className={classes['caution']} data-advice={advice.kind}>
          {t(advice.kind === 'raise' ? 'raisePrice' : 'holdPrice', { price: figures.money(advice.price) })}
        </p>
      )}
    </>
  );
}
