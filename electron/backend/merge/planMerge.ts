import type { RecordChange } from '#shared/domain/changeSet.ts';
import { isSameValue } from '#shared/domain/mergeValues.ts';
import type { KnownChangeSet, RecordAlias, RecordWriters } from '../db/mergeQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { anchorQuotations, settlePlaces } from './anchorQuotations.ts';
import { joinDuplicates } from './joinDuplicates.ts';
import { keepInvariants } from './keepInvariants.ts';
import { type Decide, type MergeConflict, MergeDraft, type Overruled } from './mergeDraft.ts';
import { bringBackOverruled, mergeRecord } from './mergeRecords.ts';
import { createMergeSide, type MergeSide } from './mergeSide.ts';
import { mergeTurns } from './mergeTurns.ts';
import { readHistory } from './readHistory.ts';
import { settleLinks } from './settleLinks.ts';

/** What merging would do, and what it has to remember. */
export interface MergePlan {
  readonly changes: readonly RecordChange[];
  readonly conflicts: readonly MergeConflict[];
  /** Change sets that my copy has not seen. Without any there is nothing to merge. */
  readonly known: readonly KnownChangeSet[];
  readonly writers: readonly RecordWriters[];
  readonly aliases: readonly RecordAlias[];
}

/** The two copies, read once; null when nothing says that they are copies of one project. */
export interface MergePair {
  readonly mine: MergeSide;
  readonly theirs: MergeSide;
  readonly news: readonly KnownChangeSet[];
}

export function pairCopies(mine: ReadDb, theirs: ReadDb): MergePair | null {
  const [mineHistory, theirHistory] = [readHistory(mine), readHistory(theirs)];
  const isRelated = [...theirHistory.known].some((id) => mineHistory.known.has(id));
  if (!isRelated) return null;
  const methods = new Map(theirHistory.changeSets.map(({ id, method }) => [id, method]));
  for (const merge of theirHistory.merges.values())
    for (const { id, method } of merge.known) if (!methods.has(id)) methods.set(id, method);
  const news = [...theirHistory.known]
    .filter((id) => !mineHistory.known.has(id))
    .map((id) => {
      const { author, at } = theirHistory.writers.get(id)!;
      return { id, author, at, method: methods.get(id) ?? '' };
    });
  return {
    mine: createMergeSide(mine, mineHistory, theirHistory.known),
    theirs: createMergeSide(theirs, theirHistory, mineHistory.known),
    news,
  };
}

const handledApart = new Set(['turn', 'quotation']);
const nothing: ReadonlySet<string> = new Set();

function draftOnce(draft: MergeDraft): void {
  for (const touches of draft.theirs.touches.records.values())
    if (!handledApart.has(touches.entity)) mergeRecord(draft, touches, nothing);
  const winners = mergeTurns(draft);
  bringBackOverruled(draft);
  anchorQuotations(draft, winners);
  settleLinks(draft);
  settlePlaces(draft);
  joinDuplicates(draft);
  settleLinks(draft);
  keepInvariants(draft);
}

function toChanges(draft: MergeDraft): RecordChange[] {
  const changes = [...draft.records.values()].flatMap(({ entity, id, record }) => {
    const before = draft.mine.find(entity, id);
    return isSameValue(before, record) ? [] : [{ entity, id, before, after: record } as unknown as RecordChange];
  });
  // What goes makes room for what comes under the same name.
  const rank = ({ before, after }: RecordChange): number => (after === null ? 0 : before === null ? 2 : 1);
  return changes.toSorted((left, right) => rank(left) - rank(right));
}

/**
 * Merges the other copy into mine, record by record and property by property.
 *
 * Every value knows who wrote it last: what the other copy wrote having seen mine is taken, what mine wrote having seen
 * theirs stays, and what neither saw of the other is a conflict. So no common state has to be found, and any number of
 * copies may be merged in any order.
 */
export function planMerge({ mine, theirs, news }: MergePair, decide: Decide = () => undefined): MergePlan {
  const overruled: Overruled = { mine: new Set(), theirs: new Set() };
  let asked: readonly MergeConflict[] = [];
  for (;;) {
    const known = overruled.mine.size + overruled.theirs.size;
    const draft = new MergeDraft(mine, theirs, decide, overruled, asked);
    draftOnce(draft);
    asked = [...draft.conflicts.values()].filter(({ kind }) => kind === 'presence');
    // A removal that does not hold takes with it all that was removed with it: from the beginning, once more.
    if (overruled.mine.size + overruled.theirs.size > known) continue;
    const conflicts = [...draft.conflicts.values()];
    const [changes, writers, aliases] = [toChanges(draft), draft.listWriters(), draft.newAliases];
    return { changes, conflicts, known: news, writers, aliases };
  }
}
