import { useTranslation } from 'react-i18next';
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
import { problemTexts, problemsOf } from './inputProblems.ts';
import { inputLabels } from './inputTexts.ts';
import { useFigures } from './useFigures.ts';

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
  const problems = problemsOf(props.scenario.inputs);
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
          {problems.map(({ input, reason }) => `${t(inputLabels[input])}: ${t(problemTexts[reason])}`).join('. ')}
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
  const isReadOnly = useSession(selectIsReadOnly);
  const { metrics } = economics.result;
  if (metrics === null) return null;
  const { inputs } = scenario;
  const { levers } = economics;
  const term = (key: EconomicsInputKey, value: string, label: string) => (
    <EquationTerm
      value={value}
      label={label}
      input={inputs[key]}
      {...(isReadOnly ? {} : { onEdit: () => onEditInput(key) })}
    />
  );
  const sign = (text: string) => <span className={classes['sign']}>{text}</span>;
  const result = (value: number, label: string) => (
    <span className={classes['result']}>
      {sign('=')}
      <EquationTerm value={figures.money(value)} label={label} isNegative={value < 0} />
    </span>
  );
  const isOtherPrice = mvp !== null && mvp.price !== inputs.AvP.value;
  return (
    <>
      <div className={classes['equation']}>
        {sign('(')}
        {term('AvP', figures.money(levers.price), t('termPrice'))}
        {sign('−')}
        {term('COGS', figures.money(levers.costPerSale), t('termCogs'))}
        {sign(')')}
        {sign('×')}
        {term('APC', figures.number(levers.salesPerBuyer), t('termSales', { count: levers.salesPerBuyer }))}
        {sign('−')}
        {term('firstSaleCogs', figures.money(levers.firstSaleCost), t('termFirstSale'))}
        {result(metrics.marginPerBuyer, t('termPerBuyer'))}
      </div>
      <div className={classes['equation']}>
        <EquationTerm value={figures.money(metrics.marginPerBuyer)} label={t('termPerBuyer')} />
        {sign('×')}
        {term('C1', format.percent(levers.conversion, 2), t('termConversion'))}
        {sign('=')}
        <EquationTerm value={figures.money(metrics.marginPerUser)} label={t('termPerUser')} />
        {sign('−')}
        {term('CPA', figures.money(levers.costPerUser), t('termCpa'))}
        {result(metrics.contributionPerUser, t('termLeft'))}
      </div>
      <div className={classes['equation']}>
        <EquationTerm value={figures.money(metrics.contributionPerUser)} label={t('termLeftPerUser')} />
        {sign('×')}
        {term('UA', format.number(levers.users), t('termUsers', { count: levers.users }))}
        {sign('=')}
        <EquationTerm value={figures.money(metrics.contribution)} label={t('termContribution')} />
        {sign('−')}
        {term('fixedCosts', figures.money(levers.fixedCosts), t('termFixed'))}
        {result(metrics.profit, t('termProfit'))}
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
      <GuessBand inputs={inputs} economics={economics} currency={currency} onEditInput={onEditInput} />
      <details className={classes['disclosure']}>
        <summary>{t('allFormulas')}</summary>
        <FormulaTable economics={economics} reachableBuyers={inputs.reachableBuyers.value} currency={currency} />
      </details>
    </>
  );
}
