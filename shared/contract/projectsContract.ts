import * as v from 'valibot';
import { type EntityName, type EntityRecord, entityNames } from '../domain/entities.ts';
import { countSchema, isoDateSchema, isoTimestampSchema, nameSchema, positiveCountSchema } from '../domain/fields.ts';
import { languageSchema } from '../domain/language.ts';
import { projectSchema } from '../domain/project.ts';
import { qdaLossSchema } from '../domain/qdaExchange.ts';
import { gateIdSchema, stateIdSchema } from '../domain/workflow.ts';
import { changedSchema, command, fileSchema, nothing, query, undoable } from './method.ts';
import { projectTableNames } from './projectTables.ts';

export const openProjectSchema = v.object({
  path: v.string(),
  project: projectSchema,
  /** Version of the data: the number of change sets so far. */
  version: v.number(),
  isReadOnly: v.boolean(),
  /** Why nothing can be changed; null when it can. */
  readOnlyReason: v.nullable(v.picklist(['inUse', 'fileNotWritable', 'damaged'])),
});
export type OpenProject = v.InferOutput<typeof openProjectSchema>;

/** Turns, quotations and codings are many: they are fetched per interview, never all at once. */
export type HeavyEntityName = 'turn' | 'quotation' | 'coding';
export const heavyEntityNames: readonly EntityName[] = ['turn', 'quotation', 'coding'];
export type LightEntityName = Exclude<EntityName, HeavyEntityName>;
export const lightEntityNames = entityNames.filter((name) => !heavyEntityNames.includes(name)) as LightEntityName[];

export type LightRecords = { [Name in LightEntityName]: EntityRecord<Name>[] };

/** What the list of projects says of one without opening its file: as it was when it was last saved here. */
export const projectSummarySchema = v.object({
  /** Version of the data that it tells of. */
  version: countSchema,
  wave: positiveCountSchema,
  state: stateIdSchema,
  interviews: countSchema,
  changedAt: v.nullable(isoTimestampSchema),
  /** The open task of the trackers' sessions with the nearest day; those without a day come last. */
  nextTask: v.nullable(v.object({ text: v.string(), dueOn: v.nullable(isoDateSchema) })),
  /** The next session, as the last one agreed it. */
  nextSessionOn: v.nullable(isoDateSchema),
  /** The first gate that is neither met nor overridden; null at the end of the path. */
  waitingGateId: v.nullable(gateIdSchema),
});
export type ProjectSummary = v.InferOutput<typeof projectSummarySchema>;

export const historyEntrySchema = v.object({
  version: v.number(),
  method: v.string(),
  author: v.string(),
  at: isoTimestampSchema,
  changeCount: v.number(),
});

const exportChoiceSchema = v.object({
  format: v.picklist(['json', 'csv', 'xlsx', 'qdpx', 'qdc']),
  /** Of tables. Left out: codings in a CSV file, and all tables, a sheet each, in a workbook. */
  table: v.optional(v.picklist(projectTableNames)),
  /** Of a CSV file: Excel reads Cyrillic only with it. */
  hasByteOrderMark: v.optional(v.boolean(), true),
  isAnonymous: v.optional(v.boolean(), false),
});

export const projectsContract = {
  recent: query(
    nothing,
    v.object({
      projects: v.array(
        v.object({
          path: v.string(),
          name: v.string(),
          openedAt: isoTimestampSchema,
          isMissing: v.boolean(),
          /** Null for one that was not saved here since the list keeps them. */
          summary: v.nullable(projectSummarySchema),
        }),
      ),
    }),
  ),
  forgetRecent: command(v.object({ path: v.string() }), nothing),
  /** A free path for a new project of that name, in the folder used last. */
  suggestPath: query(v.object({ name: v.string() }), v.object({ path: v.string() })),
  /**
   * Folders of one folder with its project files, or its recordings; null means the user's home. For hosts without a
   * system dialog.
   */
  listFolder: query(
    v.object({ path: v.nullable(v.string()), files: v.optional(v.picklist(['project', 'recording']), 'project') }),
    v.object({
      path: v.string(),
      parent: v.nullable(v.string()),
      entries: v.array(
        v.object({ name: v.string(), path: v.string(), kind: v.picklist(['folder', 'project', 'recording']) }),
      ),
    }),
  ),
  /** Refuses to overwrite. */
  create: command(v.object({ path: v.string(), name: nameSchema, language: languageSchema }), openProjectSchema),
  open: command(v.object({ path: v.string() }), openProjectSchema),
  /** Opens a fresh copy of the sample in that language; with a path, saves it there. */
  openSample: command(v.object({ language: languageSchema, path: v.optional(v.string()) }), openProjectSchema),
  close: command(nothing, nothing),
  current: query(nothing, v.object({ open: v.nullable(openProjectSchema) })),
  /** Every record except turns, quotations and codings. */
  records: query(
    nothing,
    v.object({
      version: v.number(),
      records: v.custom<LightRecords>((value) => typeof value === 'object' && value !== null),
    }),
  ),
  update: undoable(v.partial(v.pick(projectSchema, ['name', 'language', 'currency', 'guideId']))),
  undo: command(nothing, changedSchema),
  redo: command(nothing, changedSchema),
  /** What undo and redo would take next, and the last changes, newest first. */
  history: query(
    v.object({ limit: v.optional(v.number(), 50) }),
    v.object({
      undoable: v.nullable(historyEntrySchema),
      redoable: v.nullable(historyEntrySchema),
      entries: v.array(historyEntrySchema),
    }),
  ),
  /** Integrity of the open file, and what is wrong in words. */
  check: query(nothing, v.object({ isSound: v.boolean(), problems: v.array(v.string()) })),
  backup: command(nothing, v.object({ path: v.string() })),
  backups: query(
    nothing,
    v.object({ backups: v.array(v.object({ path: v.string(), madeAt: isoTimestampSchema, bytes: v.number() })) }),
  ),
  /** Puts a backup in the place of the open project, which is itself backed up first, and opens it. */
  restore: command(v.object({ backupPath: v.string() }), openProjectSchema),
  /** The whole project in the JSON interchange or for other analysis programs (REFI-QDA), or its tables; anonymous ones are made of a copy without names. */
  exportFile: query(
    exportChoiceSchema,
    /** What the file for another analysis program leaves behind; an anonymous one gives no examples. */
    v.object({ file: fileSchema, losses: v.array(qdaLossSchema) }),
  ),
  /**
   * As `exportFile`, for windows: a message is copied several times on its way, so the file waits to be fetched by
   * `exportPiece`, ten minutes at most. `size` in bytes.
   */
  prepareExport: query(
    exportChoiceSchema,
    v.object({
      exportId: v.string(),
      name: v.string(),
      type: v.string(),
      size: v.number(),
      losses: v.array(qdaLossSchema),
    }),
  ),
  /** Some megabytes of a prepared file from that byte on; the file goes with its last piece. Throws `recordNotFound`. */
  exportPiece: query(
    v.object({ exportId: v.string(), from: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    v.object({ piece: fileSchema }),
  ),
  /** What a file for other analysis programs would not carry. */
  leftBehind: query(v.object({ format: v.picklist(['qdpx', 'qdc']) }), v.object({ losses: v.array(qdaLossSchema) })),
};
