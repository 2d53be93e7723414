import type { ChangeSet, RecordChange } from '#shared/domain/changeSet.ts';

/** Above this many, whoever follows the changes reads everything anew sooner. */
const mostChanges = 1000;

/** The latest changes of an open project, for those who keep what they have read in step with it. */
export class RecentChanges {
  #sets: readonly ChangeSet[] = [];
  #from: number;

  /** Nothing is known of what led to that version of the data. */
  constructor(version: number) {
    this.#from = version;
  }

  add(changeSet: ChangeSet): void {
    this.#sets = [...this.#sets, changeSet];
    while (this.#sets.reduce((sum, { changes }) => sum + changes.length, 0) > mostChanges) {
      this.#from = this.#sets[0]!.version;
      this.#sets = this.#sets.slice(1);
    }
  }

  /** Names that must be gone from the file must not stay here either. */
  forget(version: number): void {
    this.#sets = [];
    this.#from = version;
  }

  /** Everything that changed after that version, in order; null when that is no longer known. */
  listSince(version: number): readonly RecordChange[] | null {
    if (version < this.#from) return null;
    return this.#sets.filter((set) => set.version > version).flatMap(({ changes }) => changes);
  }
}
