import type { DistanceMatrix } from './distanceMatrix.ts';
import { differenceOf, type GowerAttribute } from './gowerDistance.ts';
import { fillJaccardDistances, sparseColumns, type SparseColumns } from './jaccardDistance.ts';
import { type PresenceMatrix, selectPresence } from './presenceMatrix.ts';
import { randomInteger, type RandomSource } from './randomSource.ts';

/**
 * What people are compared by; all parts have the same people in the same order.
 * `contexts` are kinds of circumstances under which the codes hold, as jobs and present solutions.
 */
export interface SegmentFeatures {
  readonly codes: PresenceMatrix;
  readonly contexts: readonly PresenceMatrix[];
  readonly attributes: readonly GowerAttribute[];
}

/** All attributes together weigh this much where the codes weigh 1. */
export const attributesWeight = 0.5;

/** The features in the form that distances are taken from, and that a shuffle overwrites in place. */
export interface FeatureColumns {
  readonly codes: SparseColumns;
  readonly contexts: readonly SparseColumns[];
  readonly attributes: readonly ComparedAttribute[];
  /** Whose attributes each person has: everybody their own until shuffled. */
  readonly attributeOwners: Int32Array;
}

interface ComparedAttribute {
  readonly weight: number;
  readonly difference: (i: number, j: number) => number | null;
}

export interface FeatureWorkspace {
  readonly totals: Float64Array;
  readonly context: Float64Array;
  readonly contextTotals: Float64Array;
  readonly agreement: Float64Array;
  readonly known: Uint8Array;
}

export function createFeatureWorkspace(
  size: number,
  { contexts }: Pick<SegmentFeatures, 'contexts'>,
): FeatureWorkspace {
  const pairs = contexts.length > 0 ? size * size : 0;
  return {
    totals: new Float64Array(size),
    context: new Float64Array(pairs),
    contextTotals: new Float64Array(size),
    agreement: new Float64Array(pairs),
    known: new Uint8Array(pairs),
  };
}

export function featureColumns(features: SegmentFeatures): FeatureColumns {
  const size = features.codes.rows;
  const copied = (matrix: PresenceMatrix): SparseColumns => {
    const columns = sparseColumns(matrix);
    return { ...columns, members: columns.members.map((members) => Int32Array.from(members)) };
  };
  return {
    codes: copied(features.codes),
    contexts: features.contexts.map(copied),
    attributes: features.attributes.map((attribute) => ({
      weight: attribute.weight ?? 1,
      difference: differenceOf(attribute),
    })),
    attributeOwners: Int32Array.from({ length: size }, (_, i) => i),
  };
}

/** The same features of some of the people only. */
export function selectFeatures(features: SegmentFeatures, rows: ArrayLike<number>): SegmentFeatures {
  const all = (matrix: PresenceMatrix): PresenceMatrix =>
    selectPresence(
      matrix,
      rows,
      Int32Array.from({ length: matrix.columns }, (_, column) => column),
    );
  return {
    codes: all(features.codes),
    contexts: features.contexts.map(all),
    attributes: features.attributes.map((attribute) => selectAttribute(attribute, rows)),
  };
}

function selectAttribute(attribute: GowerAttribute, rows: ArrayLike<number>): GowerAttribute {
  const indexes = Array.from(rows);
  return attribute.kind === 'nominal'
    ? { ...attribute, values: indexes.map((row) => attribute.values[row] ?? null) }
    : { ...attribute, values: indexes.map((row) => attribute.values[row] ?? null) };
}

/**
 * How different are two people in what builds segments?
 *
 * Codes by Jaccard, d = 1 − J. With contexts a shared code counts whole where the circumstances agree and half where
 * they do not: d = 1 − J · (1 + c) / 2, c the mean Jaccard of the kinds of circumstances heard from both; none heard
 * from both takes nothing off. So a pain under one job and one present solution is not the pain under others.
 * With attributes the general coefficient of Gower 1971 (doi 10.2307/2528823, eq. 5; asymmetric codes make its code
 * part equal to Jaccard), weights by group: (1 · d + w · a) / (1 + w), a the weighted mean difference over the
 * attributes known of both, w = `attributesWeight`, so that neither part drowns the other; nothing known of both
 * leaves d. Assumes that the groups deserve those weights. Cost: `jaccardDistances` once for codes and for each kind of
 * context, plus O(n² · attributes).
 */
export function segmentDistances(features: SegmentFeatures): DistanceMatrix {
  const size = features.codes.rows;
  const values = new Float64Array(size * size);
  fillSegmentDistances(featureColumns(features), values, createFeatureWorkspace(size, features));
  return { size, values };
}

/** As `segmentDistances`, into caller-owned arrays. */
export function fillSegmentDistances(columns: FeatureColumns, values: Float64Array, workspace: FeatureWorkspace): void {
  fillJaccardDistances(columns.codes, values, workspace.totals);
  if (columns.contexts.length > 0) weighContexts(columns, values, workspace);
  if (columns.attributes.length > 0) mixAttributes(columns, values);
}

function weighContexts({ codes, contexts }: FeatureColumns, values: Float64Array, workspace: FeatureWorkspace): void {
  const { context, contextTotals, agreement, known } = workspace;
  const size = codes.rows;
  agreement.fill(0);
  known.fill(0);
  for (const columns of contexts) {
    fillJaccardDistances(columns, context, contextTotals);
    for (let i = 0; i < size; i += 1) {
      if (contextTotals[i] === 0) continue;
      for (let j = 0, at = i * size; j < size; j += 1, at += 1) {
        if (contextTotals[j] === 0) continue;
        agreement[at]! += 1 - context[at]!;
        known[at]! += 1;
      }
    }
  }
  for (let at = 0; at < size * size; at += 1) {
    if (known[at]! > 0) values[at] = 1 - ((1 - values[at]!) * (1 + agreement[at]! / known[at]!)) / 2;
  }
  for (let i = 0; i < size; i += 1) values[i * size + i] = 0;
}

function mixAttributes({ codes, attributes, attributeOwners }: FeatureColumns, values: Float64Array): void {
  const size = codes.rows;
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      let total = 0;
      let counted = 0;
      for (const { weight, difference } of attributes) {
        const value = difference(attributeOwners[i]!, attributeOwners[j]!);
        if (value === null) continue;
        total += weight * value;
        counted += weight;
      }
      if (counted === 0) continue;
      const mixed = (values[i * size + j]! + (attributesWeight * total) / counted) / (1 + attributesWeight);
      values[i * size + j] = mixed;
      values[j * size + i] = mixed;
    }
  }
}

/**
 * Deals every code column out anew among the people, each on its own, and the attributes of one person all together:
 * that the attributes hang together (a large firm has more staff) is no segment. `order` stays a permutation.
 */
export function shuffleFeatures(columns: FeatureColumns, order: Int32Array, random: RandomSource): void {
  for (const members of columns.codes.members) drawMembers(members, order, random);
  for (const context of columns.contexts) for (const members of context.members) drawMembers(members, order, random);
  if (columns.attributes.length > 0) drawMembers(columns.attributeOwners, order, random);
}

/** Overwrites `members` by as many different rows, each set equally likely; `order` stays a permutation of the rows. */
export function drawMembers(members: Int32Array, order: Int32Array, random: RandomSource): void {
  const size = order.length;
  for (let at = 0; at < members.length; at += 1) {
    const chosen = at + randomInteger(random, size - at);
    const row = order[chosen]!;
    order[chosen] = order[at]!;
    order[at] = row;
    members[at] = row;
  }
}
