import { Button, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './Presentation.module.css';
import type { SegmentView } from './segmentViews.ts';

/** What is said at the meeting is kept as a memo of the segment, of the project while the segment is only proposed. */
export function MeetingNotes({ view }: { readonly view: SegmentView }) {
  const { t } = useTranslation('segmentStudy');
  const format = useFormat();
  const headingId = useId();
  const [text, setText] = useState('');
  const targetId = view.kept?.id ?? null;
  const targetKind = targetId === null ? 'project' : 'customerSegment';
  const label = t('notesOf', { name: view.name });
  const saved = useRecordList('memo')
    .filter((memo) => memo.targetKind === targetKind && memo.targetId === targetId)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const save = async (): Promise<void> => {
    const about = targetId === null ? `${view.name}\n` : '';
    const answer = await runCommand(
      (client) => client.memos.save({ id: null, targetKind, targetId, text: `${about}${text.trim()}` }),
      t('notesSaved'),
    );
    if (answer !== null) setText('');
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
      {saved.length > 0 && (
        <ul className={classes['savedNotes']} aria-label={t('notesKept')}>
          {saved.slice(0, 5).map((memo) => (
            <li key={memo.id}>
              <span className={classes['source']}>{format.day(memo.createdAt)}</span> {memo.text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
