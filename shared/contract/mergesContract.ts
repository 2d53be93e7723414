import * as v from 'valibot';
import { entityNames } from '../domain/entities.ts';
import { command, jobIdSchema, nothing } from './method.ts';

export const mergeSideSchema = v.picklist(['mine', 'theirs']);
export type MergeSideName = v.InferOutput<typeof mergeSideSchema>;

const entityNameSchema = v.picklist(entityNames);

const conflictSideSchema = v.object({
  /** In words; null when empty. Of a conflict about a record being there: whether it is. */
  value: v.nullable(v.union([v.string(), v.boolean()])),
  author: v.string(),
  /** When it was written; empty when nobody knows. */
  at: v.string(),
});

/** Something that both copies changed, differently. */
export const mergeConflictSchema = v.object({
  id: v.string(),
  /**
   * `field`: a property; `presence`: removed in one copy, changed or used in the other; `transcript`: the same turns were
   * edited; `place`: a quotation was moved in both.
   */
  kind: v.picklist(['field', 'presence', 'transcript', 'place']),
  entity: entityNameSchema,
  recordId: v.string(),
  field: v.nullable(v.string()),
  /** What people know the record by. */
  title: v.string(),
  mine: conflictSideSchema,
  theirs: conflictSideSchema,
  /** What happens when nobody chooses: the later one, and what is still needed stays. */
  proposed: mergeSideSchema,
});
export type MergeConflict = v.InferOutput<typeof mergeConflictSchema>;

const kindCountSchema = v.object({
  entity: entityNameSchema,
  added: v.number(),
  changed: v.number(),
  removed: v.number(),
});

export const mergePreviewSchema = v.object({
  previewId: v.string(),
  fileName: v.string(),
  projectName: v.string(),
  /** Steps of work in the other copy that this project has not seen. With 0 there is nothing to merge. */
  steps: v.number(),
  /** Who made them, and from when to when. */
  authors: v.array(v.string()),
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  /** What would come, change and go here, by kind, when every conflict is decided as proposed. */
  counts: v.array(kindCountSchema),
  conflicts: v.array(mergeConflictSchema),
});
export type MergePreview = v.InferOutput<typeof mergePreviewSchema>;

export const mergesContract = {
  /** Compares the open project with another copy of it. The other file is never written. */
  preview: command(v.object({ path: v.string(), jobId: jobIdSchema }), mergePreviewSchema),
  /** Merges as previewed, after a backup: one step of undo. Throws `mergeOutdated` when the project changed since. */
  commit: command(
    v.object({
      previewId: v.string(),
      /** By conflict id; what is left out goes as proposed. */
      decisions: v.optional(v.record(v.string(), mergeSideSchema), {}),
      jobId: jobIdSchema,
    }),
    v.object({
      version: v.number(),
      backupPath: v.string(),
      counts: v.array(kindCountSchema),
      conflicts: v.number(),
    }),
  ),
  discard: command(v.object({ previewId: v.string() }), nothing),
};
