import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type EconomicsInput,
  type EconomicsInputKey,
  type InputSource,
  inputSources,
} from '#shared/domain/validation.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import classes from './Dialogs.module.css';
import { type InputProblemReason, problemTexts } from './inputProblems.ts';
import { inputHints, inputLabels, moneyInputs } from './inputTexts.ts';
import { useFigures } from './useFigures.ts';
import { signOfCurrency, useNumberFields } from './useNumberFields.ts';

const sourceTexts = { fact: 'sourceFact', interview: 'sourceInterview', guess: 'sourceGuess' } as const;

interface ScenarioInputRowProps {
  readonly inputKey: EconomicsInputKey;
  readonly input: EconomicsInput;
  readonly currency: string;
  readonly problem: InputProblemReason | null;
  readonly isFocused: boolean;
  /** The MVP's price when it is the one that counts; null elsewhere. */
  readonly testedPrice: number | null;
  readonly onChange: (input: EconomicsInput) => void;
  readonly children?: ReactNode;
}

/** One input: value, source and note, with what it means and why it cannot be. */
export function ScenarioInputRow(props: ScenarioInputRowProps) {
  const { t } = useTranslation('validation');
  const numbers = useNumberFields();
  const figures = useFigures(props.currency);
  const { inputKey, input, problem, testedPrice, onChange } = props;
  const isShare = inputKey === 'C1';
  const shown = Number.isFinite(input.value) ? Number((isShare ? input.value * 100 : input.value).toFixed(6)) : '';
  const take = (value: number | string): void => {
    const number = typeof value === 'number' ? value : Number.NaN;
    onChange({ ...input, value: isShare ? Number((number / 100).toFixed(8)) : number });
  };
  const label = t(inputLabels[inputKey]);
  const unit = isShare ? '\u00A0%' : moneyInputs.includes(inputKey) ? `\u00A0${signOfCurrency(props.currency)}` : '';
  return (
    <div className={classes['inputRow']}>
      <div className={classes['inputLine']}>
        <NumberInput
          {...numbers}
          label={label}
          suffix={unit}
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
        <TextInput
          className={classes['inputNote']}
          aria-label={t('noteOf', { name: label })}
          placeholder={t('notePlaceholder')}
          value={input.note}
          onChange={(event) => onChange({ ...input, note: event.currentTarget.value })}
        />
      </div>
      <div className={classes['hint']}>{t(inputHints[inputKey])}</div>
      {testedPrice !== null && testedPrice !== input.value && (
        <div className={classes['hint']}>
          {t('testedPriceCounts', { price: figures.money(testedPrice) })}{' '}
          <LinkButton onClick={() => onChange({ ...input, value: testedPrice })}>{t('takeTestedPrice')}</LinkButton>
        </div>
      )}
      {props.children}
    </div>
  );
}
