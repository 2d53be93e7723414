import type { FigureRange } from '../analysis/economicsRanges.ts';
import type { Language } from '../domain/language.ts';

/** «900 – 1 500», which stays on one line, or «от 900» where there is no upper end; empty when the figure is a point, or is not known at all. */
export function sayRange(
  range: FigureRange | null | undefined,
  say: (end: number) => string,
  language: Language,
): string {
  if (range === null || range === undefined || range.low === null || range.low === range.high) return '';
  if (range.high === null) return language === 'ru' ? `от ${say(range.low)}` : `from ${say(range.low)}`;
  return `${say(range.low)}\u00a0–\u00a0${say(range.high)}`;
}
