import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '#shared/text/normalizeText.ts';
import { anyText } from './anyText.ts';

describe('normalizeText', () => {
  it('writes one spelling for case, ё, quotes, dashes, spaces and stress', () => {
    expect(normalizeText('«Ёлка»\u00a0— за\u0301мок, don’t').text).toBe('"елка" - замок, don\'t');
  });

  it('composes letters but keeps й apart from и', () => {
    expect(normalizeText('мои\u0306 е\u0308ж').text).toBe('мой еж');
  });

  it('keeps quotes when asked', () => {
    expect(normalizeText('«Don’t»', { unifyPunctuation: false }).text).toBe('«don’t»');
  });

  it.each([
    ['Мо\u200bй Е\u0308Ж тут', 'еж', 'Е\u0308Ж'],
    ['İstanbul', 'istanbul', 'İstanbul'.normalize('NFC')],
    ['😀 Боль 😀', 'боль', 'Боль'],
  ])('leads back to the original of %j', (original, sought, covered) => {
    const normalized = normalizeText(original);
    const start = normalized.text.indexOf(sought[0]!);
    const found = normalized.text.indexOf(sought) === -1 ? start : normalized.text.indexOf(sought);
    const length = normalized.text.indexOf(sought) === -1 ? normalized.text.length - found : sought.length;
    const span = normalized.toOriginalSpan({ start: found, end: found + length });
    expect(original.slice(span.start, span.end)).toBe(covered);
  });

  it('is stable, and every stretch leads back to text that normalises to it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), (original, one, other) => {
        const { text, toOriginalSpan } = normalizeText(original);
        expect(normalizeText(text).text).toBe(text);
        const start = Math.min(one, other, text.length);
        const end = Math.min(Math.max(one, other), text.length);
        const span = toOriginalSpan({ start, end });
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(normalizeText(original.slice(span.start, span.end)).text).toContain(text.slice(start, end));
      }),
    );
  });

  it('joins a mark to its letter across an invisible character (seed 1087734891)', () => {
    expect(normalizeText('pain\u200d\u0301').text).toBe('pai\u0144');
  });

  it('reads texts of plain letters as it reads all others, unit by unit', () => {
    const differing: string[] = [];
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const original = `Ё${String.fromCharCode(unit)}е`;
      // Behind an invisible character every cluster is read by itself.
      const [plain, slow] = [normalizeText(original), normalizeText(`${original}\u00ad`)];
      const isSame = plain.text === slow.text;
      const ends = Array.from({ length: plain.text.length }, (_unused, start) => ({ start, end: start + 1 }));
      const areSpansSame = ends.every((span) => {
        const [one, other] = [plain.toOriginalSpan(span), slow.toOriginalSpan(span)];
        return one.start === other.start && one.end === other.end;
      });
      if (!isSame || !areSpansSame) differing.push(unit.toString(16));
    }
    expect(differing).toEqual([]);
  });

  it('keeps spans inside texts of plain letters', () => {
    const { toOriginalSpan } = normalizeText('Боль');
    expect(toOriginalSpan({ start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
    expect(toOriginalSpan({ start: 3, end: 9 })).toEqual({ start: 3, end: 4 });
    expect(toOriginalSpan({ start: 7, end: 7 })).toEqual({ start: 4, end: 4 });
  });
});
