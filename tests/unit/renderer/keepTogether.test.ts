import { describe, expect, test } from 'vitest';
import { keepTogether } from '../../../renderer/strings/keepTogether.ts';

const gap = '\u00A0';
const joiner = '\u2060';

describe('text broken into lines', () => {
  test('leaves a dash and a dot at the end of a line', () => {
    expect(keepTogether('среди остальных — у 0 из 9 · волна 2')).toBe(`среди остальных${gap}— у 0 из 9${gap}· волна 2`);
  });

  test('keeps a dash at the end of a text with what stands before it', () => {
    expect(keepTogether('Дина Сафиуллина ·')).toBe(`Дина Сафиуллина${gap}·`);
  });

  test('keeps a range and an amount below zero whole', () => {
    expect(keepTogether('34–100% (0–5), −€2,520')).toBe(`34–${joiner}100% (0–${joiner}5), −${joiner}€2,520`);
  });

  test('leaves words alone, and changes nothing the second time', () => {
    const words = 'юнит-экономика, 4 − 3 = 1, so—so';
    expect(keepTogether(words)).toBe(words);
    const once = keepTogether('5 — 7–9 · −$3');
    expect(keepTogether(once)).toBe(once);
  });
});
