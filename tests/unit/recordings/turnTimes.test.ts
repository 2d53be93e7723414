import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTimeFault, findTurnAt, parsePosition, timeLineOf } from '#shared/text/turnTimes.ts';
import { formatPosition } from '../../../renderer/strings/format.ts';

const timed = (...starts: readonly (number | null)[]) => starts.map((startMs) => ({ startMs }));
const anyTurns = fc.array(fc.record({ startMs: fc.option(fc.nat(100_000)) }), { maxLength: 60 });

describe('the turn being heard', () => {
  const line = timeLineOf(timed(null, 1000, null, 3000, 3000, null));

  test.each([
    [0, null],
    [999, null],
    [1000, 1],
    [2999, 1],
    [3000, 4],
    [1e9, 4],
  ])('at %d ms is %o', (ms, turn) => {
    expect(findTurnAt(line, ms)).toBe(turn);
  });

  test('is nobody without times', () => {
    expect(findTurnAt(timeLineOf(timed(null, null)), 5000)).toBeNull();
    expect(findTurnAt(timeLineOf([]), 0)).toBeNull();
  });

  test('passes over a time that goes back', () => {
    expect(findTurnAt(timeLineOf(timed(1000, 500, 2000)), 1500)).toBe(0);
  });

  test('is what looking at every turn finds, and never goes back as time goes on', () => {
    fc.assert(
      fc.property(anyTurns, fc.nat(110_000), fc.nat(5000), (turns, ms, later) => {
        const own = timeLineOf(turns);
        let highest = 0;
        let expected: number | null = null;
        for (const [index, { startMs }] of turns.entries()) {
          if (startMs === null || startMs < highest) continue;
          highest = startMs;
          if (startMs <= ms) expected = index;
        }
        expect(findTurnAt(own, ms)).toBe(expected);
        expect(findTurnAt(own, ms + later) ?? -1).toBeGreaterThanOrEqual(expected ?? -1);
      }),
    );
  });
});

describe('the order of times', () => {
  test('names the turn that stands in the way', () => {
    expect(findTimeFault(timed(1000, null, 5000), 1, 999)).toEqual({ side: 'before', turn: 0, startMs: 1000 });
    expect(findTimeFault(timed(1000, null, 5000), 1, 5001)).toEqual({ side: 'after', turn: 2, startMs: 5000 });
    expect(findTimeFault(timed(1000, null, 5000), 1, 1000)).toBeNull();
    expect(findTimeFault(timed(1000, 2000), 1, 9000)).toBeNull();
  });

  test('times taken without a fault rise with the turns, whatever was tried in whatever order', () => {
    const attempts = fc.array(fc.tuple(fc.nat(19), fc.option(fc.nat(1000))), { maxLength: 100 });
    fc.assert(
      fc.property(attempts, (tried) => {
        const turns = timed(...Array.from({ length: 20 }, () => null));
        for (const [index, startMs] of tried)
          if (startMs === null || findTimeFault(turns, index, startMs) === null) turns[index] = { startMs };
        const starts = turns.flatMap(({ startMs }) => startMs ?? []);
        expect(starts).toEqual(starts.toSorted((left, right) => left - right));
        expect(timeLineOf(turns).starts).toEqual(starts);
      }),
    );
  });
});

describe('a typed time', () => {
  test.each([
    ['0', 0],
    ['54', 54_000],
    ['4:54', 294_000],
    ['04:54', 294_000],
    ['1:04:54', 3_894_000],
    [' 4:05.5 ', 245_500],
    ['4:05,25', 245_250],
    ['90:00', 5_400_000],
  ])('%s', (text, ms) => {
    expect(parsePosition(text)).toBe(ms);
  });

  test.each(['', 'четыре', '4:60', '1:60:00', '4:5:', '-1', '1:2:3:4', '4.5.6'])('%j is none', (text) => {
    expect(parsePosition(text)).toBeNull();
  });

  test('is read as it is printed', () => {
    fc.assert(
      fc.property(fc.nat(300_000), (seconds) => {
        expect(parsePosition(formatPosition(seconds * 1000))).toBe(seconds * 1000);
      }),
    );
  });
});
