import { describe, expect, test } from 'vitest';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { type Respondent, unknownRespondent } from '#shared/domain/people.ts';
import { findPainConflict } from '../../../renderer/screens/people/findPainConflict.ts';
import { attributesOf, draftOf, isSameDraft } from '../../../renderer/screens/people/personDraft.ts';
import { buildReferralTrees, countInTree, type ReferralBranch } from '../../../renderer/screens/people/referralTree.ts';

function personOf(id: string, referredById: string | null = null, roles: Respondent['roles'] = []): Respondent {
  return {
    ...unknownRespondent,
    id: id as RespondentId,
    externalId: null,
    name: id,
    roles,
    attributes: { city: 'Tula' },
    referredById: referredById as RespondentId | null,
  };
}

const drawn = ({ id, introduced }: ReferralBranch): string =>
  introduced.length === 0 ? id : `${id}(${introduced.map(drawn).join(' ')})`;

describe('who introduced whom', () => {
  test('hangs people under those who introduced them and leaves out who stands alone', () => {
    const people = [personOf('a'), personOf('b', 'a'), personOf('c', 'b'), personOf('d', 'a'), personOf('alone')];
    expect(buildReferralTrees(people).map(drawn)).toEqual(['a(b(c) d)']);
  });

  test('shows a ring once instead of hanging', () => {
    const trees = buildReferralTrees([personOf('a', 'b'), personOf('b', 'a')]);
    expect([trees.map(drawn), trees.map(countInTree)]).toEqual([['a(b)'], [2]]);
  });

  test('starts a tree at somebody whose introducer is not in the project', () => {
    expect(buildReferralTrees([personOf('a', 'gone'), personOf('b', 'a')]).map(drawn)).toEqual(['a(b)']);
  });
});

describe('buyer and user of one company', () => {
  const pains = (entries: Record<string, string[]>) =>
    new Map(Object.entries(entries)) as unknown as ReadonlyMap<RespondentId, readonly CodeId[]>;
  const buyer = personOf('buyer', null, ['buyer']);
  const user = personOf('user', null, ['user']);

  test('disagree when they name pains and none is common', () => {
    expect(findPainConflict([buyer, user], pains({ buyer: ['cost'], user: ['slow', 'lost'] }))).toEqual({
      buyerIds: ['buyer'],
      userIds: ['user'],
      buyerPains: ['cost'],
      userPains: ['slow', 'lost'],
    });
  });

  test('agree when one pain is common', () => {
    expect(findPainConflict([buyer, user], pains({ buyer: ['cost', 'slow'], user: ['slow'] }))).toBeNull();
  });

  test('do not disagree while one of them named no pain', () => {
    expect(findPainConflict([buyer, user], pains({ buyer: ['cost'] }))).toBeNull();
  });

  test('are not two sides when one person both buys and uses', () => {
    const both = personOf('both', null, ['buyer', 'user']);
    expect(findPainConflict([both, user], pains({ both: ['cost'], user: ['slow'] }))).toBeNull();
  });
});

describe('a person being edited', () => {
  test('loses nameless and empty traits', () => {
    const draft = {
      ...draftOf(null, ''),
      attributes: [
        { name: ' team ', value: ' 4 ' },
        { name: '', value: 'x' },
        { name: 'city', value: '' },
      ],
    };
    expect(attributesOf(draft)).toEqual({ team: '4' });
  });

  test('is unchanged by an empty line for a trait, changed by a value', () => {
    const stored = draftOf(personOf('a'), '');
    const withEmpty = { ...stored, attributes: [...stored.attributes, { name: '', value: '' }] };
    const withValue = { ...stored, attributes: [{ name: 'city', value: 'Kazan' }] };
    expect([isSameDraft(stored, withEmpty), isSameDraft(stored, withValue)]).toEqual([true, false]);
  });
});
