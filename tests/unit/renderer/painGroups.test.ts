import { expect, test } from 'vitest';
import type { PainStrength, RankedPainOfPeople } from '#shared/contract/evidenceTablesContract.ts';
import type { CodeId, CodingId, RespondentId } from '#shared/domain/ids.ts';
import { groupPains, listMissingScales, usualRating } from '../../../renderer/screens/patterns/pains/painGroups.ts';

const strength = (emotion: number | null, frequency: number | null, score: number | null = null): PainStrength => ({
  respondentId: 'r' as RespondentId,
  codingId: 'c' as CodingId,
  score,
  emotion,
  frequency,
  effort: 3,
  quotations: 1,
});

const pain = (codeId: string, group: number | null): RankedPainOfPeople => ({
  codeId: codeId as CodeId,
  strengths: [],
  median: null,
  min: null,
  max: null,
  ranking: group === null ? null : { interval: { low: 0, high: 1 }, places: { low: 1, high: 2 }, group },
});

test('puts pains that cannot be told apart together, those without a place last', () => {
  const groups = groupPains([pain('a', 1), pain('b', 1), pain('c', 2), pain('d', null)]);
  expect(groups.map(({ number, pains }) => [number, pains.map(({ codeId }) => codeId as string)])).toEqual([
    [1, ['a', 'b']],
    [2, ['c']],
    [null, ['d']],
  ]);
});

test('names the scales that are missing', () => {
  expect(listMissingScales(strength(4, null))).toEqual(['frequency']);
  expect(listMissingScales(strength(null, null))).toEqual(['emotion', 'frequency']);
});

test('says a usual rating that somebody was given, of those with a score alone', () => {
  const strengths = [strength(1, 2, 30), strength(5, 2, 60), strength(2, 2, 40), strength(4, 2, 50), strength(5, null)];
  expect(usualRating(strengths, 'emotion')).toBe(2);
  expect(usualRating([strength(5, null)], 'emotion')).toBeNull();
});
