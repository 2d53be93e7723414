import { describe, expect, test } from 'vitest';
import { knownAttributes, nextInterviews, type NextInterviewsInput } from '#shared/analysis/nextInterviews.ts';
import type { OrganizationId, RespondentId } from '#shared/domain/ids.ts';
import { type Respondent, unknownRespondent } from '#shared/domain/people.ts';

const person = (id: string, change: Partial<Respondent> = {}): Respondent => ({
  id: id as RespondentId,
  externalId: null,
  name: id,
  ...unknownRespondent,
  ...change,
});
const ids = (letters: string) => letters.split('') as RespondentId[];
const at = (company: string) => ({ organizationId: company as OrganizationId });
const ask = (change: Partial<NextInterviewsInput>) =>
  nextInterviews({ segments: [], respondents: [], heardIds: new Set(), unassigned: [], ...change });

describe('whom to ask next', () => {
  test('names people whom a member sent us to, before anybody else', () => {
    const respondents = [
      ...ids('abcde').map((id) => person(id)),
      person('x', { referredById: ids('b')[0]! }),
      person('y'),
    ];
    const found = ask({
      segments: [{ key: 's', memberIds: ids('abcde'), attributes: [] }],
      respondents,
      heardIds: new Set(ids('abcde')),
    });
    expect(found).toEqual([
      { kind: 'referred', segmentKey: 's', respondentId: 'x', byId: 'b' },
      { kind: 'unheard', respondentId: 'y' },
    ]);
  });

  test('asks for a second company and a missing role, with people who would fit', () => {
    const respondents = [
      ...ids('abcde').map((id) => person(id, { ...at('north'), roles: ['user'] })),
      person('x', at('south')),
      person('y', { roles: ['buyer'] }),
    ];
    const found = ask({
      segments: [{ key: 's', memberIds: ids('abcde'), attributes: [] }],
      respondents,
      heardIds: new Set(ids('abcde')),
    });
    expect(found).toEqual([
      { kind: 'company', segmentKey: 's', organizationId: 'north', known: 5, candidateIds: ['x'] },
      { kind: 'role', segmentKey: 's', role: 'buyer', known: 5, candidateIds: ['y'] },
    ]);
  });

  test('says nothing of companies and roles that nobody wrote down', () => {
    const found = ask({
      segments: [{ key: 's', memberIds: ids('abcde'), attributes: [] }],
      respondents: ids('abcde').map((id) => person(id)),
      heardIds: new Set(ids('abcde')),
    });
    expect(found).toEqual([]);
  });

  test('counts people missing to five, and attributes that are not known of everybody', () => {
    const found = ask({
      segments: [{ key: 's', memberIds: ids('abc'), attributes: [{ name: 'staff', known: 2 }] }],
      respondents: ids('abc').map((id) => person(id)),
      heardIds: new Set(ids('abc')),
    });
    expect(found).toEqual([
      { kind: 'few', segmentKey: 's', people: 3, wanted: 2 },
      { kind: 'attribute', segmentKey: 's', name: 'staff', known: 2, of: 3 },
    ]);
  });

  test('asks again where codes are missing or the place is unclear, and names each person once', () => {
    const found = ask({
      respondents: ids('abc').map((id) => person(id)),
      heardIds: new Set(ids('ab')),
      unassigned: [
        { respondentId: ids('a')[0]!, reason: 'fitsBadly' },
        { respondentId: ids('b')[0]!, reason: 'tooLittleData' },
      ],
    });
    expect(found).toEqual([
      { kind: 'again', respondentId: 'b' },
      { kind: 'boundary', respondentId: 'a', reason: 'fitsBadly' },
      { kind: 'unheard', respondentId: 'c' },
    ]);
  });
});

test('counts what is known of the members alone, and roles as no attribute', () => {
  const person = (id: string, city: string) => ({ id, attributes: { city, roles: 'user' } });
  const respondents = [person('a', 'Пермь'), person('b', ''), person('c', 'Омск')];
  const attributes = [{ name: 'city' }, { name: 'roles' }, { name: 'size' }];
  expect(knownAttributes(attributes, ['a', 'b'], respondents)).toEqual([
    { name: 'city', known: 1 },
    { name: 'size', known: 0 },
  ]);
});
