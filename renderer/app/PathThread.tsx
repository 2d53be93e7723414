import { useTranslation } from 'react-i18next';
import { stateIds } from '#shared/domain/workflow.ts';
import { useWorkflow } from '../store/workflow.ts';
import classes from './PathThread.module.css';

/** The path as a thread under the project's name: one stitch a step, dotted ahead. */
export function PathThread({ isVertical }: { readonly isVertical: boolean }) {
  const { t } = useTranslation('shell');
  const status = useWorkflow((state) => state.status);
  const wave = status?.wave ?? 1;
  const step = status === null ? 0 : stateIds.indexOf(status.state);
  return (
    <div
      className={classes['thread']}
      data-vertical={isVertical || undefined}
      role="img"
      aria-label={t('progressLabel', { wave, step })}
    >
      <div className={classes['stitches']}>
        {stateIds.map((stateId, index) => (
          <span key={stateId} className={classes['stitch']} data-ahead={index > step || undefined} />
        ))}
      </div>
      {!isVertical && <div className={classes['words']}>{t('waveStep', { wave, step })}</div>}
    </div>
  );
}
