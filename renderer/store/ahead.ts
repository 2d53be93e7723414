import type { PlannedInterview } from '#shared/domain/plannedInterview.ts';
import { useRecordList } from './records.ts';

/** The local calendar day, `YYYY-MM-DD`; `plus` counts days from it. */
export function localDay(plus = 0, now: Date = new Date()): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + plus);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The earlier one first, those without a time after those of the same day. */
export function byTime(left: PlannedInterview, right: PlannedInterview): number {
  const momentOf = ({ startsOn, startsAt }: PlannedInterview): string => `${startsOn} ${startsAt ?? '99:99'}`;
  const [first, second] = [momentOf(left), momentOf(right)];
  return first < second ? -1 : first > second ? 1 : left.id < right.id ? -1 : 1;
}

/** What wants attention today: talks of the day, talks that should have been held, people to be contacted. */
export function useAheadToday(): {
  readonly today: readonly PlannedInterview[];
  readonly overdue: readonly PlannedInterview[];
  readonly contacts: number;
} {
  const day = localDay();
  const open = useRecordList('plannedInterview').filter(({ interviewId }) => interviewId === null);
  const recruits = useRecordList('recruit');
  const declined = new Set(
    recruits.filter(({ status }) => status === 'declined').map(({ respondentId }) => respondentId),
  );
  const contacts = useRecordList('respondent').filter(
    ({ id, nextContactOn }) => nextContactOn !== null && nextContactOn <= day && !declined.has(id),
  );
  return {
    today: open.filter(({ startsOn }) => startsOn === day).toSorted(byTime),
    overdue: open.filter(({ startsOn }) => startsOn < day).toSorted(byTime),
    contacts: contacts.length,
  };
}
