import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TurnId } from '#shared/domain/ids.ts';
import { applyTranscriptSteps } from '#shared/text/applyTranscriptStep.ts';
import { compareTurns } from '#shared/text/compareTurns.ts';
import { diffWords } from '#shared/text/diffWords.ts';
import { restoreSteps } from '#shared/text/restoreSteps.ts';
import { applyEdit } from '#shared/text/textEdit.ts';
import { anyText } from '../text/anyText.ts';
import { countedIds, talkOf, talkText } from './editSequence.ts';

describe('diffWords', () => {
  it('keeps the words that both texts have', () => {
    expect(diffWords('мы сверяем акты сами', 'мы давно сверяем все акты')).toEqual([
      { start: 3, end: 3, text: 'давно ' },
      { start: 11, end: 11, text: 'все ' },
      { start: 15, end: 20, text: '' },
    ]);
  });

  it('turns one text into the other', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(applyEdit(before, diffWords(before, after))).toBe(after);
      }),
    );
  });
});

describe('compareTurns', () => {
  const named = (texts: readonly string[]) => texts.map((text) => ({ text }));

  it('pairs a corrected turn with what it was, and a new one with nothing', () => {
    const before = named(['Как вы сверяете акты?', 'Вручную, по пятницам', 'Понятно']);
    const after = named(['Как вы сверяете акты?', 'Ага', 'Вручную, по пятницам и средам', 'Понятно']);
    const texts = compareTurns(before, after).map((pair) => [pair.before?.text ?? null, pair.after?.text ?? null]);
    expect(texts).toEqual([
      ['Как вы сверяете акты?', 'Как вы сверяете акты?'],
      [null, 'Ага'],
      ['Вручную, по пятницам', 'Вручную, по пятницам и средам'],
      ['Понятно', 'Понятно'],
    ]);
  });

  it('names every turn of both once, in order', () => {
    fc.assert(
      fc.property(fc.array(talkText, { maxLength: 6 }), fc.array(talkText, { maxLength: 6 }), (one, other) => {
        const pairs = compareTurns(named(one), named(other));
        expect(pairs.flatMap(({ before }) => (before === null ? [] : [before.text]))).toEqual(one);
        expect(pairs.flatMap(({ after }) => (after === null ? [] : [after.text]))).toEqual(other);
      }),
    );
  });
});

describe('restoreSteps', () => {
  it('gives back every word and speaker of the original', () => {
    const some = fc.array(talkText, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, some, (then, now) => {
        const original = talkOf(then).map(({ text }, index) => ({
          speaker: `${index % 2}`,
          role: 'respondent' as const,
          text,
        }));
        const turns = talkOf(now);
        const ids = countedIds('new');
        const steps = restoreSteps(compareTurns(original, turns), () => ids.turn() satisfies TurnId);
        const restored = applyTranscriptSteps({ turns, quotations: [] }, steps, ids).turns;
        expect(restored.map(({ speaker, role, text }) => ({ speaker, role, text }))).toEqual(original);
      }),
    );
  });
});
