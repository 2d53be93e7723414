import * as v from 'valibot';
import { countSchema } from '../domain/fields.ts';
import { interviewIdSchema, recordIdSchema, turnIdSchema } from '../domain/ids.ts';
import { pseudonymSchema, pseudonymStatuses } from '../domain/pseudonym.ts';
import { command, jobIdSchema, query, undoable, undoableWith } from './method.ts';

const ruleEntries = v.omit(pseudonymSchema, ['id', 'status', 'createdAt']).entries;

const nameProposalSchema = v.object({
  ...ruleEntries,
  /** Null while nothing was decided about the name. */
  pseudonymId: v.nullable(recordIdSchema),
  status: v.picklist(['proposed', ...pseudonymStatuses]),
  /** Places in the transcripts. */
  count: countSchema,
  /** The first places in their context; `start` and `end` are the name's place in `text`. */
  examples: v.array(
    v.object({
      interviewId: interviewIdSchema,
      turnId: turnIdSchema,
      turn: countSchema,
      text: v.string(),
      start: countSchema,
      end: countSchema,
    }),
  ),
});
export type NameProposal = v.InferOutput<typeof nameProposalSchema>;

const decisionSchema = v.object({ ...ruleEntries, id: v.nullable(recordIdSchema) });
export type NameDecision = v.InferOutput<typeof decisionSchema>;

export const privacyContract = {
  /** Names of people, companies and places, phones, addresses and links in transcripts and records, with decisions. */
  propose: query(v.object({ jobId: jobIdSchema }), v.object({ proposals: v.array(nameProposalSchema) })),
  /** One pseudonym as it shall be; null as id makes a new one. */
  save: undoableWith(v.object({ ...decisionSchema.entries, status: v.picklist(pseudonymStatuses) }), {
    pseudonymId: recordIdSchema,
  }),
  /** Many at once. */
  confirm: undoable(v.object({ pseudonyms: v.pipe(v.array(decisionSchema), v.minLength(1)) })),
  /** Says that these words are nobody's secret. */
  ignore: undoable(v.object({ pseudonyms: v.pipe(v.array(decisionSchema), v.minLength(1)) })),
  /** Takes decisions back: the names are proposals again. */
  remove: undoable(v.object({ ids: v.pipe(v.array(recordIdSchema), v.minLength(1)) })),
  /**
   * Puts the replacements into the project itself and purges originals, history and the index. Nothing brings the names
   * back, so the project's own name must be given. Backups are deleted too when asked.
   */
  redactForGood: command(
    v.object({ projectName: v.string(), areBackupsDeleted: v.boolean() }),
    v.object({
      /** Names that were replaced. */
      names: countSchema,
      deletedBackups: countSchema,
      /** Spellings that the file still holds; empty after success. */
      leftForms: v.array(v.string()),
    }),
  ),
};
