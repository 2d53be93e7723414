import {
  type JournaledChangeSet,
  listChangeSets,
  listMerges,
  type StoredMerge,
  type Writer,
} from '../db/mergeQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';

/** The past of one copy, without the contents of its changes. */
export interface History {
  /** Oldest first. */
  readonly changeSets: readonly JournaledChangeSet[];
  /** Ids of every change set whose effect this copy has seen: its own, and those that came with merges that still stand. */
  readonly known: ReadonlySet<string>;
  readonly writers: ReadonlyMap<string, Writer>;
  /** Versions that were undone and not redone. */
  readonly takenBack: ReadonlySet<number>;
  readonly merges: ReadonlyMap<number, StoredMerge>;
}

function findTakenBack(changeSets: readonly JournaledChangeSet[]): Set<number> {
  const takenBack = new Set<number>();
  for (const { version, revertsVersion } of changeSets.toReversed())
    if (revertsVersion !== null && !takenBack.has(version)) takenBack.add(revertsVersion);
  return takenBack;
}

export function readHistory(db: ReadDb): History {
  const changeSets = listChangeSets(db);
  const takenBack = findTakenBack(changeSets);
  const writers = new Map<string, Writer>(changeSets.map((changeSet) => [changeSet.id, changeSet]));
  const known = new Set(writers.keys());
  const merges = new Map(listMerges(db).map((merge) => [merge.version, merge]));
  for (const merge of merges.values()) {
    for (const changeSet of merge.known) {
      if (!writers.has(changeSet.id)) writers.set(changeSet.id, changeSet);
      // A merge that was undone shall bring everything again.
      if (!takenBack.has(merge.version)) known.add(changeSet.id);
    }
  }
  return { changeSets, known, writers, takenBack, merges };
}
