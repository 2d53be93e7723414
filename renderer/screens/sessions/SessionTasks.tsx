import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackerSession, TrackerTask } from '#shared/domain/trackerSession.ts';
import { Section } from '../../components/Section.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './SessionsScreen.module.css';
import { today } from './today.ts';

interface SessionTasksProps {
  readonly session: TrackerSession;
  readonly isReadOnly: boolean;
  /** Tasks of an ended session can still be ticked off. */
  readonly canTick: boolean;
}

/** Who does what by when; below, what is open from earlier sessions. */
export function SessionTasks({ session, isReadOnly, canTick }: SessionTasksProps) {
  const { t } = useTranslation('sessions');
  const tasks = useRecordList('trackerTask');
  const own = tasks.filter(({ sessionId }) => sessionId === session.id);
  const sessions = useRecordList('trackerSession');
  const earlier = new Set(sessions.filter(({ startedAt }) => startedAt < session.startedAt).map(({ id }) => id));
  const waiting = tasks.filter(
    ({ sessionId, doneOn }) => earlier.has(sessionId) && (doneOn === null || (!isReadOnly && doneOn >= session.heldOn)),
  );
  return (
    <>
      <Section title={t('tasks')}>
        {own.length === 0 && isReadOnly && <p className={classes['nothing']}>{t('noTasks')}</p>}
        <TaskList tasks={own} canTick={canTick} canRemove={!isReadOnly} />
        {!isReadOnly && <NewTask session={session} />}
      </Section>
      {waiting.length > 0 && (
        <Section title={t('earlierTasks')}>
          <TaskList tasks={waiting} canTick={canTick} canRemove={false} />
        </Section>
      )}
    </>
  );
}

interface TaskListProps {
  readonly tasks: readonly TrackerTask[];
  readonly canTick: boolean;
  readonly canRemove: boolean;
}

function TaskList({ tasks, canTick, canRemove }: TaskListProps) {
  const { t } = useTranslation('sessions');
  const { day } = useFormat();
  const tick = (task: TrackerTask, isDone: boolean): void => {
    void runCommand((client) => client.sessions.saveTask({ ...task, doneOn: isDone ? today() : null }));
  };
  return (
    <ul className={classes['lines']}>
      {tasks.map((task) => {
        const isLate = task.doneOn === null && task.dueOn !== null && task.dueOn < today();
        const due = task.dueOn === null ? '' : t(isLate ? 'lateBy' : 'dueDay', { date: day(task.dueOn) });
        return (
          <li key={task.id} className={classes['line']} data-done={task.doneOn !== null || undefined}>
            <Checkbox
              aria-label={t('done', { text: task.text })}
              checked={task.doneOn !== null}
              disabled={!canTick}
              onChange={(event) => tick(task, event.currentTarget.checked)}
            />
            <span className={classes['words']}>{task.text}</span>
            {task.owner !== '' && <span className={classes['aside']}>{task.owner}</span>}
            <span className={isLate ? `${classes['aside']} ${classes['late']}` : classes['aside']}>
              {task.doneOn === null ? due : t('doneOn', { date: day(task.doneOn) })}
            </span>
            {canRemove && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={t('removeTask', { text: task.text })}
                onClick={() => void runCommand((client) => client.sessions.removeTask({ id: task.id }))}
              >
                <IconX size={16} stroke={1.6} color="var(--ink3)" />
              </ActionIcon>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function NewTask({ session }: { readonly session: TrackerSession }) {
  const { t } = useTranslation('sessions');
  const first = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [dueOn, setDueOn] = useState('');
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    const fields = { text: text.trim(), owner: owner.trim(), dueOn: dueOn === '' ? null : dueOn, doneOn: null };
    const answer = await runCommand((client) =>
      client.sessions.saveTask({ id: null, sessionId: session.id, ...fields }),
    );
    if (answer === null) return;
    setText('');
    first.current?.focus();
  };
  return (
    <form className={classes['entry']} onSubmit={(event) => void add(event)}>
      <TextInput
        ref={first}
        label={t('taskText')}
        placeholder={t('taskHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput label={t('owner')} value={owner} onChange={(event) => setOwner(event.currentTarget.value)} />
      <TextInput
        label={t('dueOn')}
        type="date"
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <Button type="submit">{t('addTask')}</Button>
    </form>
  );
}
