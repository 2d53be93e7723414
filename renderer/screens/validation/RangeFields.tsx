import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EconomicsInput } from '#shared/domain/validation.ts';
import classes from './Dialogs.module.css';
import type { NumberAffixes } from '../../components/numberAffixes.ts';
import { useNumberFields } from '../../components/useNumberFields.ts';

interface RangeFieldsProps {
  /** What the range is of, for who does not see the row. */
  readonly label: string;
  readonly affixes: NumberAffixes;
  readonly isShare: boolean;
  readonly input: EconomicsInput;
  readonly onChange: (input: EconomicsInput) => void;
}

/** How far the value may be off: two ends, or nothing. An end left empty is the value itself. */
export function RangeFields({ label, affixes, isShare, input, onChange }: RangeFieldsProps) {
  const { t } = useTranslation('validation');
  const numbers = useNumberFields();
  const factor = isShare ? 100 : 1;
  const { range, value } = input;
  const take = (end: 'low' | 'high', given: number | string): void => {
    const other = end === 'low' ? 'high' : 'low';
    const known = range?.[other] ?? value;
    if (typeof given === 'number') {
      onChange({ ...input, range: { low: known, high: known, [end]: Number((given / factor).toFixed(8)) } });
    } else {
      onChange({ ...input, range: known === value ? null : { low: value, high: value, [other]: known } });
    }
  };
  const shown = (end: 'low' | 'high'): number | '' =>
    range === null || range[end] === value || !Number.isFinite(range[end])
      ? ''
      : Number((range[end] * factor).toFixed(6));
  return (
    <div className={classes['range']}>
      {(['low', 'high'] as const).map((end) => (
        <NumberInput
          key={end}
          {...numbers}
          {...affixes}
          size="xs"
          aria-label={t(end === 'low' ? 'rangeFrom' : 'rangeTo', { name: label })}
          placeholder={t(end === 'low' ? 'rangeFromHint' : 'rangeToHint')}
          value={shown(end)}
          onChange={(given) => take(end, given)}
        />
      ))}
    </div>
  );
}
