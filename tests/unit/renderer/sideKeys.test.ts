import { describe, expect, it } from 'vitest';
import { parseSideKey, suggestDay, suggestSides } from '../../../renderer/screens/patterns/compare/sideKeys.ts';

describe('parseSideKey', () => {
  it.each([
    ['segment:a', { kind: 'segment', customerSegmentId: 'a' }],
    ['others:a', { kind: 'others', customerSegmentId: 'a' }],
    ['wave:2', { kind: 'wave', wave: 2 }],
    ['interviews:solution', { kind: 'interviews', interviewKind: 'solution' }],
    ['before', { kind: 'dates', from: null, to: '2026-02-28' }],
    ['after', { kind: 'dates', from: '2026-03-01', to: null }],
  ])('%s', (key, side) => expect(parseSideKey(key, '2026-03-01')).toEqual(side));

  it.each(['', 'segment:', 'wave:0', 'wave:two', 'interviews:chat', 'during'])('says nothing for «%s»', (key) =>
    expect(parseSideKey(key, '2026-03-01')).toBeNull(),
  );

  it('needs the day for what comes before and after it', () => {
    expect(parseSideKey('before', '')).toBeNull();
  });
});

describe('suggestSides', () => {
  const problem = { kind: 'problem', wave: 1, date: '2026-03-01' };
  it('takes the main segment first, then both kinds of interviews, then the last waves, then the dates', () => {
    const segments = [
      { id: 'a', decision: 'candidate' },
      { id: 'b', decision: 'main' },
    ];
    expect(suggestSides({ segments, interviews: [] })).toEqual(['segment:b', 'others:b']);
    const solution = { ...problem, kind: 'solution' };
    expect(suggestSides({ segments: [], interviews: [problem, solution] })?.[0]).toBe('interviews:solution');
    const later = { ...problem, wave: 3 };
    expect(suggestSides({ segments: [], interviews: [problem, later] })).toEqual(['wave:3', 'wave:1']);
    const next = { ...problem, date: '2026-03-02' };
    expect(suggestSides({ segments: [], interviews: [problem, next] })).toEqual(['after', 'before']);
    expect(suggestSides({ segments: [], interviews: [problem, { ...problem, date: null }] })).toBeNull();
  });

  it('parts the days in the middle, with somebody on both sides', () => {
    const days = ['2026-03-01', '2026-03-02', null, '2026-03-05'];
    expect(suggestDay(days.map((date) => ({ kind: 'problem', wave: 1, date })))).toBe('2026-03-05');
    expect(suggestDay([])).toBe('');
  });
});
