import { useTranslation } from 'react-i18next';
import { useFormat } from '../../strings/format.ts';
import { SegmentStanding } from './OpenSegment.tsx';
import classes from './SegmentLine.module.css';
import { type SegmentView, stableFrom } from './segmentViews.ts';
import { useSegmentFigures } from './useSegmentFigures.ts';

interface SegmentLineProps {
  readonly view: SegmentView;
  readonly onOpen: () => void;
}

/** A segment that is not open: its name and one line of figures. */
export function SegmentLine({ view, onOpen }: SegmentLineProps) {
  const { t } = useTranslation(['segments', 'common']);
  const format = useFormat();
  const { figures } = useSegmentFigures(view);
  const people = t('common:people', { count: view.memberIds.length });
  const pain = {
    people,
    pain: format.number(figures?.pain.median ?? 0),
    min: format.number(figures?.pain.min ?? 0),
    max: format.number(figures?.pain.max ?? 0),
  };
  const stability = figures?.stability ?? null;
  const isDoubtful = stability !== null && stability < stableFrom;
  const line =
    figures === null
      ? people
      : figures.pain.median === null
        ? t('oneLineNoPain', { people })
        : stability === null
          ? t('oneLineNoStability', pain)
          : t('oneLine', {
              ...pain,
              stability: format.number(stability, 2),
              word: t(isDoubtful ? 'doubtful' : 'stable'),
            });
  return (
    <button type="button" className={classes['line']} onClick={onOpen}>
      <span className={classes['heading']}>
        <span className={classes['name']}>{view.name}</span>
        <SegmentStanding kept={view.kept} />
      </span>
      <span className={classes['figures']} data-doubtful={isDoubtful || undefined}>
        {line}
      </span>
    </button>
  );
}
