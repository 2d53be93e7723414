import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { fisherExact, minimumAttainableP } from './fisherExact.ts';
import { mcnemarExact } from './mcnemarExact.ts';
import { type DifferenceInterval, newcombeInterval } from './newcombeInterval.ts';

/** One side of a comparison: who was heard there, and with what. */
export interface ComparedSide<Person, Trait> {
  readonly people: readonly Person[];
  /** People by trait; traits that nobody has may be missing. */
  readonly having: ReadonlyMap<Trait, ReadonlySet<Person>>;
}

/** Why a difference carries no p-value, or which test it passed. */
export type DifferenceTest =
  /** The trait made the groups what they are: testing it would be circular (Gao, Bien & Witten 2022). */
  | { readonly kind: 'descriptive' }
  /** Fisher's exact test, two-sided. `minimumP`: the least p that groups of these sizes could give. */
  | { readonly kind: 'independent'; readonly p: number; readonly q: number; readonly minimumP: number }
  /** Some people are on both sides: McNemar's exact test on them alone. Gained and lost from the second side to the first. */
  | {
      readonly kind: 'paired';
      readonly gained: number;
      readonly lost: number;
      readonly p: number;
      readonly q: number;
    };

export interface ComparedTrait<Person, Trait> {
  readonly trait: Trait;
  readonly first: readonly Person[];
  readonly second: readonly Person[];
  /** Share in the first group minus share in the second, −1…1. */
  readonly difference: number;
  /** Null when somebody is on both sides: the interval is made for separate people. */
  readonly interval: DifferenceInterval | null;
  readonly test: DifferenceTest;
}

export interface GroupComparison<Person, Trait> {
  /** People on both sides. */
  readonly shared: readonly Person[];
  /** The largest difference first; traits that nobody has are left out. */
  readonly traits: readonly ComparedTrait<Person, Trait>[];
}

/**
 * What do the people of one group show that those of another do not?
 *
 * For each trait the difference of shares with Newcombe's interval, and one test for it: Fisher's where all people
 * differ, McNemar's where some are on both sides. `isCircular` names the traits that built a group; they are described,
 * never tested. q-values by Benjamini & Hochberg over the tested traits.
 * Assumes independent people. Small groups can hardly show anything: `minimumP` says so. Cost: O(traits · people).
 */
export function compareGroups<Person, Trait>(
  first: ComparedSide<Person, Trait>,
  second: ComparedSide<Person, Trait>,
  traits: readonly Trait[],
  isCircular: (trait: Trait) => boolean,
): GroupComparison<Person, Trait> {
  const onSecond = new Set(second.people);
  const shared = first.people.filter((person) => onSecond.has(person));
  const heard = traits.flatMap((trait) => {
    const has = (side: ComparedSide<Person, Trait>): Person[] =>
      side.people.filter((person) => side.having.get(trait)?.has(person) === true);
    const [one, two] = [has(first), has(second)];
    return one.length + two.length === 0 ? [] : [{ trait, first: one, second: two }];
  });
  const figures = heard.map((row) => {
    if (isCircular(row.trait)) return null;
    return shared.length > 0
      ? { kind: 'paired' as const, ...countChanges(row, shared) }
      : { kind: 'independent' as const, ...testSeparate(row, first.people.length, second.people.length) };
  });
  const tested = figures.flatMap((figure, index) => (figure === null ? [] : [{ index, p: figure.p }]));
  const qValues = benjaminiHochberg(tested.map(({ p }) => p));
  const qOf = new Map(tested.map(({ index }, place) => [index, qValues[place] ?? 1]));
  const compared = heard.map((row, index): ComparedTrait<Person, Trait> => {
    const [one, two] = [
      { k: row.first.length, n: first.people.length },
      { k: row.second.length, n: second.people.length },
    ];
    const figure = figures[index];
    return {
      ...row,
      difference: shareOf(one) - shareOf(two),
      interval: shared.length > 0 ? null : newcombeInterval(one, two),
      test: figure === null || figure === undefined ? { kind: 'descriptive' } : { ...figure, q: qOf.get(index) ?? 1 },
    };
  });
  return {
    shared,
    traits: compared.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
  };
}

function shareOf({ k, n }: { readonly k: number; readonly n: number }): number {
  return n === 0 ? 0 : k / n;
}

interface Having<Person> {
  readonly first: readonly Person[];
  readonly second: readonly Person[];
}

function countChanges<Person>(row: Having<Person>, shared: readonly Person[]) {
  const after = new Set(row.first);
  const before = new Set(row.second);
  const gained = shared.filter((person) => !before.has(person) && after.has(person)).length;
  const lost = shared.filter((person) => before.has(person) && !after.has(person)).length;
  return { gained, lost, p: mcnemarExact(gained, lost) };
}

function testSeparate<Person>({ first, second }: Having<Person>, firstSize: number, secondSize: number) {
  const having = first.length + second.length;
  const { twoSided } = fisherExact(first.length, firstSize - first.length, second.length, secondSize - second.length);
  const total = firstSize + secondSize;
  const minimumP = Math.min(
    minimumAttainableP(firstSize, total, having),
    minimumAttainableP(secondSize, total, having),
  );
  return { p: twoSided, minimumP };
}
