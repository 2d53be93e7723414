import { expect, test } from 'vitest';
import { changedDrafts, newDraft } from '../../../../renderer/screens/validation/commitmentDraft.ts';

test('keeps a new commitment as soon as anything of it is written, and drops an empty one', () => {
  const empty = newDraft(null);
  const written = [{ description: 'Час на показ' }, { amount: 49 }, { artefact: 'Счёт № 2' }];
  const drafts = written.map((part) => ({ ...newDraft(null), ...part }));
  expect(changedDrafts([empty, ...drafts])).toEqual(drafts);
  expect(changedDrafts(drafts.map((draft) => ({ ...draft, isRemoved: true })))).toEqual([]);
});
