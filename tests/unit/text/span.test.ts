import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareSpans,
  intersectSpans,
  isGraphemeBoundary,
  isSpanInside,
  isSpanValid,
  snapSpanToGraphemes,
  trimSpan,
} from '#shared/text/span.ts';
import { anyText } from './anyText.ts';

const family = '👨‍👩‍👧';

describe('isSpanValid', () => {
  it.each([
    ['a whole word', 'Боль есть', 0, 4, true],
    ['the whole text', 'Боль', 0, 4, true],
    ['an empty span', 'Боль', 2, 2, false],
    ['a reversed span', 'Боль', 3, 1, false],
    ['an end beyond the text', 'Боль', 0, 5, false],
    ['a negative start', 'Боль', -1, 2, false],
    ['a fractional end', 'Боль', 0, 1.5, false],
    ['a cut surrogate pair', 'да 😀', 0, 4, false],
    ['a cut family of emoji', `${family}!`, 0, 2, false],
    ['a letter without its combining mark', 'и\u0306од', 0, 1, false],
    ['a cut CRLF', 'да\r\nнет', 0, 3, false],
    ['a cut flag', '🇷🇺🇬🇧', 0, 2, false],
    ['one of two flags', '🇷🇺🇬🇧', 0, 4, true],
  ])('judges %s', (_case, text, start, end, isValid) => {
    expect(isSpanValid(text, { start, end })).toBe(isValid);
  });

  it('agrees with the grapheme segmenter at every offset', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
        for (let offset = 0; offset <= text.length; offset += 1) {
          expect(isGraphemeBoundary(text, offset), `${JSON.stringify(text)} at ${offset}`).toBe(starts.has(offset));
        }
      }),
    );
  });
});

describe('snapSpanToGraphemes', () => {
  it('widens to whole characters', () => {
    expect(snapSpanToGraphemes(`о ${family} и`, { start: 4, end: 6 })).toEqual({ start: 2, end: 2 + family.length });
  });

  it('cuts what lies beyond the text', () => {
    expect(snapSpanToGraphemes('боль', { start: -3, end: 99 })).toEqual({ start: 0, end: 4 });
  });

  it('covers the given span, is stable, and is valid unless empty', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, one, other) => {
        const span = { start: Math.min(one, other, text.length), end: Math.min(Math.max(one, other), text.length) };
        const snapped = snapSpanToGraphemes(text, span);
        expect(isSpanInside(span, snapped)).toBe(true);
        expect(snapSpanToGraphemes(text, snapped)).toEqual(snapped);
        if (snapped.start < snapped.end) expect(isSpanValid(text, snapped)).toBe(true);
      }),
    );
  });
});

describe('intersectSpans', () => {
  it('gives the common part', () => {
    expect(intersectSpans({ start: 0, end: 5 }, { start: 3, end: 9 })).toEqual({ start: 3, end: 5 });
  });

  it('gives null for touching spans', () => {
    expect(intersectSpans({ start: 0, end: 3 }, { start: 3, end: 9 })).toBeNull();
  });
});

describe('trimSpan', () => {
  it('drops spaces, line breaks and no-break spaces at both ends', () => {
    expect(trimSpan(' \r\n\u00a0боль моя \n', { start: 0, end: 14 })).toEqual({ start: 4, end: 12 });
  });

  it('gives null for white space alone', () => {
    expect(trimSpan('да \n нет', { start: 2, end: 5 })).toBeNull();
  });
});

describe('compareSpans', () => {
  it('puts the earlier first, of equal starts the longer', () => {
    const spans = [
      { start: 4, end: 5 },
      { start: 0, end: 2 },
      { start: 0, end: 9 },
    ];
    expect(spans.toSorted(compareSpans)).toEqual([spans[2], spans[1], spans[0]]);
  });
});
