import { Anchor, Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/Section.tsx';
import { addNotice } from '../../../store/notices.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useRecordList, useRecordTable } from '../../../store/records.ts';
import { hrefOf } from '../../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import classes from './AgreementView.module.css';
import { useInterviewName } from './useInterviewName.ts';

const usualCount = 3;

/** Begins blind second passes over interviews drawn at random, and lists those under way. */
export function SecondPasses() {
  const { t } = useTranslation('agreement');
  const isReadOnly = useSession(selectIsReadOnly);
  const author = useSession((state) => state.settings.author);
  const running = useRecordList('codingPass').filter(({ coder, endedAt }) => coder === author && endedAt === null);
  const interviews = useRecordTable('interview');
  const nameOf = useInterviewName();
  const [count, setCount] = useState(usualCount);
  const draw = async (): Promise<void> => {
    const seed = Date.now() % 2_147_483_647;
    const answer = await runCommand((client) => client.agreement.drawPasses({ count, seed }));
    if (answer !== null)
      addNotice({
        tone: 'done',
        text: t('drawn', { count: answer.interviewIds.length }),
        undoVersion: answer.changeSet.version,
      });
  };
  return (
    <Section title={t('drawTitle')}>
      <p className={classes['quiet']}>{t('drawWhy')}</p>
      <div className={classes['draw']}>
        <NumberInput
          label={t('drawCount')}
          value={count}
          min={1}
          max={500}
          w={96}
          disabled={isReadOnly}
          onChange={(value) => typeof value === 'number' && setCount(Math.max(1, Math.round(value)))}
        />
        <Button disabled={isReadOnly} onClick={() => void draw()}>
          {t('draw')}
        </Button>
      </div>
      {running.length > 0 && (
        <p className={classes['running']}>
          {t('underWay')}:{' '}
          {running.map(({ id, interviewId }) => (
            <Anchor key={id} href={hrefOf('interviews', interviewId)}>
              {nameOf(interviews[interviewId])}
            </Anchor>
          ))}
        </p>
      )}
    </Section>
  );
}
