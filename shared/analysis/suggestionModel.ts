import { type ComplementNaiveBayesModel, trainComplementNaiveBayes } from './complementNaiveBayes.ts';
import { type LogisticRegressionModel, trainLogisticRegression } from './logisticRegression.ts';
import { hashedColumns, hashTexts, listPhrases, type TokenizedText } from './phraseFeatures.ts';
import { createRandomSource } from './randomSource.ts';
import { fitTfIdf, type TfIdfModel } from './tfIdf.ts';

/** A quotation that somebody coded. `codes` and `interview` are indexes that the caller gives out. */
export interface CodedText {
  readonly text: TokenizedText;
  readonly codes: readonly number[];
  readonly interview: number;
}

export interface NamedTopic {
  /** The index that `CodedText.codes` names. */
  readonly code: number;
  readonly name: TokenizedText;
}

/** Everything learned from a project's codings. */
export interface SuggestionModel {
  /** Indexes of the codes learned; the models count them from 0 in this order. */
  readonly codes: readonly number[];
  readonly naiveBayes: ComplementNaiveBayesModel;
  readonly regression: LogisticRegressionModel;
  readonly nearest: TfIdfModel;
  /** For each code the indexes of the texts that carry it. */
  readonly textsOf: readonly (readonly number[])[];
}

/** A code is suggested only after that many examples from that many interviews: fewer teach one person's wording. */
export const neededExamples = 5;
export const neededInterviews = 2;

export interface CodeExamples {
  readonly code: number;
  readonly examples: number;
  readonly interviews: number;
}

/** How often and in how many interviews each code occurs, by index. */
export function countExamples(texts: readonly Pick<CodedText, 'codes' | 'interview'>[]): CodeExamples[] {
  const counts = new Map<number, { examples: number; interviews: Set<number> }>();
  for (const { codes, interview } of texts) {
    for (const code of new Set(codes)) {
      const count = counts.get(code) ?? { examples: 0, interviews: new Set() };
      count.examples += 1;
      count.interviews.add(interview);
      counts.set(code, count);
    }
  }
  return Array.from(counts, ([code, { examples, interviews }]) => ({
    code,
    examples,
    interviews: interviews.size,
  })).sort((left, right) => left.code - right.code);
}

export function isTeachable({ examples, interviews }: CodeExamples): boolean {
  return examples >= neededExamples && interviews >= neededInterviews;
}

export interface LearningOptions {
  readonly seed: number;
  onProgress?(done: number, total: number): void;
}

/**
 * Learns the given codes by both classifiers. Texts with none of them still teach what the codes are not. The name of
 * each code counts as one more example of it: measured by leaving one interview out it helps both in Russian and English.
 */
export function learnSuggestions(
  texts: readonly CodedText[],
  topics: readonly NamedTopic[],
  { seed, onProgress }: LearningOptions,
): SuggestionModel {
  const codes = topics.map(({ code }) => code);
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  const textsOf: number[][] = codes.map(() => []);
  const codesOf = texts.map((text, index) => {
    const places = [...new Set(text.codes)].flatMap((code) => placeOf.get(code) ?? []);
    for (const place of places) textsOf[place]!.push(index);
    return places;
  });
  const examples = [...texts.map(({ text }) => text), ...topics.map(({ name }) => name)];
  const codesOfExamples = [...codesOf, ...codes.map((_code, place) => [place])];
  return {
    codes,
    textsOf,
    naiveBayes: trainComplementNaiveBayes({
      features: examples.map(listPhrases),
      codesOf: codesOfExamples,
      codeCount: codes.length,
    }),
    regression: trainLogisticRegression(
      hashTexts(examples),
      hashedColumns,
      codesOfExamples,
      codes.length,
      onProgress === undefined ? {} : { onProgress },
      () => createRandomSource(seed),
    ),
    nearest: fitTfIdf(texts.map(({ text }) => text.lemmas)),
  };
}
