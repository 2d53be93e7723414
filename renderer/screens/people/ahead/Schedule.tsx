import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlannedInterview } from '#shared/domain/plannedInterview.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Section } from '../../../components/Section.tsx';
import { perform } from '../../../store/actions/runCommand.ts';
import { saveFile } from '../../../store/actions/saveFile.ts';
import { byTime, localDay } from '../../../store/ahead.ts';
import { useRecord, useRecordList, useRecordTable } from '../../../store/records.ts';
import { hrefOf } from '../../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './AheadScreen.module.css';
import { kindKeys } from './kindKeys.ts';
import type { RecruitRow } from './useRecruits.ts';

interface ScheduleProps {
  readonly rows: readonly RecruitRow[];
  readonly onChange: (row: RecruitRow | null, plan: PlannedInterview) => void;
}

/** Talks by day: those that should have been held first, then today, then what comes; those held last. */
export function Schedule({ rows, onChange }: ScheduleProps) {
  const { t } = useTranslation(['ahead', 'common']);
  const format = useFormat();
  const plans = useRecordList('plannedInterview').toSorted(byTime);
  const today = localDay();
  const tomorrow = localDay(1);
  const open = plans.filter(({ interviewId }) => interviewId === null);
  const held = plans.filter(({ interviewId }) => interviewId !== null).toReversed();
  const groups = Map.groupBy(open, ({ startsOn }) => (startsOn < today ? 'overdue' : startsOn));
  const titleOf = (day: string): string => {
    if (day === 'overdue') return t('overdue');
    if (day === today) return `${t('today')}, ${format.longDay(day)}`;
    return `${day === tomorrow ? t('tomorrow') : format.weekday(day)}, ${format.longDay(day)}`;
  };
  const lines = (list: readonly PlannedInterview[], title: string) => (
    <ul className={classes['lines']} data-schedule aria-label={title}>
      {list.map((plan) => (
        <PlanLine key={plan.id} plan={plan} rows={rows} onChange={onChange} />
      ))}
    </ul>
  );
  return (
    <>
      {open.length === 0 && <EmptyState text={t('noSchedule')} />}
      {[...groups].map(([day, list]) => (
        <Section
          key={day}
          title={titleOf(day)}
          {...(classes['day'] === undefined ? {} : { className: classes['day'] })}
        >
          {lines(list, titleOf(day))}
        </Section>
      ))}
      <Contacts rows={rows} />
      {held.length > 0 && (
        <Section title={t('held')} {...(classes['day'] === undefined ? {} : { className: classes['day'] })}>
          {lines(held, t('held'))}
        </Section>
      )}
    </>
  );
}

function Contacts({ rows }: { readonly rows: readonly RecruitRow[] }) {
  const { t } = useTranslation('ahead');
  const format = useFormat();
  const isHidingNames = useSession((state) => state.isHidingNames);
  const today = localDay();
  const due = rows
    .filter(
      ({ person, status }) => person.nextContactOn !== null && person.nextContactOn <= today && status !== 'declined',
    )
    .toSorted((a, b) => ((a.person.nextContactOn ?? '') < (b.person.nextContactOn ?? '') ? -1 : 1));
  if (due.length === 0) return null;
  return (
    <Section title={t('contacts')} {...(classes['day'] === undefined ? {} : { className: classes['day'] })}>
      <ul className={classes['lines']} data-schedule>
        {due.map(({ person, company, recruit }) => (
          <li key={person.id} className={classes['line']}>
            <span className={classes['late']}>{format.day(person.nextContactOn ?? today)}</span>
            <div className={classes['who']}>
              <Anchor href={hrefOf('people', person.id)}>{person.name}</Anchor>
              {company !== null && <span>{company.name}</span>}
            </div>
            <div className={classes['known']}>
              {recruit !== null && recruit.channel !== '' && !isHidingNames && <span>{recruit.channel}</span>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface PlanLineProps {
  readonly plan: PlannedInterview;
  readonly rows: readonly RecruitRow[];
  readonly onChange: (row: RecruitRow | null, plan: PlannedInterview) => void;
}

function PlanLine({ plan, rows, onChange }: PlanLineProps) {
  const { t } = useTranslation(['ahead', 'common']);
  const format = useFormat();
  const guides = useRecordTable('guide');
  const isReadOnly = useSession(selectIsReadOnly);
  const isHidingNames = useSession((state) => state.isHidingNames);
  const row = rows.find(({ person }) => person.id === plan.respondentId) ?? null;
  const name = row?.person.name ?? '';
  const guide = plan.guideId === null ? undefined : guides[plan.guideId]?.title;
  // A talk that was held stands under the day it was held on, whenever it was agreed for.
  const interview = useRecord('interview', plan.interviewId);
  const heldOn = plan.interviewId === null ? null : (interview?.date ?? plan.startsOn);
  const isOverdue = plan.interviewId === null && plan.startsOn < localDay();
  const notes = useRecordList('liveNote').filter(({ plannedInterviewId }) => plannedInterviewId === plan.id).length;
  const hasNotes = notes > 0 && plan.interviewId === null;
  const exportCalendar = async (): Promise<void> => {
    const answer = await perform((client) => client.ahead.exportCalendar({ id: plan.id }));
    if (answer !== null) await saveFile(answer.file);
  };
  return (
    <li className={classes['line']}>
      <span className={isOverdue ? classes['late'] : classes['time']}>
        {heldOn !== null && format.day(heldOn)}
        {isOverdue && `${format.day(plan.startsOn)} `}
        {heldOn === null && (plan.startsAt ?? t('wholeDay'))}
      </span>
      <div className={classes['who']}>
        <Anchor href={hrefOf('people', plan.respondentId)}>{name}</Anchor>
        {row?.company != null && <span>{row.company.name}</span>}
      </div>
      <div className={classes['known']}>
        <span>{guide ?? t(`common:${kindKeys[plan.kind]}`)}</span>
        {plan.place !== '' && !isHidingNames && <span>{plan.place}</span>}
        {hasNotes && <span>{t('notesCount', { count: notes })}</span>}
      </div>
      <div className={classes['acts']}>
        {plan.interviewId !== null ? (
          <Anchor href={hrefOf('interviews', plan.interviewId)} size="sm">
            {t('openTranscript')}
          </Anchor>
        ) : (
          <>
            <LinkButton aria-label={t('calendarOf', { name })} onClick={() => void exportCalendar()}>
              {t('calendar')}
            </LinkButton>
            {!isReadOnly && (
              <>
                <LinkButton aria-label={t('changePlan', { name })} onClick={() => onChange(row, plan)}>
                  {t('change')}
                </LinkButton>
                <Button
                  component="a"
                  size="xs"
                  href={hrefOf('people', 'ahead', { talk: plan.id })}
                  aria-label={t(hasNotes ? 'continueNotesWith' : 'takeNotesWith', { name })}
                >
                  {t(hasNotes ? 'continueNotes' : 'takeNotes')}
                </Button>
              </>
            )}
          </>
        )}
      </div>
    </li>
  );
}
