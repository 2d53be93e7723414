import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat } from '../../strings/format.ts';
import type { Economics } from './economicsOf.ts';
import classes from './EconomicsSection.module.css';
import { useFigures } from './useFigures.ts';

interface FormulaRow {
  readonly key: string;
  readonly name: string;
  readonly alias: string;
  readonly formula: string;
  readonly value: string;
}

interface FormulaTableProps {
  readonly economics: Economics;
  readonly reachableBuyers: number;
  readonly currency: string;
}

/** Every figure with the names that others use for it, its formula and its value. */
export function FormulaTable({ economics, reachableBuyers, currency }: FormulaTableProps) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const figures = useFigures(currency);
  const { metrics, breakEven, priceTest } = economics.result;
  if (metrics === null || breakEven === null) return null;
  const none = t('notPossible');
  const money = (value: number | null): string => (value === null ? none : figures.money(value));
  const share = (value: number | null): string => (value === null ? none : format.percent(value, 2));
  const row = (name: string, alias: string, formula: string, value: string): FormulaRow => ({
    key: `${name} ${alias}`,
    name,
    alias,
    formula,
    value,
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
    row(t('metricMarginPerBuyer'), t('aliasAmppu'), '(AvP − COGS) · APC − 1sCOGS', money(metrics.marginPerBuyer)),
    row(t('metricMarginPerUser'), t('aliasAmpu'), 'AMPPU · C1', money(metrics.marginPerUser)),
    row(t('metricCac'), 'CAC', 'CPA / C1', money(metrics.costPerBuyer)),
    row(t('metricPerUser'), '—', 'AMPU − CPA', money(metrics.contributionPerUser)),
    row(t('metricContribution'), t('aliasCm'), 'UA · (AMPU − CPA) = B · (AMPPU − CAC)', money(metrics.contribution)),
    row(t('metricMarket'), '—', t('formulaMarket'), money(marketMargin)),
    row(t('metricProfit'), '—', 'CM − FC', money(metrics.profit)),
    row(
      t('metricLtvToCac'),
      'LTV/CAC',
      'CLTV / CAC',
      metrics.lifetimeValueToCost === null ? none : figures.number(metrics.lifetimeValueToCost),
    ),
    row(t('metricRomi'), 'ROMI', 'CM / AC', share(metrics.returnOnAcquisition)),
  ];
  const edges = [
    row(t('edgePrice'), 'AvP₀', 'COGS + (CPA / C1 + 1sCOGS) / APC', money(breakEven.price)),
    row(t('edgePriceFixed'), 'AvP₀', 'COGS + (CPA / C1 + 1sCOGS + FC / B) / APC', money(breakEven.priceWithFixedCosts)),
    row(t('edgeConversion'), 'C1₀', 'CPA / AMPPU', share(breakEven.conversion)),
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
  const columns = [
    { key: 'name', title: t('columnFigure'), cell: (entry: FormulaRow) => entry.name },
    { key: 'alias', title: t('columnAlias'), cell: (entry: FormulaRow) => entry.alias, width: '24%' },
    {
      key: 'formula',
      title: t('columnFormula'),
      cell: (entry: FormulaRow) => <span className={classes['formula']}>{entry.formula}</span>,
      width: '30%',
    },
    {
      key: 'value',
      title: t('columnValue'),
      cell: (entry: FormulaRow) => entry.value,
      align: 'right' as const,
      width: '18%',
    },
  ];
  const groups = [
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
