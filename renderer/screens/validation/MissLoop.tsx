import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { SolutionVerdict } from '#shared/domain/validation.ts';
import { type LoopId, nameOfLoop, stateIds, targetOfLoop } from '#shared/domain/workflow.ts';
import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { QuotationCard } from '../../components/QuotationCard.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecord } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './Dialogs.module.css';
import { placeOfQuotation } from './useQuotations.ts';

const loopOfReason: Readonly<Record<NonNullable<SolutionVerdict['missReason']>, LoopId>> = {
  dugTooShallow: 'L1',
  noProblem: 'L2',
  otherProblem: 'L3',
  otherProduct: 'L4',
};

interface MissLoopProps {
  readonly respondentId: RespondentId;
  readonly missReason: SolutionVerdict['missReason'];
  /** A way back opens the next wave, so the verdict that leads to it is written first. */
  readonly isSaved: boolean;
}

/** What had been heard as pain from a person whom the solution missed, and the way back that fits the reason. */
export function MissLoop({ respondentId, missReason, isSaved }: MissLoopProps) {
  const { t } = useTranslation('validation');
  const { language } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const person = useRecord('respondent', respondentId);
  const [isAsking, setIsAsking] = useState(false);
  const { data: pains } = useBackendQuery(['codings.find', 'pains', respondentId], (client, signal) =>
    client.codings.find({ respondentIds: [respondentId], groups: ['pain'], limit: 5 }, { signal }),
  );
  const { data: status } = useBackendQuery(['workflow.status'], (client, signal) =>
    client.workflow.status({}, { signal }),
  );
  const loopId = missReason === null ? null : loopOfReason[missReason];
  const loop = status?.loops.find(({ id }) => id === loopId);
  const nextWave = (status?.wave ?? 1) + 1;
  const open = async (reason: string, goal: string): Promise<void> => {
    setIsAsking(false);
    if (loopId === null) return;
    await runCommand(
      (client) => client.workflow.openLoop({ loopId, reason, goal }),
      t('loopOpened', { wave: nextWave }),
    );
  };
  return (
    <div>
      <div className={classes['hint']}>{t('missHeard', { name: person?.name ?? '' })}</div>
      {pains !== undefined && pains.cards.length === 0 && (
        <div className={classes['hint']}>{t('missHeardNothing')}</div>
      )}
      <ul className={classes['heard']}>
        {(pains?.cards ?? []).map((card) => (
          <li key={card.quotation.id}>
            <QuotationCard
              text={card.quotation.text}
              person={person?.name ?? ''}
              place={card.interviewTitle === person?.name ? '' : card.interviewTitle}
              startMs={card.startMs}
              href={placeOfQuotation(card)}
            />
          </li>
        ))}
      </ul>
      <Banner
        action={
          loopId !== null &&
          loop?.possible === true &&
          isSaved &&
          !isReadOnly && <LinkButton onClick={() => setIsAsking(true)}>{t('openLoop')}</LinkButton>
        }
      >
        {loopId === null
          ? t('missNeedsReason')
          : t('missWayBack', {
              name: nameOfLoop(loopId, language),
              step: stateIds.indexOf(targetOfLoop(loopId)),
            })}
        {loop !== undefined && !loop.possible && ` ${t('loopNotPossible')}`}
        {loop?.possible === true && !isSaved && ` ${t('loopAfterSaving')}`}
      </Banner>
      {loopId !== null && isAsking && (
        <ReasonDialog
          isOpen
          title={t('loopTitle', { name: nameOfLoop(loopId, language) })}
          reasonLabel={t('loopReason')}
          goalLabel={t('loopGoal')}
          confirmLabel={t('loopConfirm', { wave: nextWave })}
          onConfirm={(reason, goal) => void open(reason, goal)}
          onClose={() => setIsAsking(false)}
        >
          {t('loopText', { wave: nextWave, step: stateIds.indexOf(targetOfLoop(loopId)) })}
        </ReasonDialog>
      )}
    </div>
  );
}
