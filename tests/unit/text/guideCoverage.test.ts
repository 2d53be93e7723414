import { describe, expect, test } from 'vitest';
import { askedOverlap, guideCoverage } from '#shared/text/guideCoverage.ts';

const words = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const section = (questions: string[], expectCodes: string[] = []) => ({ id: 's', title: 'С', questions, expectCodes });
const interview = (codedTypes: string[], ...asked: string[]) => ({
  codedTypes: new Set(codedTypes),
  askedLemmas: asked.map(words),
});

describe('what a guide has not covered', () => {
  test('are sections none of whose expected codes is given', () => {
    const sections = [section([], ['pain.hard', 'spent.money']), section([], ['alt.current']), section([])];
    const covered = guideCoverage(sections, interview(['spent.money']), words);
    expect(covered.map(({ isHeard }) => isHeard)).toEqual([true, false, true]);
  });

  test('are questions that no turn comes near', () => {
    const sections = [section(['как искали выход', 'чем закончилось дело'])];
    const [covered] = guideCoverage(sections, interview([], 'и как вы искали выход тогда', 'чем занимаетесь'), words);
    expect(covered?.unasked).toEqual(['чем закончилось дело']);
  });

  test('leaves the blank out of the comparison', () => {
    const [covered] = guideCoverage([section(['вспомните раз {работа}'])], interview([], 'вспомните раз'), words);
    expect(covered?.unasked).toEqual([]);
  });

  test('compares with one turn at a time, and nothing is near a question without words', () => {
    expect(askedOverlap(['a', 'b'], [['a'], ['b']])).toBe(0.5);
    expect(askedOverlap([], [['a']])).toBe(0);
    expect(askedOverlap(['a'], [])).toBe(0);
  });
});
