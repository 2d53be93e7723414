import { describe, expect, test } from 'vitest';
import type { ShownTurn } from '../../../../renderer/editor/transcriptDocument.ts';
import { turnAt, TurnHeights } from '../../../../renderer/editor/TurnHeights.ts';

const turn = (id: string, text = 'Да'): ShownTurn => ({ id, speaker: 'Анна', role: 'respondent', time: '', text });

describe('the heights of turns', () => {
  test('holds what was laid out and guesses the rest from the words', () => {
    const heights = new TurnHeights();
    const turns = [turn('a'), turn('b', 'слово '.repeat(200)), turn('c')];
    heights.note('a', 100);
    const [, second, third, all] = heights.topsOf(turns);
    expect(second).toBe(100);
    expect(third! - second!).toBeGreaterThan(400);
    expect(all! - third!).toBeLessThan(100);
  });

  test('forgets what was laid out when lines break elsewhere', () => {
    const heights = new TurnHeights();
    const turns = [turn('a')];
    heights.note('a', 1000);
    expect([heights.setWidth(500), heights.setWidth(500)]).toEqual([true, false]);
    expect(heights.topsOf(turns)[1]).toBeLessThan(100);
  });

  test('finds the turn at a place, the first or the last beyond them', () => {
    const tops = Float64Array.from([0, 10, 30, 60]);
    expect([-5, 0, 9, 10, 59, 60, 900].map((place) => turnAt(tops, place))).toEqual([0, 0, 0, 1, 2, 2, 2]);
  });
});
