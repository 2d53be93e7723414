import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Respondent } from '#shared/domain/people.ts';
import type { PlannedInterview } from '#shared/domain/plannedInterview.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { localDay } from '../../../store/ahead.ts';
import { goTo } from '../../../store/route.ts';
import classes from './LiveTalk.module.css';
import { parsePeopleLines } from './parsePeopleLines.ts';

interface EndTalkDialogProps {
  readonly plan: PlannedInterview;
  readonly person: Respondent;
  readonly onClose: () => void;
}

/** The last question of every talk, then the transcript. */
export function EndTalkDialog({ plan, person, onClose }: EndTalkDialogProps) {
  const { t } = useTranslation(['ahead', 'common']);
  const [named, setNamed] = useState('');
  const [nextContactOn, setNextContactOn] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const { name } = person;
  const referrals = parsePeopleLines(named);
  const end = async (): Promise<void> => {
    setIsBusy(true);
    const answer = await runCommand(
      (client) =>
        client.ahead.end({
          id: plan.id,
          heldOn: localDay(0, plan.startedAt === null ? new Date() : new Date(plan.startedAt)),
          referrals,
          nextContactOn: nextContactOn === '' ? null : nextContactOn,
        }),
      t('ended'),
    );
    setIsBusy(false);
    if (answer !== null) goTo('interviews', answer.interviewId);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t('endTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Textarea
          label={t('endReferrals')}
          description={t('endReferralsHint', { name })}
          data-autofocus
          autosize
          minRows={3}
          maxRows={10}
          value={named}
          onChange={(event) => setNamed(event.currentTarget.value)}
        />
        {referrals.length > 0 && (
          <ul className={classes['referrals']}>
            {referrals.map((referral) => (
              <li key={`${referral.name}\n${referral.company}`}>
                <b>{referral.name}</b>
                {[referral.company, referral.channel].filter((part) => part !== '').map((part) => ` · ${part}`)}
              </li>
            ))}
          </ul>
        )}
        <TextInput
          label={t('endNextContact', { name })}
          type="date"
          value={nextContactOn}
          onChange={(event) => setNextContactOn(event.currentTarget.value)}
        />
        <p className={classes['keys']}>{t('endExplained')}</p>
        <Group gap="sm">
          <Button variant="filled" loading={isBusy} onClick={() => void end()}>
            {t('endTalk')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
