import { useTranslation } from 'react-i18next';
import { useFormat } from '../../strings/format.ts';
import classes from './SegmentNumbers.module.css';
import { stableFrom } from './segmentViews.ts';
import type { SegmentFigures } from './useSegmentFigures.ts';

/** Pain with its range, spent effort with its interval, stability with its word. */
export function SegmentNumbers({ figures }: { readonly figures: SegmentFigures }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const { pain, spentEffort, stability } = figures;
  const [spent, total] = spentEffort;
  const range = { min: format.number(pain.min ?? 0), max: format.number(pain.max ?? 0) };
  const painWords =
    pain.median === null
      ? t('painUnknown')
      : pain.n < total
        ? t('painOf', { k: format.kOfN(pain.n, total), ...range })
        : t('painRange', range);
  return (
    <dl className={classes['numbers']}>
      <div>
        <dt>{t('painMedian')}</dt>
        <dd className={classes['figure']}>{pain.median === null ? '—' : format.number(pain.median)}</dd>
        <dd className={classes['words']}>{painWords}</dd>
      </div>
      <div>
        <dt>{t('spent')}</dt>
        <dd className={classes['figure']}>{format.kOfN(spent, total)}</dd>
        <dd className={classes['words']}>{format.interval(spent, total)}</dd>
      </div>
      <div>
        <dt>{t('resampling')}</dt>
        <dd className={classes['figure']}>{stability === null ? '—' : format.number(stability, 2)}</dd>
        <dd className={classes['words']} data-doubtful={(stability !== null && stability < stableFrom) || undefined}>
          {stability === null ? t('noResampling') : t(stability >= stableFrom ? 'stable' : 'doubtful')}
        </dd>
      </div>
    </dl>
  );
}
