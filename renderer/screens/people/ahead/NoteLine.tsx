import { ActionIcon, Checkbox, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveNote } from '#shared/domain/plannedInterview.ts';
import { useOnLeave } from '../../../components/useOnLeave.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './LiveTalk.module.css';
import { createNoteSaver } from './noteSaver.ts';
import { saveNote } from './saveNote.ts';

interface NoteLineProps {
  readonly note: LiveNote;
  readonly canWrite: boolean;
}

/** A note that is finished: its words, whether they are word for word, and when they fell. */
export function NoteLine({ note, canWrite }: NoteLineProps) {
  const { t } = useTranslation('ahead');
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [saver] = useState(() => createNoteSaver(saveNote, note.id, () => undefined));
  useOnLeave(() => void saver.flush());
  const { id, ...fields } = note;
  const time = format.position(note.atMs);
  const leave = async (): Promise<void> => {
    await saver.flush();
    setTyped(null);
  };
  const quote = (isVerbatim: boolean): void => {
    saver.put({ ...fields, text: typed ?? note.text, isVerbatim });
    void saver.flush();
  };
  return (
    <li className={classes['note']} data-verbatim={note.isVerbatim || undefined}>
      <span className={classes['time']}>
        {time}
        <br />
        {t(note.speaker)}
      </span>
      <Textarea
        autosize
        minRows={1}
        aria-label={t('editNote', { time })}
        readOnly={!canWrite}
        value={typed ?? note.text}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          saver.put({ ...fields, text: event.currentTarget.value });
        }}
        onBlur={() => void leave()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          quote(!note.isVerbatim);
        }}
      />
      {canWrite && (
        <span className={classes['marks']}>
          <Checkbox
            size="xs"
            label={t('isQuote')}
            checked={note.isVerbatim}
            onChange={(event) => quote(event.currentTarget.checked)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('removeNote', { time })}
            onClick={() => void runCommand((client) => client.ahead.removeNote({ id }))}
          >
            <IconTrash size={16} stroke={1.6} color="var(--ink2)" />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}
