import { Button, NativeSelect } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type RecruitStatus, recruitStatuses } from '#shared/domain/recruit.ts';
import { localDay } from '../../../store/ahead.ts';
import { hrefOf } from '../../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import { relationTexts } from '../PeopleTable.tsx';
import classes from './AheadScreen.module.css';
import type { RecruitRow } from './useRecruits.ts';

interface RecruitLineProps {
  readonly row: RecruitRow;
  readonly onMove: (row: RecruitRow, status: RecruitStatus) => void;
  readonly onOpen: (row: RecruitRow) => void;
  readonly onSchedule: (row: RecruitRow) => void;
}

/** One person to talk to; its name takes the keys. */
export function RecruitLine({ row, onMove, onOpen, onSchedule }: RecruitLineProps) {
  const { t } = useTranslation(['ahead', 'people']);
  const isReadOnly = useSession(selectIsReadOnly);
  const { person, company, status, plan } = row;
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = /^Digit([1-6])$/u.exec(event.code)?.[1];
    const chosen = digit === undefined ? undefined : recruitStatuses[Number(digit) - 1];
    if (chosen !== undefined) onMove(row, chosen);
    else if (event.code === 'KeyS' && !isReadOnly) onSchedule(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li
      className={classes['line']}
      draggable={!isReadOnly}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', person.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <div className={classes['who']}>
        <button type="button" className={classes['name']} onClick={() => onOpen(row)} onKeyDown={press}>
          {person.name}
        </button>
        {company !== null && <span>{company.name}</span>}
        {person.relation === 'friend' && (
          <span className={classes['late']}>{t(`people:${relationTexts[person.relation]}`)}</span>
        )}
      </div>
      <Known row={row} />
      <div className={classes['acts']}>
        {plan !== null && <PlanLink row={row} />}
        {plan === null && !isReadOnly && status !== 'declined' && (
          <Button size="xs" aria-label={t('scheduleFor', { name: person.name })} onClick={() => onSchedule(row)}>
            {t('scheduleShort')}
          </Button>
        )}
        <NativeSelect
          size="xs"
          aria-label={t('statusOf', { name: person.name })}
          disabled={isReadOnly}
          value={status}
          onChange={(event) => {
            const chosen = recruitStatuses.find((known) => known === event.currentTarget.value);
            if (chosen !== undefined) onMove(row, chosen);
          }}
          data={recruitStatuses.map((value) => ({ value, label: t(value) }))}
        />
      </div>
    </li>
  );
}

function PlanLink({ row: { plan } }: { readonly row: RecruitRow }) {
  const format = useFormat();
  if (plan === null) return null;
  return (
    <a className={classes['plan']} href={hrefOf('people', 'ahead', { view: 'schedule' })}>
      {format.day(plan.startsOn)}
      {plan.startsAt !== null && ` ${plan.startsAt}`}
    </a>
  );
}

/** What is known for asking the person, each thing once it is known. */
function Known({ row: { person, recruit, hypothesis, chain } }: { readonly row: RecruitRow }) {
  const { t } = useTranslation('ahead');
  const format = useFormat();
  const isHidingNames = useSession((state) => state.isHidingNames);
  const day = localDay();
  const contact = person.nextContactOn;
  const guess = recruit?.assumedSegment || hypothesis?.who || '';
  return (
    <div className={classes['known']}>
      {recruit !== null && recruit.channel !== '' && !isHidingNames && <span>{recruit.channel}</span>}
      {chain.length > 0 && <span>{t('chain', { chain: chain.join(' → ') })}</span>}
      {guess !== '' && <span>{guess}</span>}
      {contact !== null && (
        <span className={contact <= day ? classes['late'] : undefined}>
          {contact === day
            ? t('contactToday')
            : t(contact < day ? 'contactLate' : 'contactOn', { day: format.day(contact) })}
        </span>
      )}
    </div>
  );
}
