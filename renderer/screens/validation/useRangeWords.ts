import { useTranslation } from 'react-i18next';
import type { FigureRange } from '#shared/analysis/economicsRanges.ts';

/** Says where a figure may lie; empty when it is a point, or is not known at all. */
export function useRangeWords(): (range: FigureRange | null | undefined, say: (value: number) => string) => string {
  const { t } = useTranslation('validation');
  return (range, say) => {
    if (range === null || range === undefined || range.low === null || range.low === range.high) return '';
    if (range.high === null) return t('rangeFromOnly', { low: say(range.low) });
    return t('rangeOf', { low: say(range.low), high: say(range.high) });
  };
}
