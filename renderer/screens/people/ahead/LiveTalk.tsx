import { Anchor, Button, SegmentedControl } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveNote, PlannedInterview } from '#shared/domain/plannedInterview.ts';
import { readGuideBlanks } from '#shared/text/fillGuideBlanks.ts';
import { useCommands } from '../../../commands/commandRegistry.ts';
import { Banner } from '../../../components/Banner.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ScreenHeader } from '../../../components/ScreenHeader.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useRecord, useRecordList } from '../../../store/records.ts';
import { goTo as goToScreen, hrefOf } from '../../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import { EndTalkDialog } from './EndTalkDialog.tsx';
import classes from './LiveTalk.module.css';
import { NoteComposer } from './NoteComposer.tsx';
import { NoteLine } from './NoteLine.tsx';
import { QuestionList } from './QuestionList.tsx';
import { elapsedMs } from './talkTime.ts';
import { placeOfLastNote, withGoneQuestions } from './talkPlaces.ts';
import { useTalkQuestions } from './useTalkQuestions.ts';

/** Notes of a planned talk while it goes on; what became of it once it has ended. */
export function LiveTalk({ id }: { readonly id: string }) {
  const { t } = useTranslation('ahead');
  const plan = useRecord('plannedInterview', id);
  const back = <Anchor href={hrefOf('people', 'ahead', { view: 'schedule' })}>{t('toSchedule')}</Anchor>;
  if (plan === null)
    return (
      <div className={classes['screen']}>
        <ScreenHeader title={t('title')} />
        <EmptyState text={t('goneTalk')} action={back} />
      </div>
    );
  if (plan.interviewId !== null)
    return (
      <div className={classes['screen']}>
        <ScreenHeader title={t('title')} />
        <EmptyState
          text={t('ended')}
          action={<Anchor href={hrefOf('interviews', plan.interviewId)}>{t('openTranscript')}</Anchor>}
          alternative={back}
        />
      </div>
    );
  return <TalkDesk plan={plan} />;
}

type Speaker = LiveNote['speaker'];
const speakers: readonly Speaker[] = ['respondent', 'interviewer'];

function TalkDesk({ plan }: { readonly plan: PlannedInterview }) {
  const { t } = useTranslation('ahead');
  const person = useRecord('respondent', plan.respondentId);
  const company = useRecord('organization', person?.organizationId ?? null);
  const isReadOnly = useSession(selectIsReadOnly);
  const isHidingNames = useSession((state) => state.isHidingNames);
  const notes = useRecordList('liveNote').filter(
    ({ plannedInterviewId, text }) => plannedInterviewId === plan.id && text.trim() !== '',
  );
  const sections = withGoneQuestions(useTalkQuestions(plan), notes, t('goneQuestions'));
  const questions = [...sections.flatMap((section) => section.questions), ''];
  // Come back to, the talk goes on where it was left.
  const [at, setAt] = useState(() => placeOfLastNote(notes, questions));
  const [speaker, setSpeaker] = useState<Speaker>('respondent');
  // The note in the field is stored already; it is listed once it is finished.
  const [draft, setDraft] = useState<{ readonly number: number; readonly id: LiveNote['id'] | null }>({
    number: 0,
    id: null,
  });
  const [isEnding, setIsEnding] = useState(false);
  const question = questions[at] ?? '';
  const nextDraft = (): void => setDraft(({ number }) => ({ number: number + 1, id: null }));
  const goTo = (place: number): void => {
    setAt(Math.max(0, Math.min(questions.length - 1, place)));
    nextDraft();
  };
  const canWrite = !isReadOnly && !isHidingNames;
  const canEnd = canWrite && notes.length > 0;
  const columns = useRef<HTMLDivElement>(null);
  useTalkCommands(canEnd, () => setIsEnding(true));
  const heading = question === '' ? t('outsideGuide') : readGuideBlanks(question);
  const listed = notes.filter((note) => note.question === question && note.id !== draft.id);
  return (
    <div className={classes['screen']}>
      <ScreenHeader
        title={t('notesWith', { name: person?.name ?? '' })}
        subtitle={
          [company?.name ?? '', isHidingNames ? '' : plan.place].filter((part) => part !== '').join(' · ') || undefined
        }
        actions={
          <>
            <Stopwatch plan={plan} canStart={canWrite} />
            <span className={classes['back']}>
              <Anchor href={hrefOf('people', 'ahead', { view: 'schedule' })} size="sm">
                {t('toSchedule')}
              </Anchor>
            </span>
            {canWrite && (
              <Button variant="filled" disabled={!canEnd} onClick={() => setIsEnding(true)}>
                {t('endTalk')}
              </Button>
            )}
          </>
        }
      />
      {isHidingNames && <Banner>{t('hidingNames')}</Banner>}
      <div ref={columns} className={classes['columns']}>
        <section className={classes['desk']} aria-label={heading}>
          <h2 className={classes['question']}>{heading}</h2>
          {listed.length > 0 && (
            <ul className={classes['notes']}>
              {listed.map((note) => (
                <NoteLine key={note.id} note={note} canWrite={canWrite} />
              ))}
            </ul>
          )}
          {canWrite && (
            <>
              <div className={classes['speaker']}>
                <SegmentedControl
                  size="xs"
                  aria-label={t('whoSpeaks')}
                  value={speaker}
                  onChange={(value) => setSpeaker(speakers.find((known) => known === value) ?? 'respondent')}
                  data={speakers.map((value) => ({ value, label: t(value) }))}
                />
              </div>
              <NoteComposer
                key={draft.number}
                plan={plan}
                question={question}
                speaker={speaker}
                onSpeaker={setSpeaker}
                onMade={(id) => setDraft((now) => (now.number === draft.number ? { ...now, id } : now))}
                onDone={nextDraft}
                onStep={(by) => goTo(at + by)}
                onLeave={() => columns.current?.querySelector<HTMLElement>('[aria-current="step"]')?.focus()}
              />
              <p className={classes['keys']}>
                {t('noteKeys')} {t('quietGuess')}
              </p>
            </>
          )}
        </section>
        <QuestionList sections={sections} questions={questions} at={at} notes={notes} onChoose={goTo} />
      </div>
      {isEnding && person !== null && <EndTalkDialog plan={plan} person={person} onClose={() => setIsEnding(false)} />}
    </div>
  );
}

/** The ways out of a talk, in the palette: Tab belongs to the questions while one writes. */
function useTalkCommands(canEnd: boolean, end: () => void): void {
  const { t } = useTranslation('ahead');
  const onEnd = useEffectEvent(end);
  useCommands(
    useMemo(
      () => [
        { id: 'talk.end', label: t('endTalk'), group: t('group'), isEnabled: () => canEnd, run: () => onEnd() },
        {
          id: 'talk.schedule',
          label: t('toSchedule'),
          group: t('group'),
          run: () => goToScreen('people', 'ahead', { view: 'schedule' }),
        },
      ],
      [t, canEnd],
    ),
  );
}

function Stopwatch({ plan, canStart }: { readonly plan: PlannedInterview; readonly canStart: boolean }) {
  const { t } = useTranslation('ahead');
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (plan.startedAt === null) {
    return canStart ? (
      <Button onClick={() => void runCommand((client) => client.ahead.start({ id: plan.id }))}>{t('startTalk')}</Button>
    ) : null;
  }
  return (
    <span className={classes['stopwatch']} role="timer" aria-label={t('stopwatch')}>
      {format.position(elapsedMs(plan.startedAt, now))}
    </span>
  );
}
