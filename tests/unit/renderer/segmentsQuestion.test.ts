import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentBases, type SegmentProvenance } from '#shared/domain/customerSegment.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import {
  addressOfQuestion,
  canBeAsked,
  questionOfAddress,
} from '../../../renderer/screens/segments/segmentsQuestion.ts';
import { isInside } from '../../../renderer/screens/segments/useLasso.ts';

const known = ['c-1', 'c-2', 'c-3'] as CodeId[];

test('an address and its question say the same', () => {
  const question = fc.record({
    by: fc.constantFrom(...segmentBases, 'codes' as const),
    codeIds: fc.subarray(known),
    attributes: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(question, (asked) => {
      const address = new URLSearchParams(addressOfQuestion(asked)).toString();
      const read = questionOfAddress(Object.fromEntries(new URLSearchParams(address)), known, null);
      expect(read).toEqual({ ...asked, codeIds: asked.by === 'codes' ? asked.codeIds : [] });
    }),
  );
});

test('without a question in the address the one that built the main segment is asked, else pains', () => {
  const provenance = { basis: 'codes', codeIds: known, attributes: ['staff'] } as Partial<SegmentProvenance>;
  expect(questionOfAddress({}, known, provenance as SegmentProvenance)).toEqual({
    by: 'codes',
    codeIds: known,
    attributes: ['staff'],
  });
  expect(questionOfAddress({ by: 'nothing' }, known, null)).toEqual({ by: 'pains', codeIds: [], attributes: [] });
  expect(questionOfAddress({ by: 'codes', codes: 'c-2.gone', with: '{' }, known, null)).toEqual({
    by: 'codes',
    codeIds: ['c-2'],
    attributes: [],
  });
});

test('own codes are asked from two on', () => {
  expect([1, 2].map((count) => canBeAsked({ by: 'codes', codeIds: known.slice(0, count), attributes: [] }))).toEqual([
    false,
    true,
  ]);
  expect(canBeAsked({ by: 'jobs', codeIds: [], attributes: [] })).toBe(true);
});

test('a line around a point has it inside, whatever its turns', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 3 },
    { x: 0, y: 10 },
  ];
  expect([isInside({ x: 5, y: 2 }, line), isInside({ x: 5, y: 8 }, line), isInside({ x: 12, y: 5 }, line)]).toEqual([
    true,
    false,
    false,
  ]);
});
