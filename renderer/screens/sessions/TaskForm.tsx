import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackerTask } from '#shared/domain/trackerSession.ts';
import classes from './SessionsScreen.module.css';

export type TaskWords = Pick<TrackerTask, 'text' | 'owner' | 'dueOn'>;

interface TaskFormProps {
  readonly initial: TaskWords;
  readonly saveLabel: string;
  /** Answers whether it was kept; then the words make room for the next task. */
  readonly onSave: (words: TaskWords) => Promise<boolean>;
  readonly hasFocus?: boolean;
  /** Beside the button. */
  readonly children?: ReactNode;
}

/** What is to be done, by whom and until when; Enter in any field keeps it. */
export function TaskForm({ initial, saveLabel, onSave, hasFocus = false, children }: TaskFormProps) {
  const { t } = useTranslation('sessions');
  const first = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial.text);
  const [owner, setOwner] = useState(initial.owner);
  const [dueOn, setDueOn] = useState(initial.dueOn ?? '');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (!(await onSave({ text: text.trim(), owner: owner.trim(), dueOn: dueOn === '' ? null : dueOn }))) return;
    setText('');
    first.current?.focus();
  };
  return (
    <form className={classes['entry']} onSubmit={(event) => void save(event)}>
      <TextInput
        ref={first}
        label={t('taskText')}
        placeholder={t('taskHint')}
        autoFocus={hasFocus}
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
      <span className={classes['actions']}>
        <Button type="submit">{saveLabel}</Button>
        {children}
      </span>
    </form>
  );
}
