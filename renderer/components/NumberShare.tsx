import { wilsonInterval } from '#shared/analysis/wilsonInterval.ts';
import { useFormat } from '../strings/format.ts';
import { IntervalBar } from './IntervalBar.tsx';
import classes from './NumberShare.module.css';

interface NumberShareProps {
  readonly k: number;
  readonly n: number;
  readonly hasBar?: boolean;
  readonly barWidth?: number;
}

/** «7 из 10» with its 95 % interval, and a bar with a tick at the share itself. */
export function NumberShare({ k, n, hasBar = true, barWidth = 88 }: NumberShareProps) {
  const format = useFormat();
  const { low, high } = wilsonInterval(k, n);
  return (
    <span className={classes['share']}>
      <b className={classes['number']}>{format.kOfN(k, n)}</b>
      {n > 0 && <span className={classes['interval']}>{format.interval(k, n)}</span>}
      {hasBar && n > 0 && <IntervalBar value={k / n} low={low} high={high} width={barWidth} />}
    </span>
  );
}
