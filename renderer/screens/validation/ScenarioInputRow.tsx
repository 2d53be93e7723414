import { NumberInput, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EconomicsProblemReason } from '#shared/domain/economicsProblems.ts';
import { type EconomicsInput, type InputSource, inputSources } from '#shared/domain/validation.ts';
import classes from './Dialogs.module.css';
import { problemTexts } from './inputProblems.ts';
import { RangeFields } from './RangeFields.tsx';
import { LineInput } from '../../components/LineInput.tsx';
import type { NumberAffixes } from '../../components/numberAffixes.ts';
import { useNumberFields } from '../../components/useNumberFields.ts';

const sourceTexts = { fact: 'sourceFact', interview: 'sourceInterview', guess: 'sourceGuess' } as const;

interface ScenarioInputRowProps {
  readonly label: string;
  /** What it means and where a better value comes from. */
  readonly hint: string;
  /** None for plain counts. */
  readonly affixes: NumberAffixes;
  /** A share is typed in percent. */
  readonly isShare: boolean;
  readonly input: EconomicsInput;
  readonly problem: EconomicsProblemReason | null;
  readonly isFocused: boolean;
  readonly onChange: (input: EconomicsInput) => void;
  readonly children?: ReactNode;
}

/** One input: value, source, range and note, with what it means and why it cannot be. */
export function ScenarioInputRow(props: ScenarioInputRowProps) {
  const { t } = useTranslation('validation');
  const numbers = useNumberFields();
  const { label, affixes, isShare, input, problem, onChange } = props;
  const shown = Number.isFinite(input.value) ? Number((isShare ? input.value * 100 : input.value).toFixed(6)) : '';
  const take = (value: number | string): void => {
    const number = typeof value === 'number' ? value : Number.NaN;
    onChange({ ...input, value: isShare ? Number((number / 100).toFixed(8)) : number });
  };
  return (
    <div className={classes['inputRow']}>
      <div className={classes['inputLine']}>
        <NumberInput
          {...numbers}
          {...affixes}
          label={label}
          value={shown}
          data-autofocus={props.isFocused || undefined}
          error={problem === null ? undefined : t(problemTexts[problem])}
          onChange={take}
        />
        <SegmentedControl
          aria-label={t('sourceOf', { name: label })}
          value={input.source}
          onChange={(value) => onChange({ ...input, source: value as InputSource })}
          data={inputSources.map((value) => ({ value, label: t(sourceTexts[value]) }))}
        />
        <div className={classes['inputRest']}>
          <RangeFields label={label} affixes={affixes} isShare={isShare} input={input} onChange={onChange} />
          <LineInput
            size="xs"
            aria-label={t('noteOf', { name: label })}
            placeholder={t('notePlaceholder')}
            value={input.note}
            onChange={(event) => onChange({ ...input, note: event.currentTarget.value })}
          />
        </div>
      </div>
      <div className={classes['hint']}>{props.hint}</div>
      {props.children}
    </div>
  );
}
