import { describe, expect, test } from 'vitest';
import { codeTypes } from '#shared/domain/codeType.ts';
import { guessCodeType } from '#shared/text/guessCodeType.ts';

describe('the type that a name of a code tells', () => {
  test.each([
    ['Pain points', 'pain.problem'],
    ['  success   criteria ', 'job.criteria'],
    ['ЖАЛОБЫ', 'complaint.case'],
    ['Триггеры', 'trigger.why'],
  ])('is that of the plain word «%s», however it is written', (name, typeId) => {
    expect(guessCodeType(name)).toBe(typeId);
  });

  test('is every type by its own name in both languages', () => {
    const guessed = codeTypes.map(({ id, names }) => [
      guessCodeType(id),
      guessCodeType(names.ru),
      guessCodeType(names.en),
    ]);
    expect(guessed).toEqual(codeTypes.map(({ id }) => [id, id, id]));
  });

  test.each(['', 'Pain of waiting', 'триггерная точка', 'emotions'])('is unknown for «%s»', (name) => {
    expect(guessCodeType(name)).toBeNull();
  });
});
