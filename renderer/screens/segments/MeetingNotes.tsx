import { Anchor, Button, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { type RefObject, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackerSession } from '#shared/domain/trackerSession.ts';
import { hrefOf } from '../../store/route.ts';
import classes from './Presentation.module.css';

interface MeetingNotesProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** What is shown while it is said. */
  readonly about: string;
  /** The session that goes on; null when none does. */
  readonly open: TrackerSession | null;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** What is said at the meeting is kept in the notes of the session that goes on; the first note begins one. */
export function MeetingNotes({ field, about, open, text, onType, onSave, onClose }: MeetingNotesProps) {
  const { t } = useTranslation('segmentStudy');
  const headingId = useId();
  useEffect(() => field.current?.focus(), [field]);
  const label = t('notesOf', { name: about });
  return (
    <section className={classes['notes']} aria-labelledby={headingId}>
      <div>
        <h2 id={headingId} className={classes['notesTitle']}>
          {label}
        </h2>
        {open === null ? (
          <p className={classes['source']}>{t('notesBegin')}</p>
        ) : (
          <p className={classes['source']}>
            <Anchor href={hrefOf('sessions', open.id)}>{t('notesKept')}</Anchor>
          </p>
        )}
      </div>
      <div className={classes['notesField']}>
        <Textarea
          ref={field}
          // Opened while the stage still takes the focus, the notes keep it.
          data-autofocus
          aria-label={label}
          autosize
          minRows={2}
          maxRows={6}
          data-mantine-stop-propagation
          value={text}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={getHotkeyHandler([
            ['mod+Enter', onSave],
            ['Escape', onClose],
          ])}
        />
        {open !== null && open.notes !== '' && <p className={classes['savedNotes']}>{open.notes}</p>}
      </div>
      <Button disabled={text.trim() === ''} title="Ctrl+Enter" onClick={onSave}>
        {t('notesSave')}
      </Button>
    </section>
  );
}
