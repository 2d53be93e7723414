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

/** Methods by which the app notes something by itself: undo passes over them to what somebody did before. */
export const notedMethods: ReadonlySet<string> = new Set([
  'workflow.noteState',
  'segments.rememberPicture',
  'reports.render',
]);

const wireShape = v.object({
  version: v.number(),
  method: v.string(),
  author: v.string(),
  at: v.string(),
  changes: v.array(
    v.object({
      entity: v.picklist(entityNames),
      id: v.string(),
      before: v.nullable(v.object({ id: v.string() })),
      after: v.nullable(v.object({ id: v.string() })),
    }),
  ),
});

/** Checks the outer shape; the records in it were checked when they were written. */
export const changeSetSchema = v.custom<ChangeSet>((value) => v.is(wireShape, value));

/**
 * The change that takes the state after `changes` back to the state before them.
 * Law: applying `changes`, then `reverseChanges(changes)`, changes nothing.
 */
export function reverseChanges(changes: readonly RecordChange[]): RecordChange[] {
  return changes
    .toReversed()
    .map((change) => ({ ...change, before: change.after, after: change.before }) as RecordChange);
}

/**
 * The same changes with one entry a record: what it was before all of them and what it is after, in the order of the
 * first touch; records that come and go within the changes leave nothing.
 * Law: applying the result and applying `changes` end in the same state.
 */
export function squashChanges(changes: readonly RecordChange[]): RecordChange[] {
  const byRecord = new Map<string, RecordChange>();
  for (const change of changes) {
    const key = `${change.entity} ${change.id}`;
    const earlier = byRecord.get(key);
    byRecord.set(key, earlier === undefined ? change : ({ ...change, before: earlier.before } as RecordChange));
  }
  return [...byRecord.values()].filter(({ before, after }) => before !== null || after !== null);
}
