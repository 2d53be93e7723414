import { describe, expect, it } from 'vitest';
import { parseMarks } from '../../../resources/sample/parseMarks.ts';

describe('parseMarks', () => {
  const spans = (marked: string) => {
    const { text, codings } = parseMarks(marked, 'Ника');
    return codings.map((one) => [text.slice(one.start, one.end), one.codeIds.join('+'), one.coder]);
  };

  it('reads nested marks and leaves plain words', () => {
    expect(parseMarks('Ну ⟦вот ⟦так⟧{b}⟧{a}.', 'Ника').text).toBe('Ну вот так.');
    expect(spans('Ну ⟦вот ⟦так⟧{b}⟧{a}.')).toEqual([
      ['вот так', 'a', 'Ника'],
      ['так', 'b', 'Ника'],
    ]);
  });

  it('reads overlapping marks by their numbers', () => {
    expect(spans('⟦1:раз ⟦2:два⟧1{a} три⟧2{b, c}')).toEqual([
      ['раз два', 'a', 'Ника'],
      ['два три', 'b+c', 'Ника'],
    ]);
  });

  it('counts in UTF-16 units after an emoji', () => {
    expect(spans('🙂 ⟦чек⟧{a}')).toEqual([['чек', 'a', 'Ника']]);
    expect(parseMarks('🙂 ⟦чек⟧{a}', 'Ника').codings[0]?.start).toBe(3);
  });

  it('reads scales, a memo and a second coder', () => {
    expect(parseMarks('⟦чек⟧{a; e4 f3 x0; memo: вслух / Лев Ардашев: b}', 'Ника').codings).toEqual([
      {
        start: 0,
        end: 3,
        codeIds: ['a'],
        scales: { emotion: 4, frequency: 3, effort: 0 },
        coder: 'Ника',
        memo: 'вслух',
      },
      { start: 0, end: 3, codeIds: ['b'], scales: null, coder: 'Лев Ардашев' },
    ]);
  });

  it.each(['⟦чек', 'чек⟧{a}', '⟦чек⟧{a; e6 f1 x1}', '⟦1:чек⟧{a}', '⟦чек⟧'])('refuses %s', (marked) => {
    expect(() => parseMarks(marked, 'Ника')).toThrow();
  });
});
