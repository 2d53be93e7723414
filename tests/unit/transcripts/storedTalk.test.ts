import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editSequence } from './editSequence.ts';
import { StoredTalks } from './storedTalk.ts';

let talks: StoredTalks;
beforeAll(() => {
  talks = new StoredTalks();
});
afterAll(() => talks.close());

it('stores what is shown while typing, undoes, redoes and reloads it, through random edits', () => {
  fc.assert(
    fc.property(editSequence, (sequence) => {
      expect(talks.listFaultsOf(sequence)).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);
