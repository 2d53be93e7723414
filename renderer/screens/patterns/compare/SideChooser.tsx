import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './CompareView.module.css';
import type { SideKey } from './sideKeys.ts';
import type { SideGroup } from './useSideGroups.ts';

/** What is compared with what. */
export interface ChosenSides {
  readonly first: SideKey;
  readonly second: SideKey;
  /** Parts «before» from «after»; empty when no interview has a date. */
  readonly day: string;
}

interface SideChooserProps {
  readonly groups: readonly SideGroup[];
  readonly sides: ChosenSides;
  readonly onChange: (sides: ChosenSides) => void;
}

export function SideChooser({ groups, sides, onChange }: SideChooserProps) {
  const { t } = useTranslation('comparison');
  const data = groups.map(({ group, items }) => ({ group, items: [...items] }));
  const isDated = [sides.first, sides.second].some((key) => key === 'before' || key === 'after');
  const choose = (label: 'first' | 'second') => (
    <Select
      className={classes['side'] ?? ''}
      label={t(label)}
      data={data}
      value={sides[label]}
      allowDeselect={false}
      onChange={(value) => value !== null && onChange({ ...sides, [label]: value })}
    />
  );
  return (
    <div className={classes['sides']}>
      {choose('first')}
      <ActionIcon
        variant="subtle"
        color="var(--ink2)"
        size={34}
        aria-label={t('swap')}
        title={t('swap')}
        onClick={() => onChange({ ...sides, first: sides.second, second: sides.first })}
      >
        <IconArrowsExchange size={18} stroke={1.6} />
      </ActionIcon>
      {choose('second')}
      {isDated && (
        <TextInput
          type="date"
          label={t('day')}
          value={sides.day}
          onChange={({ currentTarget: { value } }) => value !== '' && onChange({ ...sides, day: value })}
        />
      )}
    </div>
  );
}
