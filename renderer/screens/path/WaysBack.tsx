import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoopStatus, WorkflowStatus } from '#shared/contract/workflowContract.ts';
import { nameOfLoop, stateIds, targetOfLoop } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './PathScreen.module.css';

/** Where one may go back to from here, those first that the data ask for. */
export function WaysBack({ status }: { readonly status: WorkflowStatus }) {
  const { t } = useTranslation('path');
  const { language } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const [opening, setOpening] = useState<LoopStatus | null>(null);
  const loops = status.loops
    .filter((loop) => loop.possible)
    .toSorted((a, b) => Number(b.suggested) - Number(a.suggested));
  const nextWave = status.wave + 1;
  const open = async (loop: LoopStatus, reason: string, goal: string): Promise<void> => {
    setOpening(null);
    await runCommand(
      (client) => client.workflow.openLoop({ loopId: loop.id, reason, goal }),
      t('loopDone', { wave: nextWave }),
    );
  };
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
                <LinkButton disabled={isReadOnly} onClick={() => setOpening(loop)}>
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
        <ReasonDialog
          isOpen
          title={t('loopTitle', { name: nameOfLoop(opening.id, language) })}
          reasonLabel={t('loopReason')}
          goalLabel={t('loopGoal')}
          confirmLabel={t('loopConfirm', { wave: nextWave })}
          onConfirm={(reason, goal) => void open(opening, reason, goal)}
          onClose={() => setOpening(null)}
        >
          {t('loopText', { wave: nextWave, step: stateIds.indexOf(targetOfLoop(opening.id)) })}
        </ReasonDialog>
      )}
    </div>
  );
}
