import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { TrackerSession, TrackerTask } from '#shared/domain/trackerSession.ts';
import { Section } from '../../components/Section.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './SessionsScreen.module.css';
import { TaskForm, type TaskWords } from './TaskForm.tsx';
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
        <TaskList tasks={own} canTick={canTick} canChange={!isReadOnly} canRemove={!isReadOnly} />
        {!isReadOnly && <NewTask session={session} />}
      </Section>
      {waiting.length > 0 && (
        <Section title={t('earlierTasks')}>
          <TaskList tasks={waiting} canTick={canTick} canChange={!isReadOnly} canRemove={false} />
        </Section>
      )}
    </>
  );
}

interface TaskListProps {
  readonly tasks: readonly TrackerTask[];
  readonly canTick: boolean;
  readonly canChange: boolean;
  readonly canRemove: boolean;
}

function TaskList({ tasks, ...may }: TaskListProps) {
  return (
    <ul className={classes['lines']}>
      {tasks.map((task) => (
        <TaskLine key={task.id} task={task} {...may} />
      ))}
    </ul>
  );
}

function TaskLine({
  task,
  canTick,
  canChange,
  canRemove,
}: Omit<TaskListProps, 'tasks'> & { readonly task: TrackerTask }) {
  const { t } = useTranslation(['sessions', 'common']);
  const { day } = useFormat();
  const change = useRef<HTMLButtonElement>(null);
  const [isChanging, setIsChanging] = useState(false);
  const { text } = task;
  const save = (patch: Partial<TrackerTask>) => runCommand((client) => client.sessions.saveTask({ ...task, ...patch }));
  const close = (): void => {
    flushSync(() => setIsChanging(false));
    change.current?.focus();
  };
  if (isChanging) {
    return (
      <li
        className={classes['line']}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        <TaskForm
          initial={task}
          saveLabel={t('common:save')}
          hasFocus
          onSave={async (words) => {
            if ((await save(words)) !== null) close();
            return false;
          }}
        >
          <Button onClick={close}>{t('common:cancel')}</Button>
        </TaskForm>
      </li>
    );
  }
  const isLate = task.doneOn === null && task.dueOn !== null && task.dueOn < today();
  const due = task.dueOn === null ? '' : t(isLate ? 'lateBy' : 'dueDay', { date: day(task.dueOn) });
  return (
    <li className={classes['line']} data-done={task.doneOn !== null || undefined}>
      <Checkbox
        aria-label={t('done', { text })}
        checked={task.doneOn !== null}
        disabled={!canTick}
        onChange={(event) => void save({ doneOn: event.currentTarget.checked ? today() : null })}
      />
      <span className={classes['words']}>{text}</span>
      {task.owner !== '' && <span className={classes['aside']}>{task.owner}</span>}
      <span className={isLate ? `${classes['aside']} ${classes['late']}` : classes['aside']}>
        {task.doneOn === null ? due : t('doneOn', { date: day(task.doneOn) })}
      </span>
      {canChange && (
        <ActionIcon
          ref={change}
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('changeTask', { text })}
          onClick={() => setIsChanging(true)}
        >
          <IconPencil size={16} stroke={1.6} color="var(--ink2)" />
        </ActionIcon>
      )}
      {canRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('removeTask', { text })}
          onClick={() => void runCommand((client) => client.sessions.removeTask({ id: task.id }))}
        >
          <IconX size={16} stroke={1.6} color="var(--ink3)" />
        </ActionIcon>
      )}
    </li>
  );
}

function NewTask({ session }: { readonly session: TrackerSession }) {
  const { t } = useTranslation('sessions');
  const add = async (words: TaskWords): Promise<boolean> => {
    const answer = await runCommand((client) =>
      client.sessions.saveTask({ id: null, sessionId: session.id, ...words, doneOn: null }),
    );
    return answer !== null;
  };
  return <TaskForm initial={{ text: '', owner: '', dueOn: null }} saveLabel={t('addTask')} onSave={add} />;
}
