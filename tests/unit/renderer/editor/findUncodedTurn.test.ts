import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterviewContent } from '../../../../renderer/store/openInterview.ts';
import { findUncodedTurn } from '../../../../renderer/screens/interviews/transcript/keys/findUncodedTurn.ts';

type Talk = Pick<InterviewContent, 'turns' | 'placedByTurn'>;

/** `?` asks, `a` answers, `A` answers and is coded, `_` answers nothing. */
function talkOf(plan: string): Talk {
  const turns = [...plan].map((letter, position) => ({
    id: String(position),
    position,
    role: letter === '?' ? 'interviewer' : 'respondent',
    text: letter === '_' ? ' ' : 'слова',
  }));
  const coded = turns.filter((_, position) => plan[position] === 'A').map(({ id }) => [id, [{}]] as const);
  return { turns, placedByTurn: new Map(coded) } as unknown as Talk;
}

describe('the next answer without codes', () => {
  it('is looked for both ways and round the ends', () => {
    const talk = talkOf('?a?A_a');
    expect([
      findUncodedTurn(talk, null, 1),
      findUncodedTurn(talk, 1, 1),
      findUncodedTurn(talk, 5, 1),
      findUncodedTurn(talk, 1, -1),
      findUncodedTurn(talk, null, -1),
    ]).toEqual([1, 5, 1, 5, 5]);
  });

  it('is nowhere when every answer is coded', () => {
    expect([findUncodedTurn(talkOf('?A?A'), 1, 1), findUncodedTurn(talkOf(''), null, 1)]).toEqual([null, null]);
  });

  it('passes each of them once before it comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('?', 'a', 'A', '_'), maxLength: 20 }), (plan) => {
        const wanted = [...plan].flatMap((letter, position) => (letter === 'a' ? [position] : []));
        const found: number[] = [];
        let at: number | null = null;
        for (const _ of wanted) {
          at = findUncodedTurn(talkOf(plan), at, 1);
          if (at !== null) found.push(at);
        }
        expect(found).toEqual(wanted);
      }),
    );
  });
});
