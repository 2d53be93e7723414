import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { collocation } from '#shared/analysis/collocation.ts';
import { countPhrases, type PhraseTurn } from '#shared/analysis/countPhrases.ts';
import { keynessLogLikelihood } from '#shared/analysis/keynessLogLikelihood.ts';
import { keynessLogRatio } from '#shared/analysis/keynessLogRatio.ts';
import { repeatedPhrases, type WordWeight } from '#shared/analysis/repeatedPhrases.ts';
import text from '../../fixtures/reference/text.json' with { type: 'json' };

const counts = fc.nat({ max: 500 });
const totals = fc.integer({ min: 501, max: 100_000 });

describe('keyness', () => {
  test.each(text.keyness.cases)('$a in $c against $b in $d', ({ a, b, c, d, LL_2term, log_ratio }) => {
    expect(keynessLogLikelihood(a, c, b, d)).toBeCloseTo(LL_2term, 9);
    expect(keynessLogRatio(a, c, b, d)).toBeCloseTo(log_ratio, 9);
  });

  it('agrees with the published figures of the method', () => {
    expect(keynessLogLikelihood(24, 4200, 3, 9800)).toBeCloseTo(41.09, 2);
    expect(keynessLogRatio(24, 4200, 3, 9800)).toBeCloseTo(4.222, 3);
  });

  it('is symmetric, and the ratio changes its sign with the sides', () => {
    fc.assert(
      fc.property(counts, totals, counts, totals, (a, c, b, d) => {
        expect(keynessLogLikelihood(a, c, b, d)).toBeCloseTo(keynessLogLikelihood(b, d, a, c), 8);
        expect(keynessLogRatio(a, c, b, d)).toBeCloseTo(-keynessLogRatio(b, d, a, c)!, 8);
      }),
    );
  });

  it('says nothing where a side has no words or nothing was counted', () => {
    expect(keynessLogLikelihood(3, 100, 0, 0)).toBe(0);
    expect(keynessLogRatio(3, 100, 0, 0)).toBeNull();
    expect(keynessLogLikelihood(0, 100, 0, 100)).toBe(0);
    expect(keynessLogRatio(0, 100, 0, 100)).toBe(0);
  });
});

describe('collocation', () => {
  const words = text.collocations_manning_schuetze_5_12.N;
  const pairs = text.collocations_manning_schuetze_5_12.published as [string, number, number, number, number][];
  const computed = text.collocations_manning_schuetze_5_12.computed as [string, number][];

  test.each(pairs)('%s', (pair, first, second, together, published) => {
    const { likelihoodRatio } = collocation({ first, second, together, words });
    const reference = computed.find(([name]) => name === pair)![1];
    expect(Math.abs(likelihoodRatio - reference)).toBeLessThan(0.01);
    expect(Math.abs(likelihoodRatio / published - 1)).toBeLessThan(0.02);
  });

  it('finds no company in “new companies”', () => {
    const { tScore } = collocation({ first: 15_828, second: 4675, together: 8, words });
    expect(tScore).toBeCloseTo(text.collocations_new_companies.computed.t, 5);
  });

  it('is zero for words that meet as often as chance has it, and never negative', () => {
    expect(collocation({ first: 100, second: 50, together: 5, words: 1000 }).likelihoodRatio).toBeCloseTo(0, 9);
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), fc.nat({ max: 40 }), (together, more, other) => {
        const pair = { first: together + more, second: together + other, together, words: 200 };
        const { likelihoodRatio } = collocation(pair);
        expect(likelihoodRatio).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(likelihoodRatio)).toBe(true);
      }),
    );
  });
});

interface Said {
  readonly interview: number;
  readonly who: number | 'interviewer' | 'outsider';
  readonly words: string;
}

/** Words of a small invented talk as lemmas; «.» is a break. */
function talkOf(said: readonly Said[]) {
  const names = ['.'];
  const turns = said.map(({ interview, who, words }): PhraseTurn => {
    const lemmas = words.split(' ').map((word) => {
      if (!names.includes(word)) names.push(word);
      return names.indexOf(word);
    });
    const side = typeof who === 'number' ? 'own' : 'compared';
    const person = typeof who === 'number' ? who : -1;
    return { interview, side, isInterviewer: who === 'interviewer', person, lemmas: Int32Array.from(lemmas) };
  });
  return { turns, names };
}

function phrasesOf(said: readonly Said[], minimumPeople = 3, functionWords: readonly string[] = []) {
  const { turns, names } = talkOf(said);
  const weights = names.map((name): WordWeight => (functionWords.includes(name) ? 'function' : 'content'));
  const found = repeatedPhrases({ turns, weights, minimumPeople, minimumKeyness: 0, maximumPhrases: 50 });
  return found.phrases.map(({ lemmas, people, occurrences }) => ({
    text: lemmas.map((lemma) => names[lemma]).join(' '),
    people: people.length,
    occurrences,
  }));
}

const filler = (person: number) => Array.from({ length: 30 }, (_, word) => `w${person}x${word}`).join(' ');
const threeSay = (words: string): Said[] =>
  [0, 1, 2].map((person) => ({ interview: person, who: person, words: `${filler(person)} ${words}` }));

describe('repeatedPhrases', () => {
  it('finds what three people say and not its parts', () => {
    expect(phrasesOf(threeSay('конец месяц снова ночь'))).toEqual([
      { text: 'конец месяц снова ночь', people: 3, occurrences: 3 },
    ]);
  });

  it('keeps a part that more people say than the whole', () => {
    const fourth: Said = { interview: 3, who: 3, words: `${filler(3)} конец месяц` };
    expect(phrasesOf([...threeSay('конец месяц снова'), fourth])).toEqual([
      { text: 'конец месяц', people: 4, occurrences: 4 },
      { text: 'конец месяц снова', people: 3, occurrences: 3 },
    ]);
  });

  it('counts people, not times: one talkative person makes no phrase', () => {
    const [, ...others] = threeSay('конец месяц');
    const talkative: Said = { interview: 1, who: 1, words: 'конец месяц . конец месяц . конец месяц' };
    expect(phrasesOf([...others, talkative])).toEqual([]);
  });

  it('does not count what the interviewer said before in the same interview', () => {
    const [first, ...others] = threeSay('конец месяц');
    const question: Said = { interview: 0, who: 'interviewer', words: `${filler(9)} ${filler(8)} конец месяц` };
    expect(phrasesOf([question, first!, ...others])).toEqual([]);
    expect(phrasesOf([first!, question, ...others])).toMatchObject([{ people: 3 }]);
    expect(phrasesOf([{ ...question, interview: 9 }, first!, ...others])).toMatchObject([{ people: 3 }]);
  });

  it('does not go across a break, nor end in a function word', () => {
    expect(phrasesOf(threeSay('конец . месяц'))).toEqual([]);
    expect(phrasesOf(threeSay('конец месяц вот'), 3, ['вот'])).toMatchObject([{ text: 'конец месяц' }]);
    expect(phrasesOf(threeSay('вот месяц'), 3, ['вот'])).toEqual([]);
  });

  it('leaves out what the compared talk says as often', () => {
    const outside: Said[] = [3, 4, 5].map((interview) => ({
      interview,
      who: 'outsider',
      words: `${filler(interview)} конец месяц`,
    }));
    expect(phrasesOf([...threeSay('конец месяц'), ...outside])).toEqual([]);
  });

  it('answers nothing for nothing', () => {
    expect(repeatedPhrases({ turns: [], weights: [], minimumPeople: 3, minimumKeyness: 0, maximumPhrases: 5 })).toEqual(
      {
        words: 0,
        comparedWords: 0,
        phrases: [],
        isTruncated: false,
      },
    );
  });
});

describe('countPhrases', () => {
  const word = fc.constantFrom('.', 'a', 'b', 'c');
  const said = fc.record({
    interview: fc.nat({ max: 3 }),
    who: fc.nat({ max: 3 }),
    words: fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
  });

  it('counts exactly the sequences that a plain count finds', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (talk) => {
        const { turns, names } = talkOf(talk);
        const plain = new Map<string, { people: Set<number>; spoken: number }>();
        for (const { who, words } of talk) {
          const list = words.split(' ');
          for (let length = 2; length <= 5; length += 1)
            for (let at = 0; at + length <= list.length; at += 1) {
              const gram = list.slice(at, at + length);
              if (gram.includes('.')) continue;
              const known = plain.get(gram.join(' ')) ?? { people: new Set(), spoken: 0 };
              plain.set(gram.join(' '), known);
              known.people.add(who);
              known.spoken += 1;
            }
        }
        const expected = [...plain]
          .filter(([, { people }]) => people.size >= 2)
          .map(([gram, { spoken }]) => [gram, spoken] as const);
        const counted = countPhrases(turns, 2, () => undefined).phrases.map(
          ({ lemmas, occurrences }) => [lemmas.map((lemma) => names[lemma]).join(' '), occurrences] as const,
        );
        expect(new Map(counted)).toEqual(new Map(expected));
      }),
    );
  });
});
