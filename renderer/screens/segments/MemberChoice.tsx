import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RespondentId } from '#shared/domain/ids.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './SegmentDialogs.module.css';
import { useDescribePeople } from './useDescribePeople.ts';

interface MemberChoiceProps {
  readonly chosen: readonly RespondentId[];
  readonly onChange: (chosen: RespondentId[]) => void;
}

/** Everybody in the project with a box to tick, and a filter above. */
export function MemberChoice({ chosen, onChange }: MemberChoiceProps) {
  const { t } = useTranslation('segments');
  const { language } = useFormat();
  const [filter, setFilter] = useState('');
  const { companyOf } = useDescribePeople();
  const wanted = filter.trim().toLocaleLowerCase(language);
  const shown = useRecordList('respondent')
    .filter(({ id, name }) => `${name} ${companyOf(id)}`.toLocaleLowerCase(language).includes(wanted))
    .toSorted((a, b) => a.name.localeCompare(b.name, language, { numeric: true }));
  const toggle = (id: RespondentId): void =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <div>
      <TextInput
        label={t('filterPeople')}
        type="search"
        data-autofocus
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
        mb="sm"
      />
      <div className={classes['people']} role="group" aria-label={t('membersTitle')}>
        {shown.map(({ id, name }) => (
          <Checkbox
            key={id}
            className={classes['person']}
            label={name}
            description={companyOf(id)}
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </div>
      <p className={classes['count']}>{t('chosenCount', { count: chosen.length })}</p>
    </div>
  );
}
