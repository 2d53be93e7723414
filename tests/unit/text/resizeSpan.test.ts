import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resizeSpan, stepSpanEnd } from '#shared/text/resizeSpan.ts';
import { isSpanValid, type Span, snapSpanToGraphemes, trimSpan } from '#shared/text/span.ts';
import { talkText } from '../transcripts/editSequence.ts';

const end = fc.constantFrom('start' as const, 'end' as const);
const unit = fc.constantFrom('word' as const, 'character' as const);
const direction = fc.constantFrom(1 as const, -1 as const);

/** A text with a span that a quotation could have. */
const quoted = fc
  .tuple(talkText, fc.nat(80), fc.nat(80))
  .map(([text, from, to]) => {
    const around = { start: Math.min(from, to) % (text.length + 1), end: Math.max(from, to) };
    return { text, span: trimSpan(text, snapSpanToGraphemes(text, around)) };
  })
  .filter((made): made is { text: string; span: Span } => made.span !== null);

/** The words between brackets after one end was drawn to the bar. */
function drawn(marked: string, which: 'start' | 'end', by: 'word' | 'character' = 'word'): string {
  const offset = marked.replaceAll(/[[\]]/gu, '').indexOf('|');
  const bare = marked.replace('|', '');
  const text = bare.replaceAll(/[[\]]/gu, '');
  const span = { start: bare.indexOf('['), end: bare.indexOf(']') - 1 };
  const { start, end: last } = resizeSpan(text, span, which, offset, by);
  return text.slice(start, last);
}

describe('drawing an end of a quotation', () => {
  it.each<[string, 'start' | 'end', 'word' | 'character', string]>([
    ['мы [сверяем] ак|ты сами', 'end', 'word', 'сверяем акты'],
    ['мы [сверяем акты] са|ми', 'end', 'character', 'сверяем акты са'],
    ['м|ы [сверяем] акты', 'start', 'word', 'мы сверяем'],
    ['мы [сверяем а|кты] сами', 'end', 'word', 'сверяем'],
    ['«[Акты] теряются».|', 'end', 'word', 'Акты теряются».'],
    ['|мы [сверяем] акты', 'end', 'word', 'сверяем'],
    ['мы [сверяем] акты|', 'start', 'word', 'сверяем'],
    ['[да] 👨‍👩‍👧|', 'end', 'word', 'да 👨‍👩‍👧'],
  ])('goes to the nearest edge: %s, %s by %s', (marked, which, by, expected) => {
    expect(drawn(marked, which, by)).toBe(expected);
  });

  it('never empties the quotation, leaves its turn or cuts a character, and leaves the other end alone', () => {
    fc.assert(
      fc.property(quoted, end, unit, fc.integer({ min: -5, max: 90 }), ({ text, span }, which, by, offset) => {
        const moved = resizeSpan(text, span, which, offset, by);
        expect(isSpanValid(text, moved)).toBe(true);
        expect(text.slice(moved.start, moved.end).trim()).not.toBe('');
        const other = which === 'start' ? 'end' : 'start';
        expect(moved[other]).toBe(span[other]);
        expect(resizeSpan(text, moved, which, offset, by)).toEqual(moved);
      }),
    );
  });

  it('goes step by step in its direction only, until there is nothing further', () => {
    fc.assert(
      fc.property(quoted, end, unit, direction, ({ text, span }, which, by, towards) => {
        let current = span;
        for (let steps = 0; ; steps += 1) {
          const next = stepSpanEnd(text, current, which, towards, by);
          expect(isSpanValid(text, next)).toBe(true);
          if (next[which] === current[which]) break;
          expect((next[which] - current[which]) * towards).toBeGreaterThan(0);
          expect(steps).toBeLessThanOrEqual(text.length);
          current = next;
        }
      }),
    );
  });
});
