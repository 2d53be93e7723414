import type { RecordChange } from '#shared/domain/changeSet.ts';
import type { EntityName } from '#shared/domain/entities.ts';
import { isSameValue } from '#shared/domain/mergeValues.ts';
import {
  type JournaledChangeSet,
  mergeItself,
  readJournaledChanges,
  type RecordWriters,
  type StoredMerge,
} from '../db/mergeQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { History } from './readHistory.ts';

export type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** Somebody wrote a value that the other copy has not seen. */
export interface Touch {
  /** Id of the change set that wrote it last. */
  readonly writer: string;
  /** What it was when the copies last agreed; undefined when nobody knows. */
  readonly base: unknown;
  /** True when it only let go of something that was removed: nobody meant the record. */
  readonly isFollowing?: boolean;
}

/** What one copy did to one record since the other last knew it. */
export interface RecordTouches {
  readonly entity: EntityName;
  readonly id: string;
  /** Made or removed; its base says whether it was there. */
  presence: Touch | null;
  /** Change sets that removed it, each on its own: it is gone as long as one of them holds. */
  removers: readonly string[];
  /** What it was before it was removed, where the journal says so. */
  lost: AnyRecord | null;
  readonly fields: Map<string, Touch>;
}

export interface SideTouches {
  readonly records: ReadonlyMap<string, RecordTouches>;
  /** Turns that were cut, joined, put in or removed together: they only make sense together. */
  readonly turnGroups: readonly (readonly string[])[];
  /** Codes that went, with the code that took over what they carried. */
  readonly movedCodes: ReadonlyMap<string, string>;
}

export const keyOf = (entity: EntityName, id: string): string => `${entity} ${id}`;

/** Collects, in the order of the journal, who last touched what. */
class TouchReader {
  readonly records = new Map<string, RecordTouches>();
  readonly turnGroups: string[][] = [];
  readonly movedCodes = new Map<string, string>();
  readonly #isKnown: (writer: string) => boolean;

  constructor(isKnown: (writer: string) => boolean) {
    this.#isKnown = isKnown;
  }

  #recordOf(entity: EntityName, id: string): RecordTouches {
    const key = keyOf(entity, id);
    const known = this.records.get(key);
    if (known !== undefined) return known;
    const record: RecordTouches = { entity, id, presence: null, removers: [], lost: null, fields: new Map() };
    this.records.set(key, record);
    return record;
  }

  readChanges(changes: readonly RecordChange[], writer: string): void {
    const gone = listGone(changes);
    for (const { entity, id, before, after } of changes) {
      const record = this.#recordOf(entity, id);
      if (before === null || after === null) {
        record.presence = { writer, base: record.presence?.base ?? before !== null };
        record.removers = after === null ? [writer] : [];
        record.lost = after === null ? (before as AnyRecord) : null;
        record.fields.clear();
        continue;
      }
      for (const field of changedFields(before as AnyRecord, after as AnyRecord))
        this.#touchField(
          record,
          field,
          writer,
          before as AnyRecord,
          letsGo(gone, field, before as AnyRecord, after as AnyRecord),
        );
    }
    this.#readTurnGroups(changes, () => writer);
    this.#readMovedCodes(changes);
  }

  #touchField(
    record: RecordTouches,
    field: string,
    writer: string,
    before: AnyRecord | null,
    isFollowing: boolean,
  ): void {
    const isNew = record.presence?.base === false;
    const known = record.fields.get(field);
    const base = known === undefined ? (isNew ? undefined : before?.[field]) : known.base;
    record.fields.set(field, { writer, base, isFollowing: isFollowing && known?.isFollowing !== false });
  }

  /** What a merge made of both sides is neither's: nobody knows from what, and nobody meant more than he did before. */
  #settleField(record: RecordTouches, field: string, writer: string): void {
    record.fields.set(field, { writer, base: undefined, isFollowing: record.fields.get(field)?.isFollowing ?? true });
  }

  /** By one writer: what a merge brought together was not written together. */
  #readTurnGroups(changes: readonly RecordChange[], writerOf: (change: RecordChange) => string): void {
    const turns = changes.filter(({ entity }) => entity === 'turn');
    for (const [writer, group] of Map.groupBy(turns, writerOf)) if (writer !== mergeItself) this.#readTurnGroup(group);
  }

  #readTurnGroup(turns: readonly RecordChange[]): void {
    if (!turns.some(({ before, after }) => before === null || after === null)) return;
    const group = turns.filter(
      ({ before, after }) =>
        before === null || after === null || (before as AnyRecord)['text'] !== (after as AnyRecord)['text'],
    );
    if (group.length > 1) this.turnGroups.push(group.map(({ id }) => id));
  }

  #readMovedCodes(changes: readonly RecordChange[]): void {
    const gone = new Set(
      changes.filter(({ entity, after }) => entity === 'code' && after === null).map(({ id }) => id),
    );
    if (gone.size === 0) return;
    for (const { entity, before, after } of changes) {
      if (entity !== 'coding' || before === null || after === null) continue;
      if (gone.has(before.codeId) && before.codeId !== after.codeId) this.movedCodes.set(before.codeId, after.codeId);
    }
  }

  /** What a merge took counts as its writers', and is no touch where the other copy has seen them. */
  readMerge(changes: readonly RecordChange[], merge: StoredMerge, itself: string): void {
    const gone = listGone(changes);
    const byKey = new Map(changes.map((change) => [keyOf(change.entity, change.id), change]));
    const writersByKey = new Map(merge.writers.map((one) => [keyOf(one[0], one[1]), one]));
    for (const key of new Set([...byKey.keys(), ...writersByKey.keys()])) {
      const change = byKey.get(key);
      const named: RecordWriters = writersByKey.get(key) ?? [change!.entity, change!.id, {}];
      this.#readMergedRecord(change, named, itself, gone);
    }
    this.#readTurnGroups(changes, ({ entity, id }) => {
      const named = writersByKey.get(keyOf(entity, id))?.[2] ?? {};
      return named['text'] ?? named[''] ?? mergeItself;
    });
  }

  #readMergedRecord(
    change: RecordChange | undefined,
    [entity, id, named]: RecordWriters,
    itself: string,
    gone: ReadonlySet<unknown>,
  ): void {
    const record = this.#recordOf(entity, id);
    const writersOf = (field: string): string[] => {
      const writers = named[field] ?? named[''] ?? itself;
      return writers.split(' ').map((writer) => (writer === mergeItself ? itself : writer));
    };
    const isMadeOrGone = change !== undefined && (change.before === null || change.after === null);
    if (isMadeOrGone || named[''] !== undefined) {
      const unseen = writersOf('').filter((writer) => !this.#isKnown(writer));
      const base = record.presence?.base ?? change?.before !== null;
      record.presence = unseen.length === 0 ? null : { writer: unseen[0]!, base };
      record.removers = unseen;
      if (isMadeOrGone) record.lost = change.before as AnyRecord | null;
      if (isMadeOrGone) record.fields.clear();
    }
    const before = isMadeOrGone ? null : ((change?.before ?? null) as AnyRecord | null);
    const changed = before === null ? [] : changedFields(before, change!.after as AnyRecord);
    for (const field of new Set([...changed, ...Object.keys(named).filter((name) => name !== '')])) {
      const writer = writersOf(field)[0]!;
      const known = changed.includes(field) ? before : null;
      const isFollowing = known !== null && letsGo(gone, field, known, change!.after as AnyRecord);
      if (this.#isKnown(writer)) record.fields.delete(field);
      else if (writer === itself) this.#settleField(record, field, writer);
      else this.#touchField(record, field, writer, known, isFollowing);
    }
  }
}

function listGone(changes: readonly RecordChange[]): ReadonlySet<unknown> {
  return new Set(changes.filter(({ after }) => after === null).map(({ id }) => id));
}

/** Whether the field did nothing but let go of what went, or name what took its place. */
function letsGo(gone: ReadonlySet<unknown>, field: string, before: AnyRecord, after: AnyRecord): boolean {
  if (gone.size === 0) return false;
  const [named, names] = [before[field], after[field]];
  if (!Array.isArray(named)) return gone.has(named);
  const rest = named.filter((id) => !gone.has(id));
  return rest.length < named.length && Array.isArray(names) && rest.every((id) => names.includes(id));
}

function changedFields(before: AnyRecord, after: AnyRecord): string[] {
  return Object.keys(after).filter((field) => !isSameValue(before[field], after[field]));
}

/** An undone change and its undoing, both unseen by the other copy, are nothing to it. */
function isWithoutEffect(
  { version, id, revertsVersion }: JournaledChangeSet,
  { takenBack }: History,
  idOfVersion: ReadonlyMap<number, string>,
  otherKnows: ReadonlySet<string>,
): boolean {
  if (otherKnows.has(id)) return true;
  if (takenBack.has(version)) return true;
  const reverted = revertsVersion === null ? undefined : idOfVersion.get(revertsVersion);
  return reverted !== undefined && !otherKnows.has(reverted);
}

/** What this copy did that the other has not seen. */
export function readTouches(db: ReadDb, history: History, otherKnows: ReadonlySet<string>): SideTouches {
  const reader = new TouchReader((writer) => otherKnows.has(writer));
  const idOfVersion = new Map(history.changeSets.map(({ version, id }) => [version, id]));
  for (const changeSet of history.changeSets) {
    if (isWithoutEffect(changeSet, history, idOfVersion, otherKnows)) continue;
    const changes = readJournaledChanges(db, changeSet.version);
    const merge = history.merges.get(changeSet.version);
    if (merge === undefined) reader.readChanges(changes, changeSet.id);
    else reader.readMerge(changes, merge, changeSet.id);
  }
  return reader;
}
