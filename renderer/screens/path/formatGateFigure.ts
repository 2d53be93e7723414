import type { GateFigure } from '#shared/domain/workflow.ts';
import { formatMoney, formatNumber, formatPercent } from '../../strings/format.ts';
import type { Language } from '#shared/domain/language.ts';

interface Words {
  readonly yes: string;
  readonly no: string;
}

/** A figure of a gate as it is printed; a dash when there is none yet. */
export function formatGateFigure(figure: GateFigure, currency: string, words: Words, language: Language): string {
  const { value, unit } = figure;
  if (value === null) return '—';
  switch (unit) {
    case 'count':
    case 'score':
      return formatNumber(value, language);
    case 'share':
      return formatPercent(value, language);
    case 'money':
      return formatMoney(value, currency, language);
    case 'p':
      return formatNumber(value, language, 3);
    case 'yesNo':
      return value > 0 ? words.yes : words.no;
  }
}
