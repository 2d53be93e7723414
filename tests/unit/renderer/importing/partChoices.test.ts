import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOfParts, type PartChoice } from '../../../../renderer/screens/interviews/importing/partChoices.ts';

describe('groupsOfParts', () => {
  it.each<[string, PartChoice[], number[][]]>([
    ['every part by itself', ['own', 'own', 'own'], [[0], [1], [2]]],
    ['a part with the one above it', ['own', 'joined', 'own'], [[0, 1], [2]]],
    ['a part with the nearest above that is kept', ['own', 'left', 'joined'], [[0, 2]]],
    ['a joined part with nothing above it by itself', ['left', 'joined', 'own'], [[1], [2]]],
    ['nothing', ['left', 'left'], []],
  ])('takes %s', (_, choices, groups) => {
    expect(groupsOfParts({ isWhole: false, choices })).toEqual(groups);
  });

  it('takes every part that is not left out once, in order, and all of them for a whole file', () => {
    const choices = fc.array(fc.constantFrom<PartChoice>('own', 'joined', 'left'), { maxLength: 12 });
    fc.assert(
      fc.property(choices, fc.boolean(), (all, isWhole) => {
        const kept = all.flatMap((choice, place) => (isWhole || choice !== 'left' ? [place] : []));
        expect(groupsOfParts({ isWhole, choices: all }).flat()).toEqual(kept);
      }),
    );
  });
});
