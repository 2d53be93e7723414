import { describe, expect, test } from 'vitest';
import type { RecordChange } from '#shared/domain/changeSet.ts';
import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { buildContent, seenChanges } from '../../../../renderer/store/openInterview.ts';
import { listQuotationsInOrder } from '../../../../renderer/screens/interviews/transcript/listQuotationsInOrder.ts';
import { chooseSides } from '../../../../renderer/screens/patterns/agreement/agreementSides.ts';

function changeTo(passId: string | null, isSetAside: boolean): RecordChange {
  const after = {
    id: 'k',
    quotationId: 'q',
    codeId: 'c',
    coder: 'Анна',
    emotion: null,
    frequency: null,
    effort: null,
    note: '',
    origin: 'blind',
    passId,
    isSetAside,
    createdAt: '2026-11-21T10:00:00.000Z',
  } as Coding;
  return { entity: 'coding', id: after.id, before: null, after };
}

describe('what is seen of changes', () => {
  test.each([
    ['ordinary codings, without a pass', null, null, false, true],
    ['nothing set aside, without a pass', null, 'p', true, false],
    ['what a settlement brought back', null, 'p', false, true],
    ['the codings of the pass that runs', 'p', 'p', true, true],
    ['nothing else while it runs', 'p', null, false, false],
    ['nothing of another pass', 'p', 'other', true, false],
  ])('%s', (_what, running, passId, isSetAside, isSeen) => {
    const [change] = seenChanges([changeTo(passId, isSetAside)], running);
    expect(change!.after !== null).toBe(isSeen);
  });
});

test('leaves out quotations whose codings are hidden, where one goes from quotation to quotation', () => {
  const place = { interviewId: 'i', turnId: 't', text: 'слово', isOrphan: false };
  const turns = [{ id: 't', interviewId: 'i', position: 0 }] as unknown as Turn[];
  const quotations = [
    { ...place, id: 'q', start: 0, end: 5 },
    { ...place, id: 'hidden', start: 6, end: 9 },
  ] as Quotation[];
  const coding = changeTo(null, false).after as Coding;
  const inOrder = listQuotationsInOrder(buildContent(turns, quotations, [coding]));
  expect(inOrder.map(({ id }) => id)).toEqual(['q']);
});

describe('who is compared', () => {
  const anna = { coder: 'Анна', isSecondPass: false };
  const again = { coder: 'Анна', isSecondPass: true };
  const boris = { coder: 'Борис', isSecondPass: false };
  const sides = [anna, boris, again];
  const suggested = { first: anna, second: boris };

  test('are the two with most in common', () => {
    expect(chooseSides(sides, suggested, { first: undefined, second: undefined })).toEqual({
      first: '1 Анна',
      second: '1 Борис',
    });
  });

  test('is a second pass and its coder’s first', () => {
    expect(chooseSides(sides, suggested, { first: undefined, second: '2 Анна' })).toEqual({
      first: '1 Анна',
      second: '2 Анна',
    });
  });

  test('is a second pass and somebody else where its coder has no first', () => {
    const asked = { first: undefined, second: '2 Вадим' };
    const all = [anna, { coder: 'Вадим', isSecondPass: true }];
    expect(chooseSides(all, { first: anna, second: all[1]! }, asked)).toEqual({ first: '1 Анна', second: '2 Вадим' });
  });

  test('are others than the address names when these are not there', () => {
    expect(chooseSides(sides, suggested, { first: '1 Никто', second: '1 Борис' })).toEqual({
      first: '1 Анна',
      second: '1 Борис',
    });
    expect(chooseSides([anna], null, { first: undefined, second: undefined })).toBeNull();
  });
});
