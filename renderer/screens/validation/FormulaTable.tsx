import { useTranslation } from 'react-i18next';
import type { FigureRange } from '#shared/analysis/economicsRanges.ts';
import { computeSubscription } from '#shared/analysis/subscriptionEconomics.ts';
import type { EconomicsScenario } from '#shared/domain/validation.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat } from '../../strings/format.ts';
import type { Economics } from './economicsOf.ts';
import classes from './EconomicsSection.module.css';
import { subscriptionInputs } from './subscriptionInputs.ts';
import { useFigures } from './useFigures.ts';
import { useRangeWords } from './useRangeWords.ts';

interface FormulaRow {
  readonly key: string;
  readonly name: string;
  readonly alias: string;
  readonly formula: string;
  readonly value: string;
  readonly range: string;
}

interface FormulaTableProps {
  readonly scenario: EconomicsScenario;
  readonly economics: Economics;
  readonly currency: string;
}

/** Every figure with the names that others use for it, its formula and its value. */
export function FormulaTable({ scenario, economics, currency }: FormulaTableProps) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const figures = useFigures(currency);
  const sayRange = useRangeWords();
  const { metrics, breakEven, priceTest } = economics.result;
  const { ranges } = economics;
  const reachableBuyers = scenario.inputs.reachableBuyers.value;
  if (metrics === null || breakEven === null) return null;
  const none = t('notPossible');
  const money = (value: number | null): string => (value === null ? none : figures.money(value));
  const share = (value: number | null): string => (value === null ? none : format.percent(value, 2));
  const row = (
    name: string,
    alias: string,
    formula: string,
    value: string,
    range?: FigureRange,
    say: (value: number) => string = figures.money,
  ): FormulaRow => ({
    key: `${name} ${alias}`,
    name,
    alias,
    formula,
    value,
    range: sayRange(range, say),
  });
  const marketMargin =
    metrics.costPerBuyer === null ? null : reachableBuyers * (metrics.marginPerBuyer - metrics.costPerBuyer);
  const volumes = [
    row(t('metricBuyers'), 'B', 'UA · C1', figures.number(metrics.buyers)),
    row(t('metricOrders'), '—', 'B · APC', figures.number(metrics.orders)),
    row(t('metricRevenue'), 'Revenue', 'B · APC · AvP', money(metrics.revenue)),
    row(t('metricRevenuePerBuyer'), 'ARPPU', 'AvP · APC', money(metrics.revenuePerBuyer)),
    row(t('metricRevenuePerUser'), 'ARPU', 'AvP · APC · C1', money(metrics.revenuePerUser)),
    row(t('metricAcquisition'), 'AC', 'UA · CPA', money(metrics.acquisitionCost)),
  ];
  const margins = [
    row(t('metricMarginPerSale'), '—', 'AvP − COGS', money(metrics.marginPerSale)),
    row(
      t('metricMarginPerBuyer'),
      t('aliasAmppu'),
      '(AvP − COGS) · APC − 1sCOGS',
      money(metrics.marginPerBuyer),
      ranges?.marginPerBuyer,
    ),
    row(t('metricMarginPerUser'), t('aliasAmpu'), 'AMPPU · C1', money(metrics.marginPerUser), ranges?.marginPerUser),
    row(t('metricCac'), 'CAC', 'CPA / C1', money(metrics.costPerBuyer), ranges?.costPerBuyer),
    row(t('metricPerUser'), '—', 'AMPU − CPA', money(metrics.contributionPerUser), ranges?.contributionPerUser),
    row(
      t('metricContribution'),
      t('aliasCm'),
      'UA · (AMPU − CPA) = B · (AMPPU − CAC)',
      money(metrics.contribution),
      ranges?.contribution,
    ),
    row(t('metricMarket'), '—', t('formulaMarket'), money(marketMargin)),
    row(t('metricProfit'), '—', 'CM − FC', money(metrics.profit), ranges?.profit),
    row(
      t('metricLtvToCac'),
      'LTV/CAC',
      'CLTV / CAC',
      metrics.lifetimeValueToCost === null ? none : figures.number(metrics.lifetimeValueToCost),
    ),
    row(t('metricRomi'), 'ROMI', 'CM / AC', share(metrics.returnOnAcquisition)),
  ];
  const edges = [
    row(t('edgePrice'), 'AvP₀', 'COGS + (CPA / C1 + 1sCOGS) / APC', money(breakEven.price), ranges?.breakEvenPrice),
    row(t('edgePriceFixed'), 'AvP₀', 'COGS + (CPA / C1 + 1sCOGS + FC / B) / APC', money(breakEven.priceWithFixedCosts)),
    row(t('edgeConversion'), 'C1₀', 'CPA / AMPPU', share(breakEven.conversion), ranges?.breakEvenConversion, share),
    row(
      t('edgeSales'),
      'APC₀',
      '(CAC + 1sCOGS) / (AvP − COGS)',
      breakEven.salesPerBuyer === null ? none : figures.number(breakEven.salesPerBuyer),
    ),
    row(t('edgeCpa'), 'CPA₀', 'AMPU', money(breakEven.costPerUser)),
    row(t('edgeCogs'), 'COGS₀', 'AvP − (CAC + 1sCOGS) / APC', money(breakEven.costPerSale)),
    row(t('edgeFirstSale'), '1sCOGS₀', '(AvP − COGS) · APC − CAC', money(breakEven.firstSaleCost)),
    row(t('edgeUsers'), 'UA₀', 'FC / (AMPU − CPA)', breakEven.users === null ? none : format.number(breakEven.users)),
    row(
      t('edgePriceTest', { price: money(priceTest?.price ?? null) }),
      '—',
      t('formulaPriceTest'),
      share(priceTest?.conversionForSameContribution ?? null),
    ),
  ];
  const { subscription } = scenario;
  const months =
    subscription === null
      ? null
      : computeSubscription(
          subscriptionInputs(scenario.inputs, subscription, economics.levers.price),
          subscription.retention,
        ).metrics;
  const ofSubscription =
    months === null || subscription === null
      ? []
      : [
          row(t('metricMonthlyPrice'), t('aliasArpa'), 'AvP', money(economics.levers.price)),
          row(t('churn'), 'churn', '—', share(subscription.churn.value)),
          row(
            t('metricPayments'),
            t('aliasLifetime'),
            subscription.retention.length === 0 ? '1 / churn' : t('formulaCurve'),
            format.number(months.lifetimeMonths, 1),
          ),
          row(t('metricLtv'), t('aliasLtv'), t('formulaLtv'), money(months.lifetimeValue)),
          row(
            t('metricLtvToAccount'),
            'LTV/CAC',
            'LTV / (CAC + 1sCOGS)',
            months.lifetimeValueToCost === null ? none : figures.number(months.lifetimeValueToCost),
          ),
          row(
            t('metricPaybackMonths'),
            'CAC payback',
            '(CAC + 1sCOGS) / (AvP − COGS)',
            months.paybackMonths === null ? none : format.number(months.paybackMonths, 1),
          ),
          row(
            t('metricPaybackPayment'),
            '—',
            t('formulaPayback'),
            months.paybackPayments === null ? none : format.number(months.paybackPayments),
          ),
        ];
  const columns = [
    { key: 'name', title: t('columnFigure'), cell: (entry: FormulaRow) => entry.name },
    { key: 'alias', title: t('columnAlias'), cell: (entry: FormulaRow) => entry.alias, width: '22%' },
    {
      key: 'formula',
      title: t('columnFormula'),
      cell: (entry: FormulaRow) => <span className={classes['formula']}>{withSignsAtTheEnd(entry.formula)}</span>,
      width: '24%',
    },
    {
      key: 'value',
      title: t('columnValue'),
      cell: (entry: FormulaRow) => (
        <>
          {entry.value}
          {entry.range !== '' && <div className={classes['interval']}>{entry.range}</div>}
        </>
      ),
      align: 'right' as const,
      width: '31%',
    },
  ];
  const groups = [
    ...(ofSubscription.length === 0 ? [] : [{ title: t('groupSubscription'), rows: ofSubscription }]),
    { title: t('groupVolumes'), rows: volumes },
    { title: t('groupMargins'), rows: margins },
    { title: t('groupEdges'), rows: edges },
  ];
  return (
    <>
      {groups.map(({ title, rows }) => (
        <div key={title}>
          <h3 className={classes['group']}>{title}</h3>
          <DataTable label={title} columns={columns} rows={rows} rowKey={({ key }) => key} />
        </div>
      ))}
    </>
  );
}

/** A formula that breaks breaks after a sign, never before. */
function withSignsAtTheEnd(formula: string): string {
  return formula.replaceAll(/ (?=[−+·/=] )/gu, '\u00A0');
}
