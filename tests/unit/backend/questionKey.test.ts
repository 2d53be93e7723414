import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentBases } from '#shared/domain/customerSegment.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { questionKey, readQuestionKey, toQuestion } from '../../../electron/backend/facts/segmentBasis.ts';

const codeIds = fc.uniqueArray(
  fc.uuid().map((id) => id as CodeId),
  { minLength: 1, maxLength: 3 },
);
const attributes = fc.uniqueArray(fc.constantFrom('город', 'доход, ₽', 'два слова', 'a +b', ','), { maxLength: 3 });

test('a question read from its key has the same key, whatever its attributes are called', () => {
  const questions = fc.oneof(
    fc.record({ by: fc.constantFrom(...segmentBases), attributes }),
    fc.record({ by: fc.constant('codes' as const), codeIds, attributes }),
  );
  fc.assert(
    fc.property(questions, (asked) => {
      const question = toQuestion(asked);
      const read = readQuestionKey(questionKey(question));
      expect(questionKey({ ...read, seed: 1 })).toBe(questionKey(question));
      expect([read.by, read.codeIds]).toEqual([question.by, question.codeIds]);
    }),
  );
});
