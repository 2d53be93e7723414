import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '#shared/domain/ids.ts';
import { readGuideBlanks } from '#shared/text/fillGuideBlanks.ts';
import type { LiveNote, PlannedInterview } from '#shared/domain/plannedInterview.ts';
import { useOnLeave } from '../../../components/useOnLeave.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';
import classes from './LiveTalk.module.css';
import { createNoteSaver } from './noteSaver.ts';
import { saveNote } from './saveNote.ts';
import { elapsedMs } from './talkTime.ts';

interface NoteComposerProps {
  readonly plan: PlannedInterview;
  readonly question: string;
  readonly speaker: LiveNote['speaker'];
  readonly onSpeaker: (speaker: LiveNote['speaker']) => void;
  readonly onMade: (id: RecordId) => void;
  /** The note is finished: the next one begins. */
  readonly onDone: () => void;
  readonly onStep: (by: 1 | -1) => void;
  /** Out of the field by key. */
  readonly onLeave: () => void;
}

/** The note being typed. Its time is that of its first letter; what is typed is kept as it comes. */
export function NoteComposer(props: NoteComposerProps) {
  const { plan, question, speaker, onSpeaker, onMade, onDone, onStep, onLeave } = props;
  const { t } = useTranslation('ahead');
  const [text, setText] = useState('');
  const [atMs, setAtMs] = useState<number | null>(null);
  const [saver] = useState(() => createNoteSaver(saveNote, null, onMade));
  useEffect(() => () => void saver.flush(), [saver]);
  useOnLeave(() => void saver.flush());
  const noteOf = (change: Partial<Omit<LiveNote, 'id'>>): Omit<LiveNote, 'id'> => ({
    plannedInterviewId: plan.id,
    question,
    speaker,
    isVerbatim: false,
    atMs: atMs ?? 0,
    text,
    ...change,
  });
  const type = (typed: string): void => {
    setText(typed);
    if (typed.trim() === '' && atMs === null) return;
    const begun = atMs ?? elapsedMs(plan.startedAt, Date.now());
    if (atMs === null) setAtMs(begun);
    if (plan.startedAt === null && atMs === null) void runCommand((client) => client.ahead.start({ id: plan.id }));
    saver.put(noteOf({ text: typed, atMs: begun }));
  };
  const finish = (isVerbatim: boolean): void => {
    if (text.trim() === '') return;
    saver.put(noteOf({ isVerbatim }));
    void saver.flush();
    onDone();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) finish(event.ctrlKey || event.metaKey);
    else if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'F2') {
      const other = speaker === 'respondent' ? 'interviewer' : 'respondent';
      onSpeaker(other);
      if (text.trim() !== '') saver.put(noteOf({ speaker: other }));
    } else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <Textarea
      className={classes['composer']}
      aria-label={t('note', { question: question === '' ? t('outsideGuide') : readGuideBlanks(question) })}
      placeholder={t('noteHere')}
      autoFocus
      autosize
      minRows={2}
      maxRows={12}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={press}
    />
  );
}
