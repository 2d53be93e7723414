import { describe, expect, it } from 'vitest';
import {
  formatChance,
  formatDay,
  formatInterval,
  formatKOfN,
  formatLongDay,
  formatWeekday,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPosition,
} from '../../../renderer/strings/format.ts';

const gap = '\u00A0';

describe('numbers and dates of the interface', () => {
  it('separates thousands and the percent sign in Russian with a no-break space', () => {
    expect(formatMoney(4900, 'RUB', 'ru')).toBe(`4${gap}900${gap}₽`);
    expect(formatPercent(0.12, 'ru')).toBe(`12${gap}%`);
    expect(formatNumber(291_000, 'ru')).toBe(`291${gap}000`);
    expect(formatNumber(-4500, 'ru')).toBe(`−4${gap}500`);
    expect(formatNumber(6.3, 'ru', 1)).toBe('6,3');
  });

  it('writes English numbers the English way', () => {
    expect(formatMoney(4900, 'USD', 'en')).toBe('$4,900');
    expect(formatMoney(4900, 'RUB', 'en')).toBe('₽4,900');
    expect(formatPercent(0.12, 'en')).toBe('12%');
  });

  it('never rounds a chance to certainty', () => {
    expect([0.93, 0.996, 1].map((chance) => formatChance(chance, 'en'))).toEqual(['93%', `>${gap}99%`, `>${gap}99%`]);
    expect(formatChance(1, 'ru')).toBe(`>${gap}99${gap}%`);
  });

  it('shows an unknown currency by its code', () => {
    expect(formatMoney(10, 'XQQ', 'ru')).toBe(`10${gap}XQQ`);
  });

  it('shortens months', () => {
    expect(formatDay('2026-03-24', 'ru')).toBe(`24${gap}мар`);
    expect(formatDay('2026-03-24', 'en')).toBe(`24${gap}Mar`);
    expect(formatLongDay('2026-03-24', 'ru')).toBe(`24${gap}марта 2026`);
    expect([formatWeekday('2026-03-24', 'ru'), formatWeekday('2026-03-24', 'en')]).toEqual(['Вторник', 'Tuesday']);
  });

  it('puts a share beside its interval', () => {
    expect(formatKOfN(7, 10, 'ru')).toBe(`7${gap}из${gap}10`);
    expect(formatInterval(7, 10, 'ru')).toBe(`40–\u206089${gap}%`);
    expect(formatInterval(7, 10, 'en')).toBe('40–\u206089%');
    expect(formatInterval(0, 0, 'en')).toBe('');
  });

  it('shows a place in a recording', () => {
    expect(formatPosition(294_000)).toBe('04:54');
    expect(formatPosition(3_894_000)).toBe('1:04:54');
  });
});
