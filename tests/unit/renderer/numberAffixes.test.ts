import { expect, test } from 'vitest';
import { affixesOfMoney, affixesOfPercent } from '../../../renderer/components/numberAffixes.ts';
import { formatMoney, formatShare } from '#shared/domain/formatFigure.ts';

test.each(['RUB', 'EUR', 'USD', 'KZT', 'CHF'])(
  '%s stands in a field on the side where a sentence has it',
  (currency) => {
    for (const language of ['ru', 'en'] as const) {
      const { prefix, suffix } = affixesOfMoney(currency, language);
      expect(`${prefix}49${suffix}`).toBe(formatMoney(49, currency, language));
    }
  },
);

test('percent signs stand as in a sentence', () => {
  for (const language of ['ru', 'en'] as const)
    expect(`12${affixesOfPercent(language).suffix}`).toBe(formatShare(0.12, language));
});
