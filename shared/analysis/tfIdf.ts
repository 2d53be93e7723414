import { countFeatures, countKnownFeatures, countRowsHaving, type Vocabulary } from './phraseFeatures.ts';
import { countRows, normalizeRows, type SparseRows, transposeRows } from './sparseRows.ts';

/** Texts weighed for comparison, and for each feature the texts that have it. */
export interface TfIdfModel {
  readonly vocabulary: Vocabulary;
  readonly idf: Float64Array;
  /** One row a text, of length 1. */
  readonly texts: SparseRows;
  /** The same turned round: one row a feature, its columns the texts. */
  readonly textsOfFeature: SparseRows;
}

/**
 * How much does each feature tell about each text?
 *
 * Weight = count · (ln((1 + n)/(1 + texts having it)) + 1), rows brought to length 1: the smoothed form that
 * scikit-learn made usual (Spärck Jones 1972, doi 10.1108/eb026526, for the idea). Compares texts by the rare features
 * they share; knows nothing of meaning. Cost: O(features of all texts).
 */
export function fitTfIdf(features: readonly (readonly string[])[]): TfIdfModel {
  const vocabulary: Vocabulary = new Map();
  const counts = countFeatures(features, vocabulary);
  const having = countRowsHaving(counts, vocabulary.size);
  const idf = having.map((texts) => Math.log((1 + features.length) / (1 + texts)) + 1);
  const texts = weigh(counts, idf);
  return { vocabulary, idf, texts, textsOfFeature: transposeRows(texts, vocabulary.size) };
}

function weigh(counts: SparseRows, idf: Float64Array): SparseRows {
  for (const [k, column] of counts.columns.entries()) counts.values[k]! *= idf[column]!;
  return normalizeRows(counts);
}

/** Cosine of a text with every text of the model, in [0, 1]; a text without known features meets none. */
export function cosines(model: TfIdfModel, features: readonly string[]): Float64Array {
  const { starts, columns, values } = model.textsOfFeature;
  const similarities = new Float64Array(countRows(model.texts));
  const own = weigh(countKnownFeatures(features, model.vocabulary), model.idf);
  for (const [k, column] of own.columns.entries()) {
    const weight = own.values[k]!;
    for (let at = starts[column]!; at < starts[column + 1]!; at += 1)
      similarities[columns[at]!]! += weight * values[at]!;
  }
  return similarities.map((product) => Math.min(1, product));
}
