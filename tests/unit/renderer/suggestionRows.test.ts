import { describe, expect, it } from 'vitest';
import type { CodingSuggestion } from '#shared/contract/suggestionsContract.ts';
import type { Memo } from '#shared/domain/memo.ts';
import {
  keyOfSuggestion,
  listOpenSuggestions,
  strengthOf,
} from '../../../renderer/screens/interviews/picker/suggestionRows.ts';
import { listMemos } from '../../../renderer/screens/memos/memoRows.ts';

function suggestion(turnId: string, start: number, end: number, codeId: string): CodingSuggestion {
  const because = { codingId: 'c', interviewId: 'i', quote: 'Сверяем руками' };
  return { interviewId: 'i', turnId, turn: 0, start, end, codeId, score: 0.7, because } as CodingSuggestion;
}

describe('suggestions for a talk', () => {
  const offered = [suggestion('t1', 0, 10, 'gap'), suggestion('t1', 0, 10, 'anger'), suggestion('t2', 5, 9, 'gap')];
  const placed = (start: number, end: number, codeId: string) =>
    new Map([['t1', [{ id: 'x', quotationId: 'q', codeId, start, end }]]]);
  const codesOf = (rows: readonly CodingSuggestion[]): string[] =>
    rows.map(({ turnId, codeId }) => `${turnId} ${codeId}`);

  it('leave the list once their words carry the code, wholly or in part', () => {
    expect(codesOf(listOpenSuggestions(offered, placed(8, 20, 'gap'), new Set()))).toEqual(['t1 anger', 't2 gap']);
  });

  it('stay while only their neighbours carry it', () => {
    expect(listOpenSuggestions(offered, placed(10, 20, 'gap'), new Set())).toEqual(offered);
  });

  it('leave the list when put aside, one code at a time', () => {
    const putAside = new Set([keyOfSuggestion(offered[0]!)]);
    expect(codesOf(listOpenSuggestions(offered, new Map(), putAside))).toEqual(['t1 anger', 't2 gap']);
  });

  it('tell in words how alike they are', () => {
    expect([0.5, 0.65, 0.79, 0.8].map(strengthOf)).toEqual(['slight', 'fair', 'fair', 'strong']);
  });
});

describe('memos', () => {
  const memo = (id: string, targetKind: Memo['targetKind'], text: string, day: string): Memo =>
    ({ id, targetKind, targetId: null, text, author: 'Лев', createdAt: `2026-09-${day}T10:00:00.000Z` }) as Memo;
  const memos = [
    memo('a', 'code', 'Зачем всё-таки этот код', '01'),
    memo('b', 'project', 'Кого спросить ещё', '03'),
    memo('c', 'interview', 'Спросить о счёте', '02'),
  ];
  const idsOf = (kind: 'all' | Memo['targetKind'], words: string): string[] =>
    listMemos(memos, { kind, words, nameOf: ({ id }) => (id === 'a' ? 'Сверка' : '') }).map(({ id }) => id);

  it('come newest first', () => {
    expect(idsOf('all', '')).toEqual(['b', 'c', 'a']);
    expect(idsOf('code', '')).toEqual(['a']);
  });

  it('are found by every word, in their text, their place and their author, ё as е', () => {
    expect(idsOf('all', 'спросить')).toEqual(['b', 'c']);
    expect(idsOf('all', 'спросить счете')).toEqual(['c']);
    expect(idsOf('all', 'сверка')).toEqual(['a']);
    expect(idsOf('all', 'лев')).toEqual(['b', 'c', 'a']);
    expect(idsOf('project', 'счете')).toEqual([]);
  });
});
