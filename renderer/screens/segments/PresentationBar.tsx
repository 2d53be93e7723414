import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import { stateIds } from '#shared/domain/workflow.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './Presentation.module.css';
import { printProbability, type SegmentView, stableFrom } from './segmentViews.ts';
import { useSegmentFigures } from './useSegmentFigures.ts';

interface PresentationBarProps {
  readonly result: SegmentsResult | null;
  readonly view: SegmentView | null;
  readonly children: ReactNode;
}

/** Where the project stands, and how far the groups may be believed. */
export function PresentationBar({ result, view, children }: PresentationBarProps) {
  const { t } = useTranslation('segments');
  const { data: status } = useBackendQuery(['workflow.status'], (client, signal) =>
    client.workflow.status({}, { signal }),
  );
  const last = stateIds.length - 1;
  const step = status === undefined ? 0 : stateIds.indexOf(status.state);
  return (
    <footer className={classes['bar']}>
      {status !== undefined && (
        <>
          <span className={classes['thread']} aria-hidden>
            <span className={classes['done']} style={{ width: `${(step / last) * 90}%` }} />
            <span className={classes['roll']} />
            <span className={classes['ahead']} />
          </span>
          <span>{t('waveStep', { wave: status.wave, step, last })}</span>
        </>
      )}
      <span className={classes['facts']}>
        {view === null || result === null ? null : <Belief key={view.key} result={result} view={view} />}
      </span>
      <span className={classes['keys']}>{children}</span>
    </footer>
  );
}

function Belief({ result, view }: { readonly result: SegmentsResult; readonly view: SegmentView }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const { figures } = useSegmentFigures(view);
  const { p } = result.nullTest;
  const shown = format.percent(result.map.varianceShown);
  if (p === null) return t('stageNoTest', { shown });
  const chance = t(p <= 0.05 ? 'unlikelyChance' : 'likelyChance');
  const stability = figures?.stability ?? null;
  if (stability === null)
    return t('stageFiguresNoStability', { chance, p: printProbability(p, 'p', format.number), shown });
  return t('stageFigures', {
    chance,
    p: printProbability(p, 'p', format.number),
    stability: format.number(stability, 2),
    word: t(stability >= stableFrom ? 'stable' : 'doubtful'),
    shown,
  });
}
