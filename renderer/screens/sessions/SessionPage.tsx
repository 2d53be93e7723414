import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackerSession } from '#shared/domain/trackerSession.ts';
import { Banner } from '../../components/Banner.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { QuietField } from '../../components/QuietField.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { Section } from '../../components/Section.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { goTo, hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import { NumbersTable } from './NumbersTable.tsx';
import type { SessionPartProps, SessionPatch } from './sessionParts.ts';
import { SessionAgenda } from './SessionAgenda.tsx';
import { SessionDecisions } from './SessionDecisions.tsx';
import classes from './SessionsScreen.module.css';
import { SessionTasks } from './SessionTasks.tsx';

interface SessionPageProps {
  readonly session: TrackerSession;
}

/** One session: what to talk about, what was decided, who does what, and the numbers of that day beside now. */
export function SessionPage({ session }: SessionPageProps) {
  const { t } = useTranslation('sessions');
  const { longDay } = useFormat();
  const isProjectReadOnly = useSession(selectIsReadOnly);
  const isEnded = session.endedAt !== null;
  const isReadOnly = isProjectReadOnly || isEnded;
  const [isRemoving, setIsRemoving] = useState(false);
  const outlook = useBackendQuery(['sessions.outlook'], (client, signal) => client.sessions.outlook({}, { signal }));
  const { id } = session;
  const earlier = useRecordList('trackerSession').filter(({ startedAt }) => startedAt < session.startedAt);
  const previous = earlier.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0];
  // While it goes on, its own numbers are those of now: what is talked about is the way since the session before.
  const then = isEnded || previous === undefined ? session.numbers : previous.numbers;
  const update = (patch: SessionPatch): Promise<unknown> =>
    runCommand((client) => client.sessions.update({ id, patch }));
  const remove = async (): Promise<void> => {
    setIsRemoving(false);
    const answer = await runCommand((client) => client.sessions.remove({ id }), t('removed'));
    if (answer !== null) goTo('sessions');
  };
  const actions = isEnded ? (
    <Button onClick={() => void runCommand((client) => client.sessions.reopen({ id }), t('reopened'))}>
      {t('reopen')}
    </Button>
  ) : (
    <Button variant="filled" onClick={() => void runCommand((client) => client.sessions.end({ id }), t('ended'))}>
      {t('end')}
    </Button>
  );
  return (
    <div className={classes['screen']}>
      <Anchor className={classes['back']} href={hrefOf('sessions')}>
        {t('allSessions')}
      </Anchor>
      <ScreenHeader
        title={t('sessionOf', { date: longDay(session.heldOn) })}
        actions={
          !isProjectReadOnly && (
            <div className={classes['actions']}>
              <Button variant="subtle" color="var(--error)" onClick={() => setIsRemoving(true)}>
                {t('remove')}
              </Button>
              {actions}
            </div>
          )
        }
      />
      {isEnded && (
        <div className={classes['note']}>
          <Banner>{t('endedNote')}</Banner>
        </div>
      )}
      <SessionFacts session={session} isReadOnly={isReadOnly} update={update} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <SessionAgenda session={session} isFirst={previous === undefined} isReadOnly={isReadOnly} update={update} />
          <SessionDecisions session={session} isReadOnly={isReadOnly} update={update} />
          <SessionTasks session={session} isReadOnly={isReadOnly} canTick={!isProjectReadOnly} />
          <Section title={t('notes')}>
            <div className={classes['single']}>
              <QuietField
                label={t('notes')}
                placeholder={t('notesHint')}
                isMultiline
                value={session.notes}
                isReadOnly={isReadOnly}
                onSave={(notes) => update({ notes })}
              />
            </div>
          </Section>
        </div>
        {outlook.data !== undefined && <NumbersTable then={then} now={outlook.data.numbers} />}
      </div>
      <ConfirmDialog
        isOpen={isRemoving}
        title={t('removeTitle')}
        confirmLabel={t('remove')}
        onConfirm={() => void remove()}
        onClose={() => setIsRemoving(false)}
      >
        {t('removeText')}
      </ConfirmDialog>
    </div>
  );
}

function SessionFacts({ session, isReadOnly, update }: SessionPartProps) {
  const { t } = useTranslation('sessions');
  const { longDay } = useFormat();
  const saveDay = async (day: string): Promise<void> => {
    if (day !== '') await update({ heldOn: day });
  };
  return (
    <div className={classes['facts']}>
      <div className={classes['fact']}>
        <div>{t('heldOn')}</div>
        {isReadOnly ? (
          <span>{longDay(session.heldOn)}</span>
        ) : (
          <QuietField label={t('heldOn')} type="date" isBordered value={session.heldOn} onSave={saveDay} />
        )}
      </div>
      <div className={classes['fact']}>
        <div>{t('participants')}</div>
        <QuietField
          label={t('participants')}
          isBordered
          value={session.participants}
          isReadOnly={isReadOnly}
          onSave={(participants) => update({ participants })}
        />
      </div>
      <div className={classes['fact']}>
        <div>{t('nextOn')}</div>
        {isReadOnly ? (
          <span>{session.nextOn === null ? t('noDay') : longDay(session.nextOn)}</span>
        ) : (
          <QuietField
            label={t('nextOn')}
            type="date"
            isBordered
            value={session.nextOn ?? ''}
            onSave={(day) => update({ nextOn: day === '' ? null : day })}
          />
        )}
      </div>
    </div>
  );
}
