import { Anchor, Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackerSession } from '#shared/domain/trackerSession.ts';
import { useCommands } from '../../commands/commandRegistry.ts';
import { Banner } from '../../components/Banner.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { Section } from '../../components/Section.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { useRecordList } from '../../store/records.ts';
import { goTo, hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import { AgendaList } from './AgendaList.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { startSession } from './sessionActions.ts';
import classes from './SessionsScreen.module.css';

/** What the next session would begin with, and the sessions so far. */
export function SessionOverview() {
  const { t } = useTranslation('sessions');
  const { longDay } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const sessions = useRecordList('trackerSession').toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  const outlook = useBackendQuery(['sessions.outlook'], (client, signal) => client.sessions.outlook({}, { signal }));
  const [last] = sessions;
  const open = sessions.find(({ endedAt }) => endedAt === null) ?? null;
  const openId = open?.id ?? null;
  const commands = useMemo(
    () => [
      {
        id: 'sessions.new',
        label: openId === null ? t('newSession') : t('continueSession'),
        group: t('title'),
        shortcut: 'n',
        isEnabled: () => !isReadOnly,
        run: () => (openId === null ? startSession() : goTo('sessions', openId)),
      },
    ],
    [t, isReadOnly, openId],
  );
  useCommands(commands);
  const begin =
    open === null ? (
      !isReadOnly && (
        <Button variant="filled" onClick={() => void startSession()}>
          {t('newSession')}
        </Button>
      )
    ) : (
      <Button variant="filled" component="a" href={hrefOf('sessions', open.id)}>
        {t('continueSession')}
      </Button>
    );
  const { data } = outlook;
  return (
    <div className={classes['screen']}>
      <ScreenHeader title={t('title')} subtitle={t('subtitle')} actions={last === undefined ? undefined : begin} />
      {outlook.error !== null && <Banner tone="error">{sentenceOf(outlook.error)}</Banner>}
      {last === undefined && <EmptyState text={t('teach')} action={begin} />}
      {data !== undefined && (
        <div className={classes['columns']}>
          <div className={classes['column']}>
            <Section title={data.since === null ? t('sinceBeginning') : t('sinceDay', { date: longDay(data.since) })}>
              {data.agenda.length === 0 ? (
                <p className={classes['nothing']}>{t(data.since === null ? 'nothingYet' : 'nothingChanged')}</p>
              ) : (
                <AgendaList agenda={data.agenda} isFirst={data.since === null} />
              )}
            </Section>
            {last !== undefined && (
              <Section title={t('pastSessions')}>
                <ul className={classes['lines']}>
                  {sessions.map((session) => (
                    <PastSession key={session.id} session={session} />
                  ))}
                </ul>
              </Section>
            )}
          </div>
          <NumbersTable then={last?.numbers ?? null} now={data.numbers} />
        </div>
      )}
    </div>
  );
}

function PastSession({ session }: { readonly session: TrackerSession }) {
  const { t } = useTranslation('sessions');
  const { day, longDay } = useFormat();
  const openTasks = useRecordList('trackerTask').filter(
    ({ sessionId, doneOn }) => sessionId === session.id && doneOn === null,
  ).length;
  const parts = [
    session.endedAt === null ? t('goesOn') : '',
    session.participants,
    session.decisions.length === 0 ? '' : t('decisionsCount', { count: session.decisions.length }),
    openTasks === 0 ? '' : t('openTasksCount', { count: openTasks }),
    session.nextOn === null ? '' : t('nextOnDay', { date: day(session.nextOn) }),
  ].filter((part) => part !== '');
  return (
    <li className={classes['past']}>
      <Anchor href={hrefOf('sessions', session.id)}>{longDay(session.heldOn)}</Anchor>
      <span className={classes['which']}>{parts.join(' · ')}</span>
    </li>
  );
}
