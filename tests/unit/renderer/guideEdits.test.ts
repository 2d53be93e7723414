import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GuideSection } from '#shared/domain/guide.ts';
import {
  addQuestion,
  addSection,
  changeQuestion,
  moveQuestion,
  moveSection,
  stepOfQuestion,
} from '../../../renderer/screens/guides/guideEdits.ts';

const section = (id: string, ...questions: string[]): GuideSection => ({ id, title: id, questions, expectCodes: [] });
const guide = [section('a', '1', '2', '3'), section('b'), section('c', '4')];
const questionsOf = (sections: readonly GuideSection[]) => sections.map(({ questions }) => questions.join(''));

describe('editing a guide', () => {
  test('an emptied question goes, a changed one stays in its place', () => {
    expect(questionsOf(changeQuestion(guide, { section: 0, question: 1 }, '  '))).toEqual(['13', '', '4']);
    expect(questionsOf(changeQuestion(guide, { section: 0, question: 1 }, ' x '))).toEqual(['1x3', '', '4']);
  });

  test('a question stands where it was put; an empty one changes nothing', () => {
    expect(questionsOf(addQuestion(guide, { section: 1, question: 0 }, 'n'))).toEqual(['123', 'n', '4']);
    expect(addQuestion(guide, { section: 1, question: 0 }, ' ')).toEqual(guide);
  });

  test('steps go over the edges of sections and end at the ends', () => {
    const walk = (sections: GuideSection[], step: 1 | -1): string[][] => {
      const seen: string[][] = [];
      let now = sections;
      for (;;) {
        const at = now.findIndex(({ questions }) => questions.includes('2'));
        const place = { section: at, question: now[at]!.questions.indexOf('2') };
        const to = stepOfQuestion(now, place, step);
        if (to === null) return seen;
        now = moveQuestion(now, place, to);
        seen.push(questionsOf(now));
      }
    };
    expect(walk(guide, -1)).toEqual([['213', '', '4']]);
    expect(walk(guide, 1)).toEqual([
      ['132', '', '4'],
      ['13', '2', '4'],
      ['13', '', '24'],
      ['13', '', '42'],
    ]);
  });

  test('moving loses no question and makes none', () => {
    const place = fc.record({ section: fc.nat(3), question: fc.nat(4) });
    fc.assert(
      fc.property(place, place, (from, to) => {
        const all = questionsOf(moveQuestion(guide, from, to)).join('');
        expect([...all].toSorted()).toEqual(['1', '2', '3', '4']);
      }),
    );
  });

  test('sections move inside the guide, and a new one has an id of its own', () => {
    expect(moveSection(guide, 0, -1)).toEqual(guide);
    expect(moveSection(guide, 2, -1).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    const twice = addSection(addSection([section('own-2')], 'x'), 'x');
    expect(new Set(twice.map(({ id }) => id)).size).toBe(3);
  });
});
