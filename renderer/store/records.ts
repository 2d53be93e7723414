import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { type LightEntityName, type LightRecords, lightEntityNames } from '#shared/contract/projectsContract.ts';
import { type ChangeSet, notedMethods, type RecordChange } from '#shared/domain/changeSet.ts';
import type { EntityRecord } from '#shared/domain/entities.ts';

/** Records of one kind by id. */
export type RecordTable<Name extends LightEntityName> = Readonly<Record<string, EntityRecord<Name>>>;
export type RecordTables = { readonly [Name in LightEntityName]: RecordTable<Name> };

interface RecordsState {
  /** Version of the data these tables show; 0 when no project is open. */
  readonly version: number;
  /** The version that undo would take back first, as far as this window has seen it made. */
  readonly undoableVersion: number;
  readonly tables: RecordTables;
}

export const emptyTables = Object.fromEntries(lightEntityNames.map((name) => [name, {}])) as unknown as RecordTables;

/** Every record except turns, quotations and codings. Changed only by change sets and reloads. */
export const useRecords = create<RecordsState>()(() => ({
  version: 0,
  undoableVersion: 0,
  tables: emptyTables,
}));

export function tablesOf(records: LightRecords): RecordTables {
  const entries = lightEntityNames.map((name) => [
    name,
    Object.fromEntries(records[name].map((record) => [record.id, record])),
  ]);
  return Object.fromEntries(entries) as RecordTables;
}

function isLight(name: RecordChange['entity']): name is LightEntityName {
  return (lightEntityNames as readonly string[]).includes(name);
}

/** The tables after the changes; tables that none of them touches stay the same objects. */
export function applyRecordChanges(tables: RecordTables, changes: readonly RecordChange[]): RecordTables {
  const next: Record<string, Record<string, unknown>> = {};
  for (const change of changes) {
    if (!isLight(change.entity)) continue;
    const table = (next[change.entity] ??= { ...tables[change.entity] });
    if (change.after === null) delete table[change.id];
    else table[change.id] = change.after;
  }
  return { ...tables, ...next };
}

type ChangeListener = (changeSet: ChangeSet) => void;
const changeListeners = new Set<ChangeListener>();
const reloadListeners = new Set<() => void>();

/** Calls back after every applied change set, once each and in order: for slices that hold turns and codings. */
export function subscribeToChanges(listener: ChangeListener): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

/** Calls back when everything must be fetched again, because too much changed or a change set was missed. */
export function subscribeToReload(listener: () => void): () => void {
  reloadListeners.add(listener);
  return () => reloadListeners.delete(listener);
}

/**
 * The one way cached records change, for our own commands and others' events alike.
 * A change set already seen is ignored. Answers 'missed' when one before it never came: reload then.
 */
export function applyChanges(changeSet: ChangeSet): 'applied' | 'seen' | 'missed' {
  const { version, undoableVersion, tables } = useRecords.getState();
  if (changeSet.version <= version) return 'seen';
  if (changeSet.version > version + 1) return 'missed';
  const changes = changeSet.changes as readonly RecordChange[];
  useRecords.setState({
    version: changeSet.version,
    undoableVersion: notedMethods.has(changeSet.method) ? undoableVersion : changeSet.version,
    tables: applyRecordChanges(tables, changes),
  });
  for (const listener of changeListeners) listener(changeSet);
  return 'applied';
}

export function replaceRecords(version: number, tables: RecordTables): void {
  useRecords.setState({ version, undoableVersion: version, tables });
  for (const listener of reloadListeners) listener();
}

/** One record, or null when there is none with that id. */
export function useRecord<Name extends LightEntityName>(name: Name, id: string | null): EntityRecord<Name> | null {
  return useRecords((state) => (id === null ? null : ((state.tables[name] as RecordTable<Name>)[id] ?? null)));
}

/** All records of a kind in order of their ids, which is the order in which they were made. */
export function useRecordList<Name extends LightEntityName>(name: Name): readonly EntityRecord<Name>[] {
  return useRecords(useShallow((state) => listRecords(state.tables, name)));
}

/** The table itself, to look up many by id. */
export function useRecordTable<Name extends LightEntityName>(name: Name): RecordTable<Name> {
  return useRecords((state) => state.tables[name] as RecordTable<Name>);
}

const lists = new WeakMap<object, readonly unknown[]>();

export function listRecords<Name extends LightEntityName>(
  tables: RecordTables,
  name: Name,
): readonly EntityRecord<Name>[] {
  const table = tables[name] as RecordTable<Name>;
  const known = lists.get(table);
  if (known !== undefined) return known as readonly EntityRecord<Name>[];
  const list = Object.values(table).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  lists.set(table, list);
  return list;
}

/** The project's own record; null when none is open. */
export function useProject(): EntityRecord<'project'> | null {
  return useRecordList('project')[0] ?? null;
}

/** Version of the data: part of every query that must follow changes. */
export const useDataVersion = (): number => useRecords((state) => state.version);

/** The version that undo would take back first. */
export const useUndoableVersion = (): number => useRecords((state) => state.undoableVersion);
