import { useTranslation } from 'react-i18next';
import type { FigureRange } from '#shared/analysis/economicsRanges.ts';
import { findEconomicsProblems } from '#shared/domain/economicsProblems.ts';
import type { EconomicsInputKey, EconomicsScenario, Mvp } from '#shared/domain/validation.ts';
import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import type { Economics } from './economicsOf.ts';
import classes from './EconomicsSection.module.css';
import { EquationTerm } from './EquationTerm.tsx';
import { FormulaTable } from './FormulaTable.tsx';
import { GuessBand } from './GuessBand.tsx';
import { problemTexts } from './inputProblems.ts';
import { inputLabels, moneyInputs } from './inputTexts.ts';
import { RangeBand } from './RangeBand.tsx';
import { useFigures } from './useFigures.ts';
import { useRangeWords } from './useRangeWords.ts';

interface EconomicsSectionProps {
  readonly scenario: EconomicsScenario;
  readonly economics: Economics;
  readonly currency: string;
  readonly mvp: Mvp | null;
  readonly onEditInput: (input: EconomicsInputKey) => void;
}

/** What one person brings, as three lines of arithmetic whose inputs show where they come from. */
export function EconomicsSection(props: EconomicsSectionProps) {
  const { t } = useTranslation('validation');
  const { inputs, subscription } = props.scenario;
  const problems = findEconomicsProblems(inputs, subscription);
  const nameOf = (input: (typeof problems)[number]['input']): string =>
    input === 'churn' || input === 'retention' ? t(input) : t(inputLabels[input]);
  return (
    <Section
      title={t('economics')}
      aside={
        <span className={classes['key']}>
          <span data-source="fact">{t('sourceFact')}</span>
          <span data-source="interview">{t('sourceInterview')}</span>
          <span data-source="guess">{t('sourceGuess')}</span>
        </span>
      }
    >
      {problems.length > 0 ? (
        <Banner tone="warning">
          {problems.map(({ input, reason }) => `${nameOf(input)}: ${t(problemTexts[reason])}`).join('. ')}
        </Banner>
      ) : (
        <Equations {...props} />
      )}
    </Section>
  );
}

function Equations({ scenario, economics, currency, mvp, onEditInput }: EconomicsSectionProps) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const figures = useFigures(currency);
  const sayRange = useRangeWords();
  const isReadOnly = useSession(selectIsReadOnly);
  const { metrics } = economics.result;
  if (metrics === null) return null;
  const { inputs } = scenario;
  const { levers } = economics;
  const said = (key: EconomicsInputKey, end: number): string => {
    if (key === 'C1') return format.percent(end, 2);
    return moneyInputs.includes(key) ? figures.money(end) : figures.number(end);
  };
  const rangeOfInput = (key: EconomicsInputKey): string => {
    // The price that was put to people is counted with; what the scenario thinks of prices then says nothing.
    const range = key === 'AvP' && mvp !== null ? null : inputs[key].range;
    return sayRange(range, (end) => said(key, end));
  };
  const { ranges } = economics;
  const term = (key: EconomicsInputKey, value: string, label: string) => (
    <EquationTerm
      value={value}
      label={label}
      input={inputs[key]}
      range={rangeOfInput(key)}
      {...(isReadOnly ? {} : { onEdit: () => onEditInput(key) })}
    />
  );
  const sign = (text: string) => <span className={classes['sign']}>{text}</span>;
  const result = (value: number, label: string, range?: FigureRange) => (
    <span className={classes['result']}>
      {sign('=')}
      <EquationTerm
        value={figures.money(value)}
        label={label}
        isNegative={value < 0}
        range={sayRange(range, figures.money)}
      />
    </span>
  );
  const isOtherPrice = mvp !== null && mvp.price !== inputs.AvP.value;
  return (
    <>
      <div className={classes['equation']}>
        {sign('(')}
        {term('AvP', figures.money(levers.price), t(scenario.subscription === null ? 'termPrice' : 'termPriceMonthly'))}
        {sign('−')}
        {term('COGS', figures.money(levers.costPerSale), t('termCogs'))}
        {sign(')')}
        {sign('×')}
        {term(
          'APC',
          figures.number(levers.salesPerBuyer),
          t(scenario.subscription === null ? 'termSales' : 'termPayments', { count: levers.salesPerBuyer }),
        )}
        {sign('−')}
        {term('firstSaleCogs', figures.money(levers.firstSaleCost), t('termFirstSale'))}
        {result(metrics.marginPerBuyer, t('termPerBuyer'), ranges?.marginPerBuyer)}
      </div>
      <div className={classes['equation']}>
        <EquationTerm value={figures.money(metrics.marginPerBuyer)} label={t('termPerBuyer')} />
        {sign('×')}
        {term('C1', format.percent(levers.conversion, 2), t('termConversion'))}
        {sign('=')}
        <EquationTerm value={figures.money(metrics.marginPerUser)} label={t('termPerUser')} />
        {sign('−')}
        {term('CPA', figures.money(levers.costPerUser), t('termCpa'))}
        {result(metrics.contributionPerUser, t('termLeft'), ranges?.contributionPerUser)}
      </div>
      <div className={classes['equation']}>
        <EquationTerm value={figures.money(metrics.contributionPerUser)} label={t('termLeftPerUser')} />
        {sign('×')}
        {term('UA', format.number(levers.users), t('termUsers', { count: levers.users }))}
        {sign('=')}
        <EquationTerm value={figures.money(metrics.contribution)} label={t('termContribution')} />
        {sign('−')}
        {term('fixedCosts', figures.money(levers.fixedCosts), t('termFixed'))}
        {result(metrics.profit, t('termProfit'), ranges?.profit)}
      </div>
      {isOtherPrice && (
        <div className={classes['band']}>
          <Banner
            action={
              !isReadOnly && <LinkButton onClick={() => onEditInput('AvP')}>{t('priceDiffersAction')}</LinkButton>
            }
          >
            {t('priceDiffers', {
              tested: figures.money(mvp.price),
              mvp: format.quoted(mvp.name),
              written: figures.money(inputs.AvP.value),
            })}
          </Banner>
        </div>
      )}
      {ranges !== null && <RangeBand ranges={ranges} currency={currency} />}
      <GuessBand inputs={inputs} economics={economics} currency={currency} onEditInput={onEditInput} />
      <details className={classes['disclosure']}>
        <summary>{t('allFormulas')}</summary>
        <FormulaTable scenario={scenario} economics={economics} currency={currency} />
      </details>
    </>
  );
}
