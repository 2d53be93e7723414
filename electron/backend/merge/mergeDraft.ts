import type { EntityName } from '#shared/domain/entities.ts';
import { isSameValue } from '#shared/domain/mergeValues.ts';
import { mergeItself, type RecordAlias, type RecordWriters, type Writer } from '../db/mergeQueries.ts';
import { isLater, type MergeSide, type SideName } from './mergeSide.ts';
import { type AnyRecord, keyOf } from './readTouches.ts';

/** A difference that somebody has to decide, with what the rule proposes. */
export interface MergeConflict {
  readonly id: string;
  /**
   * `field`: one property; `presence`: removed in one copy, changed or used in the other; `transcript`: the same turns
   * were edited; `place`: a quotation was moved in both.
   */
  readonly kind: 'field' | 'presence' | 'transcript' | 'place';
  readonly entity: EntityName;
  readonly recordId: string;
  readonly field: string | null;
  readonly mine: ConflictSide;
  readonly theirs: ConflictSide;
  readonly proposed: SideName;
  readonly chosen: SideName;
}

export interface ConflictSide {
  readonly value: unknown;
  readonly author: string;
  readonly at: string;
}

/** Which side a conflict goes to; undefined leaves it to the rule. */
export type Decide = (conflictId: string) => SideName | undefined;

/** Change sets whose removals do not hold, because the other copy changed or used what they removed. */
export type Overruled = Readonly<Record<SideName, Set<string>>>;

export interface DraftRecord {
  readonly entity: EntityName;
  readonly id: string;
  record: AnyRecord | null;
  /** Whose words a quotation stands on. */
  side: SideName;
}

/** The project as it will be: my copy, with what is laid over it. */
export class MergeDraft {
  readonly mine: MergeSide;
  readonly theirs: MergeSide;
  readonly overruled: Overruled;
  readonly records = new Map<string, DraftRecord>();
  readonly conflicts = new Map<string, MergeConflict>();
  readonly aliases = new Map<string, string>();
  readonly newAliases: RecordAlias[] = [];
  readonly #writers = new Map<string, { entity: EntityName; id: string; fields: Record<string, string> }>();
  readonly #decide: Decide;

  /** `asked` are questions of an earlier attempt that stay, because their answers are laid down in `overruled`. */
  constructor(
    mine: MergeSide,
    theirs: MergeSide,
    decide: Decide,
    overruled: Overruled,
    asked: readonly MergeConflict[] = [],
  ) {
    this.mine = mine;
    this.theirs = theirs;
    this.overruled = overruled;
    this.#decide = decide;
    for (const conflict of asked) this.conflicts.set(conflict.id, conflict);
    for (const side of [mine, theirs]) {
      for (const merge of side.history.merges.values())
        for (const [entity, from, to] of merge.aliases) this.aliases.set(keyOf(entity, from), to);
      for (const [from, to] of side.touches.movedCodes) this.aliases.set(keyOf('code', from), to);
    }
  }

  side(name: SideName): MergeSide {
    return name === 'mine' ? this.mine : this.theirs;
  }

  get(entity: EntityName, id: string): AnyRecord | null {
    const drafted = this.records.get(keyOf(entity, id));
    return drafted === undefined ? this.mine.find(entity, id) : drafted.record;
  }

  set(entity: EntityName, id: string, record: AnyRecord | null, side?: SideName): void {
    const key = keyOf(entity, id);
    const known = this.records.get(key);
    if (known === undefined) this.records.set(key, { entity, id, record, side: side ?? 'mine' });
    else {
      known.record = record;
      known.side = side ?? known.side;
    }
  }

  patch(entity: EntityName, id: string, patch: Readonly<Record<string, unknown>>, writer = mergeItself): void {
    const record = this.get(entity, id);
    if (record === null) return;
    this.set(entity, id, { ...record, ...patch });
    for (const field of Object.keys(patch))
      if (!isSameValue(record[field], patch[field])) this.write(entity, id, field, writer);
  }

  /** Remembers who wrote the field, or with '' that the record is there or not; what this merge makes is its own. */
  write(entity: EntityName, id: string, field: string, writer: string): void {
    const key = keyOf(entity, id);
    const known = this.#writers.get(key) ?? { entity, id, fields: {} };
    known.fields[field] = writer;
    this.#writers.set(key, known);
  }

  listWriters(): RecordWriters[] {
    return [...this.#writers.values()].map(({ entity, id, fields }) => [entity, id, fields]);
  }

  /** The id that stands for this one now, where it stands. */
  resolve(entity: EntityName, id: string): string {
    const seen = new Set<string>();
    let current = id;
    for (;;) {
      const next = this.aliases.get(keyOf(entity, current));
      if (next === undefined || seen.has(next)) return current;
      seen.add(next);
      current = next;
    }
  }

  addAlias(entity: EntityName, from: string, to: string): void {
    this.aliases.set(keyOf(entity, from), to);
    this.newAliases.push([entity, from, to]);
  }

  /** Who wins; lists the conflict. What is decided against the rule is a writing of this merge. */
  conflict(found: NewConflict): { readonly chosen: SideName; readonly isAgainstRule: boolean } {
    const known = this.conflicts.get(found.id);
    const proposed = found.proposed ?? (isLater(found.theirWriter, found.myWriter) ? 'theirs' : 'mine');
    const chosen = known?.chosen ?? this.#decide(found.id) ?? proposed;
    if (known === undefined) {
      const { id, kind, entity, recordId, field } = found;
      const mine = { value: found.mine, author: found.myWriter.author, at: found.myWriter.at };
      const theirs = { value: found.theirs, author: found.theirWriter.author, at: found.theirWriter.at };
      this.conflicts.set(id, { id, kind, entity, recordId, field, mine, theirs, proposed, chosen });
    }
    return { chosen, isAgainstRule: chosen !== proposed };
  }
}

export interface NewConflict {
  readonly id: string;
  readonly kind: MergeConflict['kind'];
  readonly entity: EntityName;
  readonly recordId: string;
  readonly field: string | null;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly myWriter: Writer;
  readonly theirWriter: Writer;
  /** The rule; the later writer when left out. */
  readonly proposed?: SideName;
}
