import { scoreByComplementNaiveBayes } from './complementNaiveBayes.ts';
import { scoreByLogisticRegression } from './logisticRegression.ts';
import { hashTexts, listPhrases, type TokenizedText } from './phraseFeatures.ts';
import type { SuggestionModel } from './suggestionModel.ts';
import { cosines } from './tfIdf.ts';

export interface CodeSuggestion {
  readonly code: number;
  /** In (0, 1), comparable between texts of one model; orders suggestions and is no calibrated probability. */
  readonly score: number;
  /** Index of the text learned from that carries the code and shares the most telling words, and its cosine. */
  readonly nearest: number;
  readonly similarity: number;
}

export interface SuggestOptions {
  readonly limit?: number;
  /** Only suggestions scored at least so. */
  readonly minimumScore?: number;
  /** Only where the nearest quotation has at least this cosine; more than 0 in any case. */
  readonly minimumSimilarity?: number;
  /** Only codes for which it is true: a text is not told what it carries already. */
  isWanted?(code: number): boolean;
}

/** How much the ranking by naive Bayes counts beside the log odds of the regression. */
const naiveBayesWeight = 0.5;

/** Probability of each code by the regression alone, in the order of `model.codes`. */
export function scoreByRegression(model: SuggestionModel, text: TokenizedText): Float64Array {
  return scoreByLogisticRegression(model.regression, hashTexts([text]));
}

/** Score of each code by complement naive Bayes alone, in the order of `model.codes`. */
export function scoreByNaiveBayes(model: SuggestionModel, text: TokenizedText): Float64Array {
  return scoreByComplementNaiveBayes(model.naiveBayes, listPhrases(text));
}

function standardize(scores: Float64Array): Float64Array {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
  return scores.map((score) => (spread > 0 ? (score - mean) / spread : 0));
}

/**
 * Both classifiers together: σ(log odds of the regression + ½·z), z being the naive Bayes scores of this text brought to
 * mean 0 and spread 1 over the codes. Naive Bayes ranks better from few examples, the regression from many and where a
 * text carries several codes; the sum was at or near the best of both in each language when one interview was left out.
 */
export function scoreByBoth(model: SuggestionModel, text: TokenizedText): Float64Array {
  const ranks = standardize(scoreByNaiveBayes(model, text));
  return scoreByRegression(model, text).map(
    (probability, place) => 1 / (1 + ((1 - probability) / probability) * Math.exp(-naiveBayesWeight * ranks[place]!)),
  );
}

/** Places of the highest scores, best first; equal ones in their order. Scores that are not above `floor` are left out. */
export function listHighest(scores: ArrayLike<number>, limit: number, floor = -Infinity): number[] {
  return Array.from({ length: scores.length }, (_, place) => place)
    .filter((place) => scores[place]! > floor)
    .sort((left, right) => scores[right]! - scores[left]! || left - right)
    .slice(0, limit);
}

/**
 * The codes that a text most likely carries, best first, each with the nearest quotation that carries it as the reason.
 * A code none of whose quotations shares a word with the text is left out: nothing could be shown for it.
 */
export function suggestCodes(
  model: SuggestionModel,
  text: TokenizedText,
  options: SuggestOptions = {},
): CodeSuggestion[] {
  const { limit = 3, minimumScore = 0, minimumSimilarity = 0, isWanted = () => true } = options;
  if (text.lemmas.length === 0) return [];
  const scores = scoreByBoth(model, text);
  const candidates = listHighest(scores, scores.length).filter(
    (place) => scores[place]! >= minimumScore && isWanted(model.codes[place]!),
  );
  if (candidates.length === 0) return [];
  const similarities = cosines(model.nearest, text.lemmas);
  const suggestions: CodeSuggestion[] = [];
  for (const place of candidates) {
    let nearest = -1;
    let similarity = 0;
    for (const index of model.textsOf[place]!) {
      if (similarities[index]! > similarity) {
        nearest = index;
        similarity = similarities[index]!;
      }
    }
    if (nearest >= 0 && similarity >= minimumSimilarity)
      suggestions.push({ code: model.codes[place]!, score: scores[place]!, nearest, similarity });
    if (suggestions.length === limit) break;
  }
  return suggestions;
}
