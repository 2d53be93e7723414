import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepCue } from '../../../../renderer/screens/interviews/cues/stepCue.ts';
import { foldTurns, shortestFold } from '../../../../renderer/screens/interviews/filter/foldTurns.ts';
import { stepShownTurn } from '../../../../renderer/screens/interviews/filter/stepShownTurn.ts';

const heardTurns = fc.array(fc.boolean(), { maxLength: 40 });

describe('folding turns that nobody asked for', () => {
  it('puts every such turn either aside or under one line, and no other', () => {
    fc.assert(
      fc.property(heardTurns, fc.func(fc.boolean()), (heard, isOpened) => {
        const { aside, folds } = foldTurns(heard, isOpened);
        const folded = folds.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
        const unheard = heard.flatMap((isHeard, turn) => (isHeard ? [] : [turn]));
        expect([...aside, ...folded].toSorted((a, b) => a - b)).toEqual(unheard);
        for (const { from, to } of folds) {
          expect(to - from).toBeGreaterThanOrEqual(shortestFold);
          expect([heard[from - 1] ?? true, heard[to] ?? true]).toEqual([true, true]);
        }
      }),
    );
  });

  it('leaves a question between two answers in the text', () => {
    expect(foldTurns([true, false, true], () => false)).toEqual({ aside: [1], folds: [] });
  });

  it('shows a stretch again that was opened', () => {
    const heard = [false, false, false, true];
    expect(foldTurns(heard, () => false)).toEqual({ aside: [], folds: [{ from: 0, to: 3 }] });
    expect(foldTurns(heard, (from) => from === 0)).toEqual({ aside: [0, 1, 2], folds: [] });
  });
});

describe('walking through what is shown', () => {
  it('goes to the nearest turn that is heard, and stays where there is none', () => {
    fc.assert(
      fc.property(heardTurns, fc.nat(39), fc.constantFrom(1 as const, -1 as const), (heard, from, step) => {
        fc.pre(from < heard.length);
        const next = stepShownTurn(from, step, heard.length, (turn) => heard[turn] === true);
        const ahead = heard.flatMap((isHeard, turn) => (isHeard && (turn - from) * step > 0 ? [turn] : []));
        expect(next).toBe(ahead.length === 0 ? from : step === 1 ? ahead[0] : ahead.at(-1));
      }),
    );
  });

  it('begins with the first turn that is heard', () => {
    expect(stepShownTurn(null, -1, 3, (turn) => turn === 1)).toBe(1);
  });

  it('goes through the cues one by one and past those of turns that are not heard', () => {
    const cues = [{ turn: 0 }, { turn: 2 }, { turn: 2 }, { turn: 5 }];
    const everybody = (): boolean => true;
    expect(stepCue(cues, null, 2, 1, everybody)).toBe(1);
    expect(stepCue(cues, null, 2, -1, everybody)).toBe(0);
    expect(stepCue(cues, null, null, -1, everybody)).toBe(3);
    expect(stepCue(cues, 1, 2, 1, everybody)).toBe(2);
    expect(stepCue(cues, 0, 0, 1, (turn) => turn !== 2)).toBe(3);
    expect(stepCue(cues, 3, 5, 1, everybody)).toBeNull();
  });
});
