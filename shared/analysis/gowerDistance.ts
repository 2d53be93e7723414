import { createDistanceMatrix, type DistanceMatrix } from './distanceMatrix.ts';

/**
 * One attribute of all people; null is missing.
 * - `nominal` (also a yes/no where both answers count alike): differs or not.
 * - `asymmetricBinary`: as nominal, but a pair of which both lack the trait is not counted.
 * - `ordinal`: numbers replaced by their place among the values that occur, then as numeric.
 * - `numeric`: difference divided by the range that occurs.
 */
export type GowerAttribute =
  | { readonly kind: 'nominal'; readonly values: readonly (string | number | null)[]; readonly weight?: number }
  | {
      readonly kind: 'asymmetricBinary' | 'ordinal' | 'numeric';
      readonly values: readonly (number | null)[];
      readonly weight?: number;
    };

/**
 * How different are two people in attributes of mixed kinds?
 *
 * Weighted mean of the per-attribute differences (each in 0…1) over the attributes both people have (Gower 1971,
 * doi 10.2307/2528823; ranks for ordered values as in Kaufman & Rousseeuw 1990, p. 35). 1 when nothing is comparable.
 * Assumes that attributes matter in proportion to their weights. Does not show which attribute drives a distance; a
 * two-valued attribute weighs as much as a whole scale. Cost: O(n² · attributes).
 */
export function gowerDistances(attributes: readonly GowerAttribute[]): DistanceMatrix {
  const size = attributes[0]?.values.length ?? 0;
  const compared = attributes.map((attribute) => {
    if (attribute.values.length !== size) throw new RangeError('attributes of different lengths');
    return { weight: attribute.weight ?? 1, difference: differenceOf(attribute) };
  });
  return createDistanceMatrix(size, (i, j) => {
    let total = 0;
    let counted = 0;
    for (const { weight, difference } of compared) {
      const value = difference(i, j);
      if (value === null) continue;
      total += weight * value;
      counted += weight;
    }
    return counted > 0 ? total / counted : 1;
  });
}

/** The difference 0…1 of two people in one attribute; null when it cannot be compared. */
export function differenceOf(attribute: GowerAttribute): (i: number, j: number) => number | null {
  const { values } = attribute;
  if (attribute.kind === 'nominal' || attribute.kind === 'asymmetricBinary') {
    const skipsAbsence = attribute.kind === 'asymmetricBinary';
    return (i, j) => {
      const a = values[i] ?? null;
      const b = values[j] ?? null;
      if (a === null || b === null || (skipsAbsence && !a && !b)) return null;
      return a === b ? 0 : 1;
    };
  }
  const known = attribute.values.filter((value) => value !== null);
  const distinct = [...new Set(known)].sort((a, b) => a - b);
  const place = new Map(distinct.map((value, rank) => [value, rank]));
  const scaled = attribute.values.map((value) =>
    value === null ? null : attribute.kind === 'ordinal' ? place.get(value)! : value,
  );
  const range = attribute.kind === 'ordinal' ? distinct.length - 1 : (distinct.at(-1) ?? 0) - (distinct[0] ?? 0);
  return (i, j) => {
    const a = scaled[i] ?? null;
    const b = scaled[j] ?? null;
    if (a === null || b === null) return null;
    return range > 0 ? Math.abs(a - b) / range : 0;
  };
}
