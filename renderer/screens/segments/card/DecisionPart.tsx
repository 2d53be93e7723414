import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { ReasonDialog } from '../../../components/ReasonDialog.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './AttractivenessView.module.css';

type Decision = CustomerSegment['decision'];
type Asked = Exclude<Decision, 'candidate'>;
const texts = {
  main: { button: 'chooseMain', title: 'mainTitle' },
  later: { button: 'putOff', title: 'laterTitle' },
  dropped: { button: 'reject', title: 'dropTitle' },
} as const satisfies Record<Asked, object>;
const choices: readonly Asked[] = ['main', 'later', 'dropped'];

interface DecisionPartProps {
  readonly segment: CustomerSegment;
  readonly isBlocked: boolean;
}

/** What was decided about the segment and why, and what else may be decided. */
export function DecisionPart({ segment, isBlocked }: DecisionPartProps) {
  const { t } = useTranslation('segmentCard');
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id, decision, decisionReason, decidedBy, decidedAt } = segment;
  const decide = async (next: Decision, reason: string): Promise<void> => {
    const answer = await runCommand(
      (client) => client.segments.decide({ id, decision: next, reason }),
      t('decisionSaved'),
    );
    if (answer !== null) setAsked(null);
  };
  const name = t(`decision_${decision}`);
  return (
    <>
      <p className={classes['outcome']}>
        {decidedAt === null || decision === 'candidate'
          ? name
          : t('decided', { decision: name, by: decidedBy ?? '', day: format.day(decidedAt.slice(0, 10)) })}
      </p>
      {decision !== 'candidate' && decisionReason !== '' && <p className={classes['reason']}>{decisionReason}</p>}
      {decision === 'main' && isBlocked && <p className={classes['conflict']}>{t('blockedStill')}</p>}
      {!isReadOnly && (
        <div className={classes['decisions']}>
          {choices
            .filter((one) => one !== decision)
            .map((one) => (
              <Button
                key={one}
                size="xs"
                {...(one === 'main' ? { variant: 'filled' } : {})}
                onClick={() => setAsked(one)}
              >
                {t(texts[one].button)}
              </Button>
            ))}
          {decision !== 'candidate' && (
            <LinkButton onClick={() => void decide('candidate', '')}>{t('takeBack')}</LinkButton>
          )}
        </div>
      )}
      {asked !== null && (
        <ReasonDialog
          isOpen
          title={t(texts[asked].title)}
          confirmLabel={t(texts[asked].button)}
          onConfirm={(reason) => void decide(asked, reason)}
          onClose={() => setAsked(null)}
        >
          {asked === 'main' && isBlocked ? t('blockedStill') : segment.name}
        </ReasonDialog>
      )}
    </>
  );
}
