import { expect, test } from 'vitest';
import { columnNeed, shareWidths } from '../../../electron/backend/reports/columnShares.ts';

test('a column is never narrower than a figure that no-break spaces hold together', () => {
  const figure = '494\u00a0667\u00a0₽';
  const needs = [
    columnNeed(['Доступных покупателей хватает на годы вперёд'.repeat(4)], 190, 240),
    columnNeed([figure], 190, 240),
  ];
  const [, width] = shareWidths(needs, 6000);
  expect(needs[1]!.least).toBe(needs[1]!.whole);
  expect(width).toBeGreaterThanOrEqual(needs[1]!.whole);
});
