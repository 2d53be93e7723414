import { IconCheck, IconCircle, IconTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import { nameOfState, stateIds } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { PathSteps } from '../../components/PathSteps.tsx';
import { useFormat } from '../../strings/format.ts';
import classes from './Presentation.module.css';

interface PathStageProps {
  readonly status: WorkflowStatus;
  /** Hides names where they must not be seen. */
  readonly say: (text: string) => string;
}

const icons = { met: IconCheck, override: IconTriangle, open: IconCircle } as const;

/** Where the project stands on its path, for somebody who sees it from across the room. */
export function PathStage({ status, say }: PathStageProps) {
  const { t } = useTranslation(['segmentStudy', 'path']);
  const { language } = useFormat();
  const gates = status.gates.filter(({ state }) => state === status.state);
  const goal = status.waves.find(({ number }) => number === status.wave)?.goal ?? '';
  return (
    <>
      <p className={classes['kicker']}>{t('stageWave', { wave: status.wave })}</p>
      <h1 className={classes['name']}>
        {t('path:gatesOf', { step: stateIds.indexOf(status.state), name: nameOfState(status.state, language) })}
      </h1>
      {goal !== '' && <p className={classes['summary']}>{say(goal)}</p>}
      <PathSteps status={status} say={say} />
      <ul className={classes['gateList']}>
        {gates.map((gate) => {
          const mark = gate.met ? 'met' : gate.override === null ? 'open' : 'override';
          const Icon = icons[mark];
          return (
            <li key={gate.id} data-mark={mark}>
              <Icon size={22} stroke={1.8} aria-hidden />
              <span>
                {workflowText(`gate.${gate.id}`, {}, language)}
                <span className={classes['gateWhy']}>
                  {t(gate.met ? 'path:gateMet' : gate.override === null ? 'path:gateOpen' : 'path:passedWithReason')}.{' '}
                  {say(workflowText(gate.reason.key, gate.reason.values, language))}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
