import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RangedFigure } from '#shared/analysis/economicsRanges.ts';
import { type EconomicsInputKey, type EconomicsScenario } from '#shared/domain/validation.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { useRecordTable } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import { economicsOf } from './economicsOf.ts';
import { inputLabels, inputOrder, moneyInputs } from './inputTexts.ts';
import classes from './ScenarioComparison.module.css';
import { useFigures } from './useFigures.ts';
import { useRangeWords } from './useRangeWords.ts';

const sourceTexts = { fact: 'sourceFact', interview: 'sourceInterview', guess: 'sourceGuess' } as const;
const outcomes = [
  ['marginPerBuyer', 'metricMarginPerBuyer'],
  ['costPerBuyer', 'metricCac'],
  ['contributionPerUser', 'figureLeft'],
  ['contribution', 'figureContribution'],
  ['profit', 'figureProfit'],
  ['breakEvenPrice', 'comparedPrice'],
  ['breakEvenConversion', 'comparedShare'],
] as const satisfies readonly (readonly [RangedFigure, string])[];
const mostCompared = 4;

interface ScenarioComparisonProps {
  readonly scenarios: readonly EconomicsScenario[];
  readonly currency: string;
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly isOutcome: boolean;
  readonly cell: (scenario: EconomicsScenario) => { readonly value: string; readonly aside: string };
}

/** Scenarios in columns: what goes in, and what comes out with its range. What differs stands out. */
export function ScenarioComparison({ scenarios, currency }: ScenarioComparisonProps) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const figures = useFigures(currency);
  const sayRange = useRangeWords();
  const mvps = useRecordTable('mvp');
  const [chosen, setChosen] = useState<readonly string[]>(() => scenarios.slice(0, 2).map(({ id }) => id));
  const columns = scenarios.filter(({ id }) => chosen.includes(id));
  const economicsFor = ({ inputs, mvpId }: EconomicsScenario) =>
    economicsOf(inputs, mvpId === null ? null : (mvps[mvpId]?.price ?? null));
  const sayInput = (key: EconomicsInputKey, value: number): string => {
    if (key === 'C1') return format.percent(value, 2);
    return moneyInputs.includes(key) ? figures.money(value) : figures.number(value);
  };
  const inputRows = inputOrder.map((key): Row => ({
    key,
    name: t(inputLabels[key]),
    isOutcome: false,
    cell: (scenario) => {
      const { value, source, range } = scenario.inputs[key];
      const ends = sayRange(range, (end) => sayInput(key, end));
      const aside = [ends, t(sourceTexts[source])].filter((part) => part !== '').join(', ');
      return { value: sayInput(key, value), aside };
    },
  }));
  const outcomeRows = outcomes.map(([figure, title]): Row => ({
    key: figure,
    name: t(title),
    isOutcome: true,
    cell: (scenario) => {
      const { result, ranges } = economicsFor(scenario);
      const say = (value: number): string =>
        figure === 'breakEvenConversion' ? format.percent(value, 2) : figures.money(value);
      const value =
        figure === 'breakEvenPrice'
          ? result.breakEven?.price
          : figure === 'breakEvenConversion'
            ? result.breakEven?.conversion
            : result.metrics?.[figure];
      return {
        value: value === undefined || value === null ? t('notPossible') : say(value),
        aside: sayRange(ranges?.[figure], say),
      };
    },
  }));
  const differs = (row: Row): boolean => new Set(columns.map((scenario) => row.cell(scenario).value)).size > 1;
  return (
    <Section title={t('sideBySide')} className={classes['section']}>
      <Checkbox.Group
        aria-label={t('compareWhich')}
        value={[...chosen]}
        onChange={(ids) => setChosen(ids.slice(-mostCompared))}
      >
        <div className={classes['choice']}>
          {scenarios.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </div>
      </Checkbox.Group>
      {columns.length < 2 ? (
        <p className={classes['aside']}>{t('compareNeedsTwo')}</p>
      ) : (
        <DataTable
          label={t('sideBySide')}
          rows={[...inputRows, ...outcomeRows]}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'name',
              title: t('columnFigure'),
              cell: (row) => <span className={row.isOutcome ? classes['outcome'] : undefined}>{row.name}</span>,
            },
            ...columns.map((scenario) => ({
              key: scenario.id,
              title: scenario.name,
              align: 'right' as const,
              width: `${Math.round(72 / columns.length)}%`,
              cell: (row: Row) => {
                const { value, aside } = row.cell(scenario);
                return (
                  <>
                    <span className={differs(row) ? classes['outcome'] : undefined}>{value}</span>
                    {aside !== '' && <div className={classes['aside']}>{aside}</div>}
                  </>
                );
              },
            })),
          ]}
        />
      )}
    </Section>
  );
}
