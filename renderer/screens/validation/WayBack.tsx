import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoopId, nameOfLoop, stateIds, targetOfLoop } from '#shared/domain/workflow.ts';
import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { WayBackDialog } from '../../components/WayBackDialog.tsx';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useWayBack } from '../../store/useWayBack.ts';
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
  const { outlook, take } = useWayBack(isAsking ? loopId : null, nextWave);
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
        <WayBackDialog
          loopId={loopId}
          wave={nextWave}
          outlook={outlook}
          onConfirm={(reason, goal, effects) => {
            setIsAsking(false);
            void take(reason, goal, effects);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
