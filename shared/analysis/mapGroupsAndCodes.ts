import { correspondenceAnalysis } from './correspondenceAnalysis.ts';

export interface MappedGroup {
  /** People of the group who were heard, and how many of its codes they have together: the weight of the row. */
  readonly people: number;
  readonly weight: number;
  readonly x: number;
  readonly y: number;
}

export interface MappedCode<Code, Person> {
  readonly code: Code;
  /** Who has the code, group by group. */
  readonly people: readonly (readonly Person[])[];
  readonly x: number;
  readonly y: number;
  /** Share 0–1 of what the plane shows that is owed to this code. */
  readonly contribution: number;
}

export interface GroupsAndCodes<Code, Person> {
  readonly groups: readonly MappedGroup[];
  readonly codes: readonly MappedCode<Code, Person>[];
  /** Shares of the inertia that the first and the second axis show; the second is 0 with two groups. */
  readonly shares: readonly [number, number];
  readonly inertias: readonly [number, number];
  readonly totalInertia: number;
  /** Codes left out because too few people have them. */
  readonly rareCodes: number;
  /** Share of the cells in which fewer than five people would be expected by the margins alone; null without cells. */
  readonly sparseShare: number | null;
}

const fewExpected = 5;

/**
 * Which codes set which groups apart?
 *
 * Correspondence analysis of the table groups × codes that counts people (not quotations); principal coordinates on both
 * sides. Codes of fewer than `minimumPeople` are left out first, because a rare code flies to the rim and looks important.
 * A code that everybody has lies in the middle. Groups built from these codes are set apart by them: the map describes
 * and proves nothing. `sparseShare` follows Cochran's rule (1954, doi 10.2307/3001616): with many cells under five the
 * positions of single codes are unsteady. Cost: see `correspondenceAnalysis`.
 */
export function mapGroupsAndCodes<Code, Person>(
  groups: readonly ReadonlySet<Person>[],
  having: ReadonlyMap<Code, ReadonlySet<Person>>,
  minimumPeople: number,
): GroupsAndCodes<Code, Person> {
  const counted = Array.from(having, ([code, people]) => ({
    code,
    everybody: new Set([...people].filter((person) => groups.some((group) => group.has(person)))).size,
    people: groups.map((group) => [...people].filter((person) => group.has(person))),
  })).filter(({ everybody }) => everybody > 0);
  const kept = counted.filter(({ everybody }) => everybody >= minimumPeople);
  const table = groups.map((_, row) => kept.map(({ people }) => people[row]!.length));
  const result = correspondenceAnalysis(table);
  const first = result.inertias[0] ?? 0;
  const second = result.inertias[1] ?? 0;
  const weights = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnWeights = kept.map((_, column) => table.reduce((sum, row) => sum + row[column]!, 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cells = weights.flatMap((weight) => columnWeights.map((column) => (weight * column) / total));
  return {
    groups: groups.map((group, row) => ({
      people: group.size,
      weight: weights[row]!,
      x: result.rows[row]?.[0] ?? 0,
      y: result.rows[row]?.[1] ?? 0,
    })),
    codes: kept.map(({ code, people }, column) => {
      const [x, y] = [result.columns[column]?.[0] ?? 0, result.columns[column]?.[1] ?? 0];
      const shown = first + second;
      const mass = total > 0 ? columnWeights[column]! / total : 0;
      return { code, people, x, y, contribution: shown > 0 ? (mass * (x * x + y * y)) / shown : 0 };
    }),
    shares: [result.shares[0] ?? 0, result.shares[1] ?? 0],
    inertias: [first, second],
    totalInertia: result.totalInertia,
    rareCodes: counted.length - kept.length,
    sparseShare: cells.length === 0 ? null : cells.filter((expected) => expected < fewExpected).length / cells.length,
  };
}
