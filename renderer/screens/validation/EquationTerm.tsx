import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EconomicsInput } from '#shared/domain/validation.ts';
import classes from './EconomicsSection.module.css';

const sourceTexts = { fact: 'sourceFact', interview: 'sourceInterview', guess: 'sourceGuess' } as const;

interface EquationTermProps {
  readonly value: string;
  readonly label: string;
  /** Given for inputs: underlines the value by its source and opens it for editing. */
  readonly input?: EconomicsInput;
  readonly onEdit?: () => void;
  readonly isNegative?: boolean;
  /** Where the figure may lie, as it is said; empty for a point. */
  readonly range?: string;
}

/** One figure of an equation with its name beneath. */
export function EquationTerm({ value, label, input, onEdit, isNegative = false, range = '' }: EquationTermProps) {
  const { t } = useTranslation('validation');
  if (input === undefined) {
    return (
      <span className={classes['term']}>
        <span className={classes['value']} data-negative={isNegative || undefined}>
          {value}
        </span>
        <span className={classes['label']}>{label}</span>
        {range !== '' && <span className={classes['label']}>{range}</span>}
      </span>
    );
  }
  const source = t(sourceTexts[input.source]);
  const hint = [source, input.note].filter((part) => part !== '').join(': ');
  return (
    <span className={classes['term']}>
      <Tooltip label={hint} multiline maw={320} openDelay={300}>
        <button
          type="button"
          className={classes['value']}
          data-source={input.source}
          aria-label={t('inputLabel', { label, value, hint })}
          onClick={onEdit}
          disabled={onEdit === undefined}
        >
          {value}
        </button>
      </Tooltip>
      <span className={classes['label']} aria-hidden>
        {label}
      </span>
      {range !== '' && <span className={classes['label']}>{range}</span>}
    </span>
  );
}
