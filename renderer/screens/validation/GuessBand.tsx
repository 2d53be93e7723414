import { useTranslation } from 'react-i18next';
import type { EconomicsInputKey, EconomicsInputs } from '#shared/domain/validation.ts';
import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import type { Economics } from './economicsOf.ts';
import classes from './EconomicsSection.module.css';
import { findDecidingGuess, type GuessableInput } from './findDecidingGuess.ts';
import { inputLabels } from './inputTexts.ts';
import { useFigures } from './useFigures.ts';

const askTexts = {
  C1: 'askC1',
  AvP: 'askAvP',
  COGS: 'askCogs',
  firstSaleCogs: 'askFirstSale',
  APC: 'askApc',
  CPA: 'askCpa',
} as const satisfies Record<GuessableInput, string>;

interface GuessBandProps {
  readonly inputs: EconomicsInputs;
  readonly economics: Economics;
  readonly currency: string;
  readonly onEditInput: (input: EconomicsInputKey) => void;
}

/** Says so when profit or loss depends on a value that nobody has checked. */
export function GuessBand({ inputs, economics, currency, onEditInput }: GuessBandProps) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const figures = useFigures(currency);
  const isReadOnly = useSession(selectIsReadOnly);
  const guess = findDecidingGuess(inputs, economics);
  if (guess === null) return null;
  const { input } = guess;
  const said = (value: number): string => {
    if (input === 'C1') return format.percent(value, 1);
    return input === 'APC' ? format.number(value, 1) : figures.money(value);
  };
  const isCost = input === 'COGS' || input === 'firstSaleCogs' || input === 'CPA';
  return (
    <div className={classes['band']}>
      <Banner tone="warning">
        <b>{t('restsOnGuess')}</b>{' '}
        {t(isCost ? 'guessCost' : 'guessGain', {
          name: t(inputLabels[input]),
          breakEven: said(guess.breakEven),
          value: said(guess.value),
          other: said(guess.otherValue),
          contribution: figures.money(guess.otherContribution),
        })}{' '}
        {isReadOnly ? (
          t(askTexts[input])
        ) : (
          <LinkButton onClick={() => onEditInput(input)}>{t(askTexts[input])}</LinkButton>
        )}
      </Banner>
    </div>
  );
}
