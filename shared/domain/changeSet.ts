import * as v from 'valibot';
import { type EntityName, type EntityRecord, entityNames } from './entities.ts';

/** One record's change: added when `before` is null, removed when `after` is null. */
export type RecordChange = {
  [Name in EntityName]: {
    readonly entity: Name;
    readonly id: string;
    readonly before: EntityRecord<Name> | null;
    readonly after: EntityRecord<Name> | null;
  };
}[EntityName];

/** What one command did, as one value that can be shown, applied to a cache, or reversed. */
export interface ChangeSet {
  /** Counts the project's change sets from 1: the version of the data after this one. */
  readonly version: number;
  /** The method that made it, e.g. `codings.create`. */
  readonly method: string;
  readonly author: string;
  readonly at: string;
  readonly changes: readonly RecordChange[];
}

const recordSchema = v.custom<EntityRecord<EntityName>>((value) => typeof value === 'object' && value !== null);

export const changeSetSchema = v.object({
  version: v.number(),
  method: v.string(),
  author: v.string(),
  at: v.string(),
  changes: v.array(
    v.object({
      entity: v.picklist(entityNames),
      id: v.string(),
      before: v.nullable(recordSchema),
      after: v.nullable(recordSchema),
    }),
  ),
});

/**
 * The change that takes the state after `changes` back to the state before them.
 * Law: applying `changes`, then `reverseChanges(changes)`, changes nothing.
 */
export function reverseChanges(changes: readonly RecordChange[]): RecordChange[] {
  return changes
    .toReversed()
    .map((change) => ({ ...change, before: change.after, after: change.before }) as RecordChange);
}
