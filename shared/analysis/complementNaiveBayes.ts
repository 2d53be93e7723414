import { countFeatures, countKnownFeatures, countRowsHaving, type Vocabulary } from './phraseFeatures.ts';
import { normalizeRows, type SparseRows, transposeRows } from './sparseRows.ts';

/** Texts to learn from: the features of each, and the indexes of its codes below `codeCount`. */
export interface LabelledFeatures {
  readonly features: readonly (readonly string[])[];
  readonly codesOf: readonly (readonly number[])[];
  readonly codeCount: number;
}

export interface ComplementNaiveBayesOptions {
  /** What every feature is seen more often than it was; default 1. */
  readonly smoothing?: number;
  /** Dampen counts, weigh rare features up, even out lengths (the paper's 4.1–4.3); default true. */
  readonly isTransformed?: boolean;
  /** Divide the weights of a code by their sum (the paper's 3.2); default true. */
  readonly isWeightNormalized?: boolean;
}

/** Weights of features, kept only where a code has the feature; elsewhere they follow from the sums. */
export interface ComplementNaiveBayesModel {
  readonly vocabulary: Vocabulary;
  readonly idf: Float64Array;
  readonly isTransformed: boolean;
  /** ln(smoothing + sum over all texts) of each feature. */
  readonly logOfAll: Float64Array;
  /** One row a feature: for each code that has it, how much less ln becomes without that code's texts (≤ 0). */
  readonly withoutCode: SparseRows;
  /** ln of everything outside the code, and the sum that normalises its weights. */
  readonly logOfComplement: Float64Array;
  readonly weightSum: Float64Array;
}

/**
 * Which codes do texts with such words carry?
 *
 * Complement naive Bayes (Rennie, Shih, Teevan & Karger 2003, “Tackling the Poor Assumptions of Naive Bayes Text
 * Classifiers”, table 4): w(code, i) = ln((α + d(i, texts without the code)) / (α·features + d(all, texts without))),
 * divided by Σ|w|; score = −Σ t(i)·w(code, i). Counts become ln(count + 1)·ln(n/texts having it), brought to length 1.
 * A text with several codes belongs to none of their complements. Learning from everything but the code keeps rare
 * codes from losing to common ones. Assumes features independent; scores order codes and are no probabilities.
 * Laws: neither the order of texts nor the names of codes matter; everything twice with twice the smoothing changes
 * nothing. Cost: O(features of all texts · codes of a text).
 */
export function trainComplementNaiveBayes(
  { features, codesOf, codeCount }: LabelledFeatures,
  options: ComplementNaiveBayesOptions = {},
): ComplementNaiveBayesModel {
  const { smoothing = 1, isTransformed = true, isWeightNormalized = true } = options;
  const vocabulary: Vocabulary = new Map();
  const counts = countFeatures(features, vocabulary);
  const size = vocabulary.size;
  const idf = countRowsHaving(counts, size).map((texts) => Math.log(features.length / texts));
  const byFeature = transposeRows(transform(counts, idf, isTransformed), size);
  const { all, ofCode } = sumByCode(byFeature, codesOf, codeCount);
  const sumOfCode = new Float64Array(codeCount);
  for (const [k, code] of ofCode.columns.entries()) sumOfCode[code]! += ofCode.values[k]!;
  const total = all.reduce((sum, value) => sum + value, 0);
  const logOfAll = all.map((value) => Math.log(smoothing + value));
  const logSum = logOfAll.reduce((sum, value) => sum + value, 0);
  const logOfComplement = sumOfCode.map((sum) => Math.log(smoothing * Math.max(1, size) + Math.max(0, total - sum)));
  const weightSum = logOfComplement.map((log) => size * log - logSum);
  for (let feature = 0; feature < size; feature += 1) {
    for (let k = ofCode.starts[feature]!; k < ofCode.starts[feature + 1]!; k += 1) {
      const without = Math.log(smoothing + Math.max(0, all[feature]! - ofCode.values[k]!));
      ofCode.values[k] = without - logOfAll[feature]!;
      weightSum[ofCode.columns[k]!]! -= ofCode.values[k]!;
    }
  }
  if (!isWeightNormalized) weightSum.fill(1);
  return { vocabulary, idf, isTransformed, logOfAll, withoutCode: ofCode, logOfComplement, weightSum };
}

/** Sums of each feature over all texts, and one row a feature with its sum over the texts of each code. */
function sumByCode(
  { starts, columns: texts, values }: SparseRows,
  codesOf: readonly (readonly number[])[],
  codeCount: number,
): { all: Float64Array; ofCode: SparseRows } {
  const size = starts.length - 1;
  const distinct = codesOf.map((codes) => [...new Set(codes)]);
  const length = texts.reduce((sum, text) => sum + distinct[text]!.length, 0);
  const ofCode = {
    starts: new Int32Array(size + 1),
    columns: new Int32Array(length),
    values: new Float64Array(length),
  };
  const all = new Float64Array(size);
  const placeOf = new Int32Array(codeCount).fill(-1);
  let next = 0;
  for (let feature = 0; feature < size; feature += 1) {
    for (let k = starts[feature]!; k < starts[feature + 1]!; k += 1) {
      all[feature]! += values[k]!;
      for (const code of distinct[texts[k]!]!) {
        if (placeOf[code]! < ofCode.starts[feature]!) {
          placeOf[code] = next;
          ofCode.columns[next] = code;
          next += 1;
        }
        ofCode.values[placeOf[code]!]! += values[k]!;
      }
    }
    ofCode.starts[feature + 1] = next;
  }
  return {
    all,
    ofCode: { ...ofCode, columns: ofCode.columns.subarray(0, next), values: ofCode.values.subarray(0, next) },
  };
}

function transform(counts: SparseRows, idf: Float64Array, isTransformed: boolean): SparseRows {
  if (!isTransformed) return counts;
  for (const [k, column] of counts.columns.entries()) counts.values[k] = Math.log(counts.values[k]! + 1) * idf[column]!;
  return normalizeRows(counts);
}

/** A score for each code, higher fits better. A text without known features fits all alike. */
export function scoreByComplementNaiveBayes(
  model: ComplementNaiveBayesModel,
  features: readonly string[],
): Float64Array {
  const { withoutCode, logOfAll, logOfComplement, weightSum } = model;
  const row = transform(countKnownFeatures(features, model.vocabulary), model.idf, model.isTransformed);
  let shared = 0;
  let weight = 0;
  const own = new Float64Array(logOfComplement.length);
  for (const [at, feature] of row.columns.entries()) {
    const value = row.values[at]!;
    shared += value * logOfAll[feature]!;
    weight += value;
    for (let k = withoutCode.starts[feature]!; k < withoutCode.starts[feature + 1]!; k += 1)
      own[withoutCode.columns[k]!]! += value * withoutCode.values[k]!;
  }
  return own.map((sum, code) => (weight * logOfComplement[code]! - shared - sum) / (weightSum[code]! || 1));
}
