import { describe, expect, it } from 'vitest';
import { scoreByComplementNaiveBayes, trainComplementNaiveBayes } from '#shared/analysis/complementNaiveBayes.ts';
import { evaluateSuggestions } from '#shared/analysis/evaluateSuggestions.ts';
import { scoreByLogisticRegression, trainLogisticRegression } from '#shared/analysis/logisticRegression.ts';
import { hashedColumns, hashTexts, type TokenizedText } from '#shared/analysis/phraseFeatures.ts';
import { createRandomSource, randomInteger } from '#shared/analysis/randomSource.ts';
import { rankingFigures } from '#shared/analysis/rankingFigures.ts';
import { scoreByBoth, suggestCodes } from '#shared/analysis/suggestCodes.ts';
import { type CodedText, countExamples, isTeachable, learnSuggestions } from '#shared/analysis/suggestionModel.ts';
import { cosines, fitTfIdf } from '#shared/analysis/tfIdf.ts';
import { expectNear, readReference } from './referenceData.ts';

const reference = readReference<{
  tfidf_sklearn_default: { corpus: string[]; features: string[]; idf: number[]; matrix: number[][] };
  multinomial_nb_iir13: { train: [string, number][]; query: string; posterior_china: number };
}>('text.json');

const words = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
const asText = (text: string): TokenizedText => ({ forms: words(text), lemmas: words(text) });

describe('TF-IDF', () => {
  const { corpus, features, idf, matrix } = reference.tfidf_sklearn_default;
  const model = fitTfIdf(corpus.map(words));

  it('weighs the reference corpus as the reference does', () => {
    expectNear(
      features.map((feature) => model.idf[model.vocabulary.get(feature)!]!),
      idf,
      1e-12,
    );
    for (const [text, row] of matrix.entries()) {
      const weights = features.map(() => 0);
      for (let k = model.texts.starts[text]!; k < model.texts.starts[text + 1]!; k += 1) {
        const name = [...model.vocabulary].find(([, column]) => column === model.texts.columns[k])?.[0];
        weights[features.indexOf(name ?? '')] = model.texts.values[k]!;
      }
      expectNear(weights, row, 1e-9);
    }
  });

  it('finds a text nearest to itself, and nothing near strange words', () => {
    const similarities = cosines(model, words(corpus[2]!));
    expect(similarities[2]).toBeCloseTo(1, 12);
    expect(similarities.indexOf(Math.max(...similarities))).toBe(2);
    expect([...cosines(model, ['слон'])]).toEqual([0, 0, 0, 0]);
    expect([...cosines(fitTfIdf([]), ['слон'])]).toEqual([]);
  });
});

describe('complement naive Bayes', () => {
  const { train, query, posterior_china: posterior } = reference.multinomial_nb_iir13;

  it('without its corrections and with two classes is the multinomial one of the textbook', () => {
    const model = trainComplementNaiveBayes(
      { features: train.map(([text]) => words(text)), codesOf: train.map(([, code]) => [code]), codeCount: 2 },
      { isTransformed: false, isWeightNormalized: false },
    );
    const [other = 0, china = 0] = scoreByComplementNaiveBayes(model, words(query));
    const odds = Math.exp(china - other) * (3 / 1);
    expect(odds / (1 + odds)).toBeCloseTo(posterior, 12);
  });

  const features = ['склад счёт', 'счёт долг долг', 'срок подрядчик', 'склад срок', 'долг клиент'].map(words);
  const codesOf = [[0], [0, 2], [1], [1], [2]];
  const asked = words('долг на складе счёт срок');
  const base = scoreByComplementNaiveBayes(trainComplementNaiveBayes({ features, codesOf, codeCount: 3 }), asked);

  it('does not depend on the order of texts or on a code given twice', () => {
    const turned = trainComplementNaiveBayes({
      features: features.toReversed(),
      codesOf: codesOf.toReversed().map((codes) => [...codes, ...codes]),
      codeCount: 3,
    });
    expectNear(scoreByComplementNaiveBayes(turned, asked), base, 1e-12);
  });

  it('does not change when everything is said twice and smoothed twice', () => {
    const twice = trainComplementNaiveBayes(
      { features: [...features, ...features], codesOf: [...codesOf, ...codesOf], codeCount: 3 },
      { smoothing: 2 },
    );
    expectNear(scoreByComplementNaiveBayes(twice, asked), base, 1e-12);
  });

  it('gives renamed codes their old scores', () => {
    const renamed = codesOf.map((codes) => codes.map((code) => 2 - code));
    const scores = scoreByComplementNaiveBayes(
      trainComplementNaiveBayes({ features, codesOf: renamed, codeCount: 3 }),
      asked,
    );
    expectNear(scores.toReversed(), base, 1e-12);
  });

  it('scores all codes alike when it knows no word, and stands no words and no codes', () => {
    const unknown = scoreByComplementNaiveBayes(trainComplementNaiveBayes({ features, codesOf, codeCount: 3 }), ['х']);
    expect(new Set(unknown.map(Math.abs))).toEqual(new Set([0]));
    const empty = trainComplementNaiveBayes({ features: [[], []], codesOf: [[0], []], codeCount: 1 });
    expect([...scoreByComplementNaiveBayes(empty, ['х'])].every(Number.isFinite)).toBe(true);
  });
});

describe('logistic regression', () => {
  const texts = ['счёт не сходится', 'счета опять не сошлись', 'подрядчик пропал', 'подрядчики пропадают', 'тихо'];
  const rows = hashTexts(texts.map(asText));
  const codesOf = [[0], [0], [1], [1], []];
  const train = (codes: readonly (readonly number[])[], epochs = 200) =>
    trainLogisticRegression(rows, hashedColumns, codes, 2, { epochs }, () => createRandomSource(7));

  it('stands at the minimum of what it minimises: the gradient vanishes', () => {
    const { weights } = train(codesOf);
    for (const code of [0, 1]) {
      const gradient = Float64Array.from({ length: hashedColumns + 1 }, (_, column) => weights[column * 2 + code]!);
      for (let row = 0; row < texts.length; row += 1) {
        const sign = codesOf[row]!.includes(code) ? 1 : -1;
        const span = [rows.starts[row]!, rows.starts[row + 1]!] as const;
        let product = weights[hashedColumns * 2 + code]!;
        for (let k = span[0]; k < span[1]; k += 1) product += weights[rows.columns[k]! * 2 + code]! * rows.values[k]!;
        const pull = (10 * sign) / (1 + Math.exp(sign * product));
        for (let k = span[0]; k < span[1]; k += 1) gradient[rows.columns[k]!]! -= pull * rows.values[k]!;
        gradient[hashedColumns]! -= pull;
      }
      expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(0.01);
    }
  });

  it('meets forms that no stem unites by their letters', () => {
    const [debts = 0, vanished = 0] = scoreByLogisticRegression(train(codesOf), hashTexts([asText('сошлись счетами')]));
    expect(debts).toBeGreaterThan(vanished);
  });

  it('is the same every time, and gives renamed codes their old probabilities', () => {
    const asked = hashTexts([asText('подрядчик и счёт')]);
    expect(train(codesOf, 5)).toEqual(train(codesOf, 5));
    const renamed = train(codesOf.map((codes) => codes.map((code) => 1 - code)));
    expectNear(
      scoreByLogisticRegression(renamed, asked).toReversed(),
      scoreByLogisticRegression(train(codesOf), asked),
      1e-6,
    );
  });

  it('learns many codes each as if it stood elsewhere among them', () => {
    const last = 20;
    const ofText = texts.map((_text, text) =>
      Array.from({ length: last + 1 }, (_, code) => code).slice(0, 4 * text + 1),
    );
    const scoresOf = (codes: readonly (readonly number[])[]): Float64Array =>
      scoreByLogisticRegression(
        trainLogisticRegression(rows, hashedColumns, codes, last + 1, {}, () => createRandomSource(7)),
        hashTexts([asText('подрядчик и счёт')]),
      );
    const turned = ofText.map((codes) => codes.map((code) => last - code));
    expect(scoresOf(turned).toReversed()).toEqual(scoresOf(ofText));
  });

  it('stays finite with no texts, one code for all, and an empty text', () => {
    const all = trainLogisticRegression(
      rows,
      hashedColumns,
      codesOf.map(() => [0]),
      1,
      {},
      () => createRandomSource(7),
    );
    const none = trainLogisticRegression(hashTexts([]), hashedColumns, [], 1, {}, () => createRandomSource(7));
    const asked = hashTexts([asText('')]);
    expect(scoreByLogisticRegression(all, asked)[0]).toBeGreaterThan(0.5);
    expect(scoreByLogisticRegression(none, asked)[0]).toBe(0.5);
  });
});

const topicWords = {
  ru: [
    'счёт сверка долг бухгалтер акт оплата',
    'подрядчик срок объект бригада смета задержка',
    'склад остаток товар приёмка полка недостача',
    'реклама заявка клиент звонок воронка лид',
  ],
  en: [
    'invoice ledger debt accountant statement payment',
    'contractor deadline site crew estimate delay',
    'warehouse stock goods shelf shortage pallet',
    'campaign request customer call funnel lead',
  ],
} as const;
const fillers = {
  ru: 'вот потом каждый месяц мы снова приходится наверное человек день просто тоже',
  en: 'then every month we again have to maybe person day just also',
} as const;

/** Four codes told by many people, each in words drawn from the code's own and from everybody's. */
function tellStories(
  language: 'ru' | 'en',
  seed: number,
): { texts: CodedText[]; topics: { code: number; name: TokenizedText }[] } {
  const random = createRandomSource(seed);
  const pick = (text: string): string => words(text)[randomInteger(random, words(text).length)]!;
  const texts = Array.from({ length: 80 }, (_, index) => {
    const code = index % 4;
    const said = Array.from({ length: 8 }, () =>
      random.next() < 0.35 ? pick(topicWords[language][code]!) : pick(fillers[language]),
    );
    return { text: { forms: said, lemmas: said }, codes: [code], interview: Math.floor(index / 8) };
  });
  return { texts, topics: [0, 1, 2, 3].map((code) => ({ code, name: asText(`${language} ${code}`) })) };
}

describe.each(['ru', 'en'] as const)('suggestions in %s', (language) => {
  const { texts, topics } = tellStories(language, 11);
  const model = learnSuggestions(texts, topics, { seed: 1 });

  it('tell the codes of people never heard before apart, better than what needs no learning', () => {
    const { figures, folds, interviews } = evaluateSuggestions(texts, topics, { seed: 1 });
    expect({ folds, interviews }).toEqual({ folds: 10, interviews: 10 });
    expect(figures.chosen.precisionAt1).toBeGreaterThan(0.85);
    expect(figures.chosen.recallAt3).toBeGreaterThan(0.95);
    expect(figures.majority.precisionAt1).toBeLessThan(0.4);
    expect(figures.codeName.recallAt3).toBe(0);
  });

  it('come with the nearest quotation of the same code, best first', () => {
    const asked = asText(topicWords[language][1]!);
    const suggestions = suggestCodes(model, asked);
    expect(suggestions[0]?.code).toBe(1);
    const scores = suggestions.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    for (const { code, nearest, similarity } of suggestions) {
      expect(texts[nearest]!.codes).toContain(code);
      const carrying = [...cosines(model.nearest, asked.lemmas)].filter((_, index) =>
        texts[index]!.codes.includes(code),
      );
      expect(similarity).toBe(Math.max(...carrying));
    }
  });

  it('leave out unwanted codes, low scores and texts without words', () => {
    const asked = asText(topicWords[language][1]!);
    expect(suggestCodes(model, asked, { isWanted: (code) => code !== 1 }).map(({ code }) => code)).not.toContain(1);
    expect(suggestCodes(model, asked, { minimumScore: 0.5 }).every(({ score }) => score >= 0.5)).toBe(true);
    expect(suggestCodes(model, asText('…'))).toEqual([]);
    expect(suggestCodes(model, asText('ъъъъ'))).toEqual([]);
  });

  it('do not depend on how codes are numbered', () => {
    const renumbered = learnSuggestions(
      texts.map((text) => ({ ...text, codes: text.codes.map((code) => 3 - code) })),
      topics.map(({ code, name }) => ({ code: 3 - code, name })).toReversed(),
      { seed: 1 },
    );
    for (const { text } of texts.slice(0, 8)) {
      expect(suggestCodes(renumbered, text)[0]?.code).toBe(3 - suggestCodes(model, text)[0]!.code);
      expectNear(scoreByBoth(renumbered, text).toReversed(), scoreByBoth(model, text), 1e-9);
    }
  });
});

describe('codes that take part', () => {
  const told = (code: number, interviews: readonly number[]): CodedText[] =>
    interviews.map((interview) => ({ text: asText('слово'), codes: [code, code], interview }));

  it('have five examples from two interviews', () => {
    const texts = [...told(0, [0, 0, 0, 0, 1]), ...told(1, [0, 0, 0, 0, 0]), ...told(2, [0, 1, 2, 3])];
    expect(countExamples(texts).map((examples) => [examples.code, isTeachable(examples)])).toEqual([
      [0, true],
      [1, false],
      [2, false],
    ]);
  });

  it('may be none: nothing is judged then', () => {
    const { texts, folds, codes } = evaluateSuggestions(told(2, [0, 1, 2, 3]), [{ code: 2, name: asText('х') }], {
      seed: 1,
    });
    expect({ texts, folds, codes }).toEqual({ texts: 0, folds: 0, codes: [] });
  });
});

describe('figures of a ranking', () => {
  it('count the first suggestion for F1 and the first three for recall', () => {
    const figures = rankingFigures(
      [
        { suggested: [0, 1], given: [0, 1] },
        { suggested: [1, 2, 0], given: [0] },
        { suggested: [], given: [2] },
      ],
      [0, 1, 2],
    );
    const expected = { macroF1: (2 / 3 + 0 + 0) / 3, microF1: 2 / 6, precisionAt1: 1 / 3, recallAt3: 2 / 3 };
    expect(figures).toEqual({ texts: 3, ...expected });
  });
});
