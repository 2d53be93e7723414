import { describe, expect, test } from 'vitest';
import { directionOf, interviewQualityInWords } from '#shared/charts/interviewQualityOption.ts';
import { type MeasuredInterview, qualityInput } from '../../../renderer/screens/quality/qualityInput.ts';

function measured(values: readonly (number | null)[], dates: readonly (string | null)[] = []): MeasuredInterview[] {
  return values.map(
    (talkRatio, index) =>
      ({
        interview: { title: `И${index}`, date: dates[index] === undefined ? '2026-01-01' : dates[index] },
        quality: { talkRatio, questionQuality: talkRatio },
      }) as MeasuredInterview,
  );
}
const say = (values: readonly (number | null)[], measure: 'talkRatio' | 'questionQuality') =>
  qualityInput(measured(values), measure, (iso) => iso);

describe('the change from talk to talk', () => {
  test('is not told from fewer than six', () => {
    const input = say([0.1, 0.2, 0.3, 0.4, 0.5], 'questionQuality');
    expect(input.trend).toBeNull();
    expect(interviewQualityInWords(input, 'ru')).toBe(
      'по 5\u00a0интервью не видно, меняется ли что-то: для этого нужно не меньше 6.',
    );
  });

  test('is better when questions rise and when one’s own talk falls', () => {
    const rising = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
    expect(directionOf(say(rising, 'questionQuality'))).toBe('better');
    expect(directionOf(say(rising, 'talkRatio'))).toBe('worse');
    expect(directionOf(say(rising.toReversed(), 'talkRatio'))).toBe('better');
    expect(interviewQualityInWords(say(rising, 'questionQuality'), 'en')).toContain('+10\u00a0points');
  });

  test('is unclear while the interval holds zero', () => {
    const input = say([0.5, 0.7, 0.4, 0.8, 0.5, 0.6], 'questionQuality');
    expect(directionOf(input)).toBe('unclear');
    expect(interviewQualityInWords(input, 'ru')).toContain('может быть случайностью');
  });

  test('leaves out talks without a date or without the figure', () => {
    const input = qualityInput(
      measured([0.1, null, 0.3], ['2026-01-01', '2026-01-02', null]),
      'talkRatio',
      (iso) => iso,
    );
    expect(input.points).toEqual([{ title: 'И0', day: '2026-01-01', value: 0.1 }]);
    expect(input.limit).toBe(0.3);
  });
});
