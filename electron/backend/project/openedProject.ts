import { join } from 'node:path';
import { AppError } from '#shared/domain/appError.ts';
import { type ChangeSet, notedMethods, type RecordChange, reverseChanges } from '#shared/domain/changeSet.ts';
import type { Project } from '#shared/domain/project.ts';
import type { OpenProject } from '#shared/contract/projectsContract.ts';
import {
  appendToJournal,
  getChangesOfVersion,
  getDataVersion,
  getJournalEntry,
  getJournalHead,
  type JournalEntry,
  type JournalStep,
  listJournalSteps,
} from '../db/journalQueries.ts';
import type { ProjectFile } from '../db/projectFile.ts';
import { forgetHistory } from '../db/redactionQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import { createRecordWriter, type RecordWriter, type TurnIndexer } from '../db/recordWriter.ts';
import type { ReadDb, WriteDb } from '../db/sqlite.ts';
import { toExpectedError } from '../db/sqlite.ts';
import { RecentChanges } from './recentChanges.ts';

export interface ChangeOptions {
  /** The method that makes the change, as the contract names it. */
  readonly method: string;
  readonly author: string;
  readonly isUndoable?: boolean;
  /** Purges originals and the whole journal; of this change nothing is told but that it was made. */
  readonly isHistoryForgotten?: boolean;
  /** Where the change comes from; `local` unless said otherwise. */
  readonly origin?: 'local' | 'merge';
  /** Journals the change even when no record differs: it is remembered that it was made. */
  readonly isKeptWhenEmpty?: boolean;
}

export interface Changed<Result> {
  readonly changeSet: ChangeSet;
  readonly result: Result;
}

/** A change as it is told: one that another thread made is too large to be told record by record. */
export type ToldChange = Omit<ChangeSet, 'changes'> & { readonly changes: ChangeSet['changes'] | null };

/** The project that is open: reading, changing in transactions, undo. */
export interface OpenedProject {
  readonly path: string;
  readonly db: ReadDb;
  readonly file: ProjectFile;
  getProject(): Project;
  getVersion(): number;
  /** What changed after that version of the data, in order; null when it is too much, or too long ago, to be known. */
  listChangesSince(version: number): readonly RecordChange[] | null;
  describe(): OpenProject;
  /** One transaction; answers after it is on disk. Throws `projectReadOnly`, `diskFull`. */
  change<Result>(options: ChangeOptions, work: (writer: RecordWriter) => Result): Changed<Result>;
  /** Also writes what no change set tells, in the same transaction. */
  changeWith<Result>(options: ChangeOptions, work: (writer: RecordWriter, db: WriteDb) => Result): Changed<Result>;
  /**
   * A change that another thread makes over a connection of its own: until `work` ends, reading shows the project as it
   * was, and `change` throws `WritesHeldError`. One after another. The signal aborts when the project must close.
   */
  changeAside<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** When nothing is changed aside. */
  whenFree(): Promise<void>;
  /** Asks what is changed aside to give up. */
  abandonAside(): void;
  undo(author: string): ChangeSet;
  redo(author: string): ChangeSet;
  /** The journal entries that undo and redo would take back next. */
  findNextReversals(): { readonly undo: JournalEntry | null; readonly redo: JournalEntry | null };
  close(): void;
}

const longestUndo = 1000;

/** Walks the journal as the user walked it: what stands to be undone, and what to be redone, last at the end. */
function reversalStacks(db: ReadDb): { undo: JournalStep[]; redo: JournalStep[] } {
  const undo: JournalStep[] = [];
  const redo: JournalStep[] = [];
  for (const entry of listJournalSteps(db, longestUndo).toReversed()) {
    if (entry.method === 'projects.undo') {
      undo.pop();
      redo.push(entry);
    } else if (entry.method === 'projects.redo') {
      redo.pop();
      undo.push(entry);
    } else if (entry.isUndoable) {
      undo.push(entry);
      redo.length = 0;
    }
  }
  return { undo, redo };
}

/** The id comes out of a file that anybody may have made: it names one folder and never a way out of it. */
export function backupFolderOf(dataFolder: string, projectId: string): string {
  return join(dataFolder, 'backups', projectId.replaceAll(/[^\w-]/g, '_'));
}

/** @param onChanged - null: nobody is told, and of the records that a change adds its change set holds only the ids */
export function createOpenedProject(
  file: ProjectFile,
  indexTurn: TurnIndexer | null,
  onChanged: ((change: ToldChange) => void) | null,
): OpenedProject {
  const db = file.connection;
  let version = getDataVersion(db);
  const recentChanges = new RecentChanges(version);

  function getProject(): Project {
    const project = listRecords(db, 'project')[0];
    if (project === undefined) throw new AppError('projectDamaged', { file: file.path });
    return project;
  }

  function changeWith<Result>(
    options: ChangeOptions & { readonly revertsVersion?: number },
    work: (writer: RecordWriter, db: WriteDb) => Result,
  ): Changed<Result> {
    if (file.readOnlyReason !== null) throw new AppError('projectReadOnly', { file: file.path });
    try {
      const changed = file.connection.transaction((writeDb) => {
        const isRemembered = options.isHistoryForgotten !== true;
        const writer = createRecordWriter(writeDb, indexTurn, { isRemembered, areAddedByIdAlone: onChanged === null });
        const result = work(writer, writeDb);
        const changeSet: ChangeSet = {
          version: version + 1,
          method: options.method,
          author: options.author,
          at: new Date().toISOString(),
          changes: writer.listChanges(),
        };
        const isEmpty = isRemembered && changeSet.changes.length === 0;
        if (isEmpty && options.isKeptWhenEmpty !== true) return { changeSet: { ...changeSet, version }, result };
        appendToJournal(writeDb, {
          changeSet,
          origin: options.origin ?? 'local',
          isUndoable: (options.isUndoable ?? !notedMethods.has(options.method)) && !isEmpty,
          revertsVersion: options.revertsVersion ?? null,
        });
        if (options.isHistoryForgotten === true) forgetHistory(writeDb);
        return { changeSet, result };
      });
      const isJournaled = changed.changeSet.version > version;
      version = changed.changeSet.version;
      if (options.isHistoryForgotten === true || onChanged === null) recentChanges.forget(version);
      else if (isJournaled) recentChanges.add(changed.changeSet);
      if (isJournaled) onChanged?.(changed.changeSet);
      return changed;
    } catch (error) {
      const expected = toExpectedError(error);
      if (expected === null) throw error;
      throw new AppError(expected.code, { file: file.path });
    }
  }

  let free: Promise<void> = Promise.resolve();
  const giveUp = new Set<AbortController>();

  /** What another connection has written since is told as one change. */
  function catchUp(): void {
    const newest = getDataVersion(db);
    if (newest === version) return;
    version = newest;
    recentChanges.forget(version);
    onChanged?.({ ...getJournalHead(db, version), version, changes: null });
  }

  async function changeAside<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    while (file.connection.areWritesHeld) await free;
    if (file.readOnlyReason !== null) throw new AppError('projectReadOnly', { file: file.path });
    const release = file.connection.holdWrites();
    const controller = new AbortController();
    giveUp.add(controller);
    const { promise, resolve } = Promise.withResolvers<void>();
    free = promise;
    try {
      return await work(controller.signal);
    } finally {
      giveUp.delete(controller);
      release();
      catchUp();
      resolve();
    }
  }

  function reverse(method: 'projects.undo' | 'projects.redo', author: string): ChangeSet {
    const stacks = reversalStacks(db);
    const entry = method === 'projects.undo' ? stacks.undo.at(-1) : stacks.redo.at(-1);
    if (entry === undefined) throw new AppError(method === 'projects.undo' ? 'nothingToUndo' : 'nothingToRedo');
    const changes = reverseChanges(getChangesOfVersion(db, entry.version));
    try {
      return changeWith({ method, author, revertsVersion: entry.version }, (writer) => writer.apply(changes)).changeSet;
    } catch (error) {
      // Something that was made since stands on a record that would go.
      if (error instanceof AppError && error.code === 'recordNotFound') throw new AppError('undoConflict');
      throw error;
    }
  }

  return {
    path: file.path,
    db,
    file,
    getProject,
    getVersion: () => version,
    listChangesSince: (known) => recentChanges.listSince(known),
    describe: () => ({
      path: file.path,
      project: getProject(),
      version,
      isReadOnly: file.readOnlyReason !== null,
      readOnlyReason: file.readOnlyReason,
    }),
    change: changeWith,
    changeWith,
    changeAside,
    whenFree: async () => {
      while (file.connection.areWritesHeld) await free;
    },
    abandonAside: () => {
      for (const controller of giveUp) controller.abort();
    },
    undo: (author) => reverse('projects.undo', author),
    redo: (author) => reverse('projects.redo', author),
    findNextReversals: () => {
      const { undo, redo } = reversalStacks(db);
      const entryOf = (step: JournalStep | undefined) =>
        step === undefined ? null : getJournalEntry(db, step.version);
      return { undo: entryOf(undo.at(-1)), redo: entryOf(redo.at(-1)) };
    },
    close: () => file.close(),
  };
}
