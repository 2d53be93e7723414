import type { EntityName } from '#shared/domain/entities.ts';
import { carryOriginal, carryRecordingContent, keepMerge } from '../db/mergeQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { ReadDb, WriteDb } from '../db/sqlite.ts';
import type { MergePlan } from './planMerge.ts';

export interface AppliedMerge {
  readonly plan: MergePlan;
  /** The version that the merge becomes. */
  readonly version: number;
  /** File name of the other copy. */
  readonly source: string;
}

/** Carries the merge out: records through the writer, then what lies outside the journal, and what has to be remembered. */
export function applyMerge(writer: RecordWriter, db: WriteDb, from: ReadDb, applied: AppliedMerge): void {
  const { plan, version, source } = applied;
  writer.apply(plan.changes);
  for (const change of plan.changes) {
    if (change.entity === 'interview' && change.before === null) carryOriginal(db, from, change.id);
    if (change.entity === 'recording' && change.after !== null && change.after.contentId !== null)
      carryRecordingContent(db, from, change.after.contentId);
  }
  const { known, writers, aliases, conflicts } = plan;
  keepMerge(db, { version, source, known, writers, aliases, conflicts });
}

export interface KindCount {
  readonly entity: EntityName;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** How many records of each kind come, change and go. */
export function countKinds({ changes }: MergePlan): KindCount[] {
  return [...Map.groupBy(changes, ({ entity }) => entity)].map(([entity, ofKind]) => ({
    entity,
    added: ofKind.filter(({ before }) => before === null).length,
    changed: ofKind.filter(({ before, after }) => before !== null && after !== null).length,
    removed: ofKind.filter(({ after }) => after === null).length,
  }));
}
