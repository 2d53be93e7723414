import { useTranslation } from 'react-i18next';
import type { EconomicsRanges } from '#shared/analysis/economicsRanges.ts';
import { Banner } from '../../components/Banner.tsx';
import classes from './EconomicsSection.module.css';
import { useFigures } from './useFigures.ts';

interface RangeBandProps {
  readonly ranges: EconomicsRanges;
  readonly currency: string;
}

/** Whether what one person brings keeps its sign over everything that the inputs may be. */
export function RangeBand({ ranges, currency }: RangeBandProps) {
  const { t } = useTranslation('validation');
  const figures = useFigures(currency);
  const { low, high } = ranges.contributionPerUser;
  if (low === null || high === null) return null;
  const key = low > 0 ? 'rangeAlwaysPays' : high <= 0 ? 'rangeNeverPays' : 'rangeMayPay';
  return (
    <div className={classes['band']}>
      <Banner tone={low > 0 ? 'plain' : 'warning'}>
        {t(key, { low: figures.money(low), high: figures.money(high) })} {t('rangeHow')}
      </Banner>
    </div>
  );
}
