import { useTranslation } from 'react-i18next';
import { wilsonInterval } from '#shared/analysis/wilsonInterval.ts';
import { workflowThresholds } from '#shared/domain/workflow.ts';
import { useFormat } from '../../strings/format.ts';
import type { PresaleSummary } from './presaleSummary.ts';

/** What the payments prove against the break-even, and what the gate still lacks. */
export function usePresaleSentence({ paid, asked }: PresaleSummary, breakEven: number | null): string {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const { low } = wilsonInterval(paid, asked);
  const missing = Math.max(0, workflowThresholds.paid_min - paid);
  const edges = { low: format.percent(low, 1), breakEven: breakEven === null ? '' : format.percent(breakEven, 1) };
  const comparison =
    breakEven === null ? t('noBreakEven') : low >= breakEven ? t('lowAbove', edges) : t('lowBelow', edges);
  return [
    t('paidOf', { share: format.kOfN(paid, asked), interval: format.interval(paid, asked) }),
    comparison,
    missing > 0 ? t('paymentsMissing', { count: missing }) : t('paymentsEnough'),
  ].join(' ');
}
