import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAheadToday } from '../../store/ahead.ts';
import { useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import classes from './PathScreen.module.css';

/** What wants attention today, in one quiet line; nothing when nothing does. */
export function AheadLine() {
  const { t } = useTranslation('ahead');
  const { today, overdue, contacts } = useAheadToday();
  const people = useRecordTable('respondent');
  const named = today
    .map(({ respondentId, startsAt }) => [people[respondentId]?.name ?? '', startsAt ?? ''].join(' ').trim())
    .join(', ');
  const parts = [
    ...(today.length > 0 ? [`${t('todayCount', { count: today.length })}: ${named}`] : []),
    ...(overdue.length > 0 ? [t('overdueCount', { count: overdue.length })] : []),
    ...(contacts > 0 ? [t('contactCount', { count: contacts })] : []),
  ];
  if (parts.length === 0) return null;
  const line = parts.join(' · ');
  return (
    <p className={classes['ahead']}>
      <Anchor href={hrefOf('people', 'ahead', { view: 'schedule' })} size="sm">
        {line.charAt(0).toUpperCase() + line.slice(1)}
      </Anchor>
    </p>
  );
}
