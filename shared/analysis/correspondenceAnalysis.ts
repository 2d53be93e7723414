import { symmetricEigen } from './symmetricEigen.ts';

export interface CorrespondenceResult {
  /** Principal inertias, largest first, and their shares; print the shares beside every map. */
  readonly inertias: readonly number[];
  readonly shares: readonly number[];
  readonly totalInertia: number;
  readonly chiSquare: number;
  /** Principal coordinates per row and column; a row or column of zeros lies at the origin. Signs are arbitrary. */
  readonly rows: readonly (readonly number[])[];
  readonly columns: readonly (readonly number[])[];
}

/**
 * Which segments and which codes attract each other?
 *
 * Simple correspondence analysis: the singular values of (P − rcᵀ)/√(rcᵀ) (Greenacre 2017, *Correspondence Analysis in
 * Practice*, 3rd ed., app. A), through the eigenvectors of the smaller side. Counts must not be negative. Distances
 * between rows, or between columns, approximate chi-square distances; those between a row and a column mean nothing.
 * Rare codes fly outwards. Describes the table and tests nothing. Cost: O(small² · large + small³).
 */
export function correspondenceAnalysis(table: readonly (readonly number[])[]): CorrespondenceResult {
  const rowCount = table.length;
  const columnCount = table[0]?.length ?? 0;
  const total = table.flat().reduce((sum, count) => sum + count, 0);
  const empty = { inertias: [], shares: [], totalInertia: 0, chiSquare: 0 };
  if (total <= 0)
    return { ...empty, rows: table.map(() => []), columns: Array.from({ length: columnCount }, () => []) };
  const rowMass = table.map((row) => row.reduce((sum, count) => sum + count, 0) / total);
  const columnMass = Array.from(
    { length: columnCount },
    (_, j) => table.reduce((sum, row) => sum + row[j]!, 0) / total,
  );
  const residual = (i: number, j: number): number => {
    const mass = rowMass[i]! * columnMass[j]!;
    return mass > 0 ? (table[i]![j]! / total - mass) / Math.sqrt(mass) : 0;
  };
  const isTall = rowCount > columnCount;
  const small = isTall ? columnCount : rowCount;
  const large = isTall ? rowCount : columnCount;
  const at = (s: number, l: number): number => (isTall ? residual(l, s) : residual(s, l));
  const cross = new Float64Array(small * small);
  for (let a = 0; a < small; a += 1) {
    for (let b = a; b < small; b += 1) {
      let sum = 0;
      for (let l = 0; l < large; l += 1) sum += at(a, l) * at(b, l);
      cross[a * small + b] = sum;
      cross[b * small + a] = sum;
    }
  }
  const { values, vectors } = symmetricEigen(cross, small);
  const totalInertia = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const axes = Math.max(0, small - 1);
  const inertias = Array.from(values.slice(0, axes), (value) => Math.max(0, value));
  const smallMass = isTall ? columnMass : rowMass;
  const largeMass = isTall ? rowMass : columnMass;
  const ofSmall = smallMass.map((mass, s) =>
    inertias.map((inertia, axis) => (mass > 0 ? (vectors[axis]![s]! * Math.sqrt(inertia)) / Math.sqrt(mass) : 0)),
  );
  const ofLarge = largeMass.map((mass, l) =>
    inertias.map((inertia, axis) => {
      if (mass <= 0 || inertia <= totalInertia * 1e-12) return 0;
      let projection = 0;
      for (let s = 0; s < small; s += 1) projection += at(s, l) * vectors[axis]![s]!;
      return projection / Math.sqrt(mass);
    }),
  );
  return {
    inertias,
    shares: inertias.map((inertia) => (totalInertia > 0 ? inertia / totalInertia : 0)),
    totalInertia,
    chiSquare: totalInertia * total,
    rows: isTall ? ofLarge : ofSmall,
    columns: isTall ? ofSmall : ofLarge,
  };
}
