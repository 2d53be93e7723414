import { describe, expect, it } from 'vitest';
import type { SearchHit } from '#shared/contract/searchContract.ts';
import { citeQuotation } from '../../../renderer/screens/find/describeSource.ts';
import { groupHits } from '../../../renderer/screens/find/groupHits.ts';
import { placesToCode } from '../../../renderer/screens/find/placesToCode.ts';
import { emptyQuotationQuery, narrowQuotations, useFinding } from '../../../renderer/store/finding.ts';

function hitOf(turnText: string, words: readonly string[], more: Partial<SearchHit> = {}): SearchHit {
  let from = 0;
  const spans = words.map((word) => {
    const start = turnText.indexOf(word, from);
    from = start + word.length;
    return { start, end: from };
  });
  return {
    interviewId: 'i1' as SearchHit['interviewId'],
    turnId: 't1' as SearchHit['turnId'],
    turn: 1,
    start: 0,
    end: turnText.length,
    quote: turnText,
    turnText,
    spans,
    speaker: 'Вера',
    role: 'respondent',
    startMs: null,
    interviewTitle: 'Вера',
    ...more,
  };
}

const russian = () => 'ru' as const;

describe('placesToCode', () => {
  const hit = hitOf('Устала 😀. Сверяю счёт и снова счета! Потом сплю. Счёт опять.', ['счёт', 'счета', 'Счёт']);

  it('takes each sentence with a match once, with all its marks', () => {
    const places = placesToCode([hit], 'sentence', russian);
    expect(places.map(({ quote }) => quote)).toEqual(['Сверяю счёт и снова счета!', 'Счёт опять.']);
    expect(places[0]?.marks.map(({ start, end }) => places[0]?.quote.slice(start, end))).toEqual(['счёт', 'счета']);
  });

  it('takes exactly the words found', () => {
    expect(placesToCode([hit], 'hit', russian).map(({ quote }) => quote)).toEqual(['счёт', 'счета', 'Счёт']);
  });

  it('keeps both sentences of a match that goes across their border', () => {
    const across = { ...hitOf('Раз. Два. Три.', []), spans: [{ start: 2, end: 7 }] };
    expect(placesToCode([across], 'sentence', russian).map(({ quote, marks }) => [quote, marks])).toEqual([
      ['Раз.', [{ start: 2, end: 4 }]],
      ['Два.', [{ start: 0, end: 2 }]],
    ]);
  });
});

describe('groupHits', () => {
  it('puts the interview with the best hit first, and its turns in order', () => {
    const at = (interviewId: string, turn: number) =>
      hitOf('Счёт', ['Счёт'], { interviewId: interviewId as SearchHit['interviewId'], turn });
    const groups = groupHits([at('b', 7), at('a', 2), at('b', 3)]);
    expect(groups.map(({ interviewId, hits }) => [interviewId, hits.map(({ turn }) => turn)])).toEqual([
      ['b', [3, 7]],
      ['a', [2]],
    ]);
  });
});

describe('narrowQuotations', () => {
  it('leaves away what asks for nothing, so that an emptied form is an empty query', () => {
    useFinding.setState({ quotations: emptyQuotationQuery });
    narrowQuotations({ coders: ['Ася'], dateFrom: '2026-10-01', minEmotion: 0 });
    expect(useFinding.getState().quotations).toEqual({
      ...emptyQuotationQuery,
      coders: ['Ася'],
      dateFrom: '2026-10-01',
      minEmotion: 0,
    });
    narrowQuotations({ coders: [], dateFrom: '', minEmotion: undefined });
    expect(useFinding.getState().quotations).toEqual(emptyQuotationQuery);
  });
});

describe('citeQuotation', () => {
  const format = { quoted: (text: string) => `«${text}»`, position: (ms: number) => `${ms / 1000} с` };
  const card = (interviewTitle: string, startMs: number | null) =>
    ({ quotation: { text: 'Сверяю ночами' }, interviewTitle, startMs }) as Parameters<typeof citeQuotation>[0];

  it('names who, where and when, and nobody twice', () => {
    const source = { person: 'Вера', company: '' };
    expect(citeQuotation(card('Второй разговор', 4000), source, format)).toBe(
      '«Сверяю ночами» — Вера, Второй разговор, 4 с',
    );
    expect(citeQuotation(card('Вера', null), source, format)).toBe('«Сверяю ночами» — Вера');
  });
});
