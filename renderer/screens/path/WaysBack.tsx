import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import { type LoopId, nameOfLoop, stateIds, targetOfLoop } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { WayBackDialog } from '../../components/WayBackDialog.tsx';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useWayBack } from '../../store/useWayBack.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './PathScreen.module.css';

/** Where one may go back to from here, those first that the data ask for. */
export function WaysBack({ status }: { readonly status: WorkflowStatus }) {
  const { t } = useTranslation('path');
  const { language } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const [opening, setOpening] = useState<LoopId | null>(null);
  const loops = status.loops
    .filter((loop) => loop.possible)
    .toSorted((a, b) => Number(b.suggested) - Number(a.suggested));
  const nextWave = status.wave + 1;
  const { outlook, take } = useWayBack(opening, nextWave);
  return (
    <div className={classes['waysBack']}>
      <div className={classes['waysTitle']}>{t('waysBack')}</div>
      {loops.length === 0 ? (
        <div className={classes['aside']}>{t('noWaysBack')}</div>
      ) : (
        <ul className={classes['ways']}>
          {loops.map((loop) => {
            const target = targetOfLoop(loop.id);
            const step = stateIds.indexOf(target);
            return (
              <li key={loop.id}>
                <LinkButton disabled={isReadOnly} onClick={() => setOpening(loop.id)}>
                  {nameOfLoop(loop.id, language)}
                </LinkButton>{' '}
                — {target === status.state ? t('wayStay') : t('wayBackTo', { step })}.{' '}
                {loop.suggested && (
                  <span className={classes['suggested']}>
                    {t('suggested')}: {workflowText(loop.reason.key, loop.reason.values, language)}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {opening !== null && (
        <WayBackDialog
          loopId={opening}
          wave={nextWave}
          outlook={outlook}
          onConfirm={(reason, goal, effects) => {
            setOpening(null);
            void take(reason, goal, effects);
          }}
          onClose={() => setOpening(null)}
        />
      )}
    </div>
  );
}
