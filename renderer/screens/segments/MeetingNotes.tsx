import { Anchor, Button, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findOpenSession, noteMeeting } from '../../store/actions/noteMeeting.ts';
import { useRecordList } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import classes from './Presentation.module.css';

interface MeetingNotesProps {
  /** What is shown while it is said. */
  readonly about: string;
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What is said at the meeting is kept in the notes of the session that goes on; the first note begins one. */
export function MeetingNotes({ about }: MeetingNotesProps) {
  const { t } = useTranslation('segmentStudy');
  const headingId = useId();
  const [text, setText] = useState('');
  const label = t('notesOf', { name: about });
  const open = findOpenSession(useRecordList('trackerSession'));
  const save = async (): Promise<void> => {
    if (await noteMeeting(open, { about, text, day: today() }, t('notesSaved'))) setText('');
  };
  return (
    <section className={classes['notes']} aria-labelledby={headingId}>
      <h2 id={headingId} className={classes['notesTitle']}>
        {label}
      </h2>
      <Textarea
        aria-label={label}
        autosize
        minRows={3}
        maxRows={8}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button disabled={text.trim() === ''} onClick={() => void save()}>
        {t('notesSave')}
      </Button>
      {open === null ? (
        <p className={classes['source']}>{t('notesBegin')}</p>
      ) : (
        open.notes !== '' && (
          <p className={classes['savedNotes']}>
            <Anchor href={hrefOf('sessions', open.id)}>{t('notesKept')}</Anchor>
            {`\n${open.notes}`}
          </p>
        )
      )}
    </section>
  );
}
