import { describe, expect, it } from 'vitest';
import linterRules from '#shared/domain/method/linterRules.json' with { type: 'json' };
import { joinPatterns } from '#shared/text/joinPatterns.ts';

const asWord = (source: string): string => String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`;

describe('joinPatterns', () => {
  it('finds what any of the patterns finds', () => {
    const joined = joinPatterns([asWord('мы|вы'), asWord(String.raw`бы\s+л`), String.raw`^а\?`]);
    const found = ['ну мы', 'вы', 'кабы', 'бы л', 'бы ли', 'а?', 'да а?', 'мыло'].filter((text) => joined.test(text));
    expect(found).toEqual(['ну мы', 'вы', 'бы л', 'а?']);
  });

  it.each([
    [`${asWord('мы')}|${asWord('вы')}`, 'выше, вы', true],
    [`${asWord('мы')}|${asWord('вы')}`, 'выше мыла', false],
    [`${asWord('а')} ${asWord('б')}`, 'а б', true],
    [`${asWord('а')} ${asWord('б')}`, 'а', false],
    [`${asWord('а')} ${asWord('б')}`, 'никогда', true],
    [String.raw`(?<![\p{L}\p{N}])(?:[)])(?![\p{L}\p{N}])`, 'а)', false],
  ])(
    'leaves alone what only looks like one stretch between the borders of words: %s in %s',
    (source, text, isFound) => {
      expect(joinPatterns([source, asWord('никогда')]).test(text)).toBe(isFound);
    },
  );

  it('finds nothing without patterns', () => {
    expect(['', 'мы'].some((text) => joinPatterns([]).test(text))).toBe(false);
  });

  it('may join the rules of the method: none refers back to a group', () => {
    const sources = linterRules.rules.flatMap(({ ru, en }) => [...ru, ...en]);
    expect(sources.filter((source) => /\\[1-9k]/u.test(source))).toEqual([]);
  });
});
