import type { Force } from '../domain/codeType.ts';
import { wilsonInterval } from './wilsonInterval.ts';

/** In the order in which they are read: what moves, then what holds. */
export const forces = ['push', 'pull', 'habit', 'anxiety'] as const satisfies readonly Force[];

export interface ForceHeard<Person, Code> {
  readonly person: Person;
  readonly code: Code;
  readonly force: Force;
}

export interface SwitchForces<Person, Code> {
  readonly forces: readonly {
    readonly force: Force;
    readonly people: readonly Person[];
    readonly codes: readonly Code[];
    /** 95 % interval of the share of people, each 0–1. */
    readonly low: number;
    readonly high: number;
  }[];
  /** People with a push or a pull, with a habit or an anxiety, and with both. */
  readonly moved: readonly Person[];
  readonly held: readonly Person[];
  readonly both: readonly Person[];
}

/**
 * What moves people to something new, and what holds them?
 *
 * Moesta's four forces of progress, each counted in people who were heard with at least one code of the force. His
 * inequality (push + pull > anxiety + habit) is about strength, which counts of people do not measure: it is not computed,
 * only who has forces on either side and on both. `n` people were heard; intervals by `wilsonInterval`. Cost: O(codings).
 */
export function switchForces<Person, Code>(
  heard: readonly ForceHeard<Person, Code>[],
  n: number,
): SwitchForces<Person, Code> {
  const byForce = Map.groupBy(heard, ({ force }) => force);
  const peopleOf = (...wanted: readonly Force[]): Person[] => [
    ...new Set(wanted.flatMap((force) => byForce.get(force) ?? []).map(({ person }) => person)),
  ];
  const moved = peopleOf('push', 'pull');
  const held = new Set(peopleOf('habit', 'anxiety'));
  return {
    forces: forces.map((force) => {
      const people = peopleOf(force);
      const codes = [...new Set((byForce.get(force) ?? []).map(({ code }) => code))];
      return { force, people, codes, ...wilsonInterval(people.length, n) };
    }),
    moved,
    held: [...held],
    both: moved.filter((person) => held.has(person)),
  };
}
