import { useTranslation } from 'react-i18next';
import { DifferenceBar } from '../../../components/DifferenceBar.tsx';
import { useFormat } from '../../../strings/format.ts';
import classes from './CompareView.module.css';

interface DifferenceProps {
  /** Of shares, −1…1. */
  readonly difference: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** A difference of shares in percentage points, with its interval. */
export function Difference({ difference, interval }: DifferenceProps) {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const points = (share: number): string => {
    const value = Math.round(share * 100);
    return `${value > 0 ? '+' : ''}${format.number(value)}`;
  };
  return (
    <span className={classes['difference']}>
      <span className={classes['figures']}>{t('points', { difference: points(difference) })}</span>
      {interval !== null && (
        <>
          <DifferenceBar value={difference} low={interval.low} high={interval.high} />
          <span className={classes['range']}>
            {t('pointsRange', { low: points(interval.low), high: points(interval.high) })}
          </span>
        </>
      )}
    </span>
  );
}
