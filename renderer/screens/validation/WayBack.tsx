import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoopId, nameOfLoop, stateIds, targetOfLoop } from '#shared/domain/workflow.ts';
import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';

interface WayBackProps {
  readonly loopId: LoopId;
  /** Its verdict is written; before that there is nothing to go back from. */
  readonly isSaved: boolean;
}

/** Where one way back leads, and the step onto it. */
export function WayBack({ loopId, isSaved }: WayBackProps) {
  const { t } = useTranslation('validation');
  const { language } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const [isAsking, setIsAsking] = useState(false);
  const { data: status } = useBackendQuery(['workflow.status'], (client, signal) =>
    client.workflow.status({}, { signal }),
  );
  const loop = status?.loops.find(({ id }) => id === loopId);
  const nextWave = (status?.wave ?? 1) + 1;
  const name = nameOfLoop(loopId, language);
  const step = stateIds.indexOf(targetOfLoop(loopId));
  const open = async (reason: string, goal: string): Promise<void> => {
    setIsAsking(false);
    await runCommand(
      (client) => client.workflow.openLoop({ loopId, reason, goal }),
      t('loopOpened', { wave: nextWave }),
    );
  };
  return (
    <>
      <Banner
        action={
          loop?.possible === true &&
          isSaved &&
          !isReadOnly && <LinkButton onClick={() => setIsAsking(true)}>{t('openLoop')}</LinkButton>
        }
      >
        {t('missWayBack', { name, step })}
        {loop !== undefined && !loop.possible && ` ${t('loopNotPossible')}`}
        {loop?.possible === true && !isSaved && ` ${t('loopAfterSaving')}`}
      </Banner>
      {isAsking && (
        <ReasonDialog
          isOpen
          title={t('loopTitle', { name })}
          reasonLabel={t('loopReason')}
          goalLabel={t('loopGoal')}
          confirmLabel={t('loopConfirm', { wave: nextWave })}
          onConfirm={(reason, goal) => void open(reason, goal)}
          onClose={() => setIsAsking(false)}
        >
          {t('loopText', { wave: nextWave, step })}
        </ReasonDialog>
      )}
    </>
  );
}
