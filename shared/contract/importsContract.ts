import * as v from 'valibot';
import { codeTypeIdSchema } from '../domain/codeType.ts';
import { isoDateSchema, nameSchema } from '../domain/fields.ts';
import { interviewIdSchema } from '../domain/ids.ts';
import { interviewKindSchema } from '../domain/interview.ts';
import { languageSchema } from '../domain/language.ts';
import { importWarningCodes } from '../domain/parsedTranscript.ts';
import { qdaLossSchema } from '../domain/qdaExchange.ts';
import { speakerRoleSchema } from '../domain/speakerRole.ts';
import { command, fileSchema, jobIdSchema, nothing, query } from './method.ts';
import { tableArrangementSchema, tablePreviewFields, tableSummarySchema } from './tableImportContract.ts';

const importWarningSchema = v.object({
  code: v.picklist(importWarningCodes),
  line: v.nullable(v.number()),
  details: v.record(v.string(), v.union([v.string(), v.number()])),
});

/** An error as data, for one source among many. */
export const sourceErrorSchema = v.object({
  code: v.string(),
  details: v.record(v.string(), v.nullable(v.union([v.string(), v.number()]))),
});

export const previewSpeakerSchema = v.object({
  /** The label in the file; empty for turns without one. */
  label: v.string(),
  role: speakerRoleSchema,
  turns: v.number(),
  words: v.number(),
});

/** What a file of a whole project holds, whether it was known before or not. */
export const heldProjectSchema = v.object({
  codes: v.number(),
  codings: v.number(),
  /** The file's users, those without codings too. */
  coders: v.number(),
  interviews: v.number(),
  respondents: v.number(),
});
export type HeldProject = v.InferOutput<typeof heldProjectSchema>;

export const importPreviewSchema = v.variant('kind', [
  v.object({
    kind: v.literal('transcript'),
    previewId: v.string(),
    fileName: v.string(),
    title: v.string(),
    date: v.nullable(v.string()),
    language: languageSchema,
    encoding: v.string(),
    speakers: v.array(previewSpeakerSchema),
    turnCount: v.number(),
    characters: v.number(),
    /** The first turns, enough to see that speakers and text came in right. */
    turns: v.array(v.object({ speaker: v.string(), startMs: v.nullable(v.number()), text: v.string() })),
    warnings: v.array(importWarningSchema),
    /** The interviews that the file seems to hold, in its order; empty when it is one. */
    parts: v.array(
      v.object({
        title: v.string(),
        date: v.nullable(v.string()),
        turnCount: v.number(),
        speakers: v.array(previewSpeakerSchema),
        turns: v.array(v.object({ speaker: v.string(), startMs: v.nullable(v.number()), text: v.string() })),
      }),
    ),
    /** The interview that holds this very file already. */
    duplicateOf: v.nullable(interviewIdSchema),
  }),
  v.object({
    kind: v.literal('interchange'),
    previewId: v.string(),
    fileName: v.string(),
    projectName: v.string(),
    ...heldProjectSchema.entries,
    warnings: v.array(importWarningSchema),
  }),
  v.object({
    kind: v.literal('qda'),
    previewId: v.string(),
    fileName: v.string(),
    projectName: v.string(),
    /** The program that wrote it, as it names itself; empty when it does not. */
    origin: v.string(),
    /** A codebook alone, `.qdc`. */
    isCodebook: v.boolean(),
    coders: v.array(v.string()),
    interviews: v.number(),
    respondents: v.number(),
    codes: v.number(),
    /** Codes whose type nothing tells: they get the type that the user names. */
    untypedCodes: v.number(),
    quotations: v.number(),
    codings: v.number(),
    memos: v.number(),
    segments: v.number(),
    /** What does not come in, or comes in changed. */
    losses: v.array(qdaLossSchema),
  }),
  v.object({ ...tablePreviewFields, warnings: v.array(importWarningSchema) }),
  v.object({ kind: v.literal('refused'), fileName: v.string(), error: sourceErrorSchema }),
]);
export type ImportPreview = v.InferOutput<typeof importPreviewSchema>;

export const importedSourceSchema = v.object({
  path: v.string(),
  ok: v.boolean(),
  /** The first that came in, in the order of the file; null when none was new. */
  interviewId: v.nullable(interviewIdSchema),
  /** Of a file with several interviews: all of them; `interviewId` is the first. */
  interviewIds: v.optional(v.array(interviewIdSchema)),
  turns: v.number(),
  speakers: v.array(v.object({ label: v.string(), role: speakerRoleSchema })),
  characters: v.number(),
  language: v.nullable(languageSchema),
  encoding: v.nullable(v.string()),
  warnings: v.array(importWarningSchema),
  /** Of an exchange with another program: what did not come in, or came in changed. */
  losses: v.optional(v.array(qdaLossSchema)),
  /** Of a whole project or a codebook. */
  project: v.optional(heldProjectSchema),
  /** Of a whole project or a codebook: what was not known before; `records` counts those of every kind. */
  added: v.optional(v.object({ interviews: v.number(), codes: v.number(), codings: v.number(), records: v.number() })),
  /** Of a table: what came in. */
  table: v.optional(tableSummarySchema),
  error: v.nullable(sourceErrorSchema),
});
export type ImportedSource = v.InferOutput<typeof importedSourceSchema>;

const committedSchema = v.object({ sources: v.array(importedSourceSchema), version: v.number() });

export const importsContract = {
  /** Reads files without keeping anything in the project. */
  preview: command(
    v.object({ files: v.array(fileSchema), jobId: jobIdSchema }),
    v.object({ previews: v.array(importPreviewSchema) }),
  ),
  previewText: command(v.object({ title: v.string(), text: v.string() }), v.object({ preview: importPreviewSchema })),
  /** Reads a previewed table as the user wants it read, and shows what would come in then. */
  arrangeTable: command(
    v.object({ previewId: v.string(), mapping: tableArrangementSchema }),
    v.object({ preview: importPreviewSchema }),
  ),
  /**
   * Keeps what was previewed, with the user's corrections, as one change. One bad source leaves no trace and never spoils the
   * others. Cancelled, it leaves nothing, and everything stays previewed.
   */
  commit: command(
    v.object({
      items: v.array(
        v.object({
          previewId: v.string(),
          /** The following are for transcripts; what is left out stays as previewed. */
          kind: v.optional(interviewKindSchema),
          title: v.optional(nameSchema),
          date: v.optional(v.nullable(isoDateSchema)),
          language: v.optional(languageSchema),
          /** Role by speaker label; the key '' stands for turns without one. */
          roles: v.optional(v.record(v.string(), speakerRoleSchema)),
          /** Names of the people heard; a name that exists is the same person. Default: the respondents' labels. */
          respondentNames: v.optional(v.array(nameSchema)),
          /** Where those of them work who have no company yet; a company of that name, in capitals or not, is the same one. */
          company: v.optional(nameSchema),
          /**
           * For a file with several interviews: which previewed parts, by place, each interview takes. Default: every
           * part is one; title, date and names then come from the parts, and the company is that of all. One group with all parts keeps the file whole.
           */
          parts: v.optional(v.array(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.minLength(1)))),
          /** For an exchange with another program: the type of codes whose type nothing tells. Default: a flag, which counts nowhere. */
          codeTypeId: v.optional(codeTypeIdSchema),
        }),
      ),
      jobId: jobIdSchema,
    }),
    committedSchema,
  ),
  /** What came of the last `commit` under that job, when it has ended: null when it was cancelled or failed. A cancel may come too late. */
  outcome: query(v.object({ jobId: v.string() }), v.object({ committed: v.nullable(committedSchema) })),
  discard: command(v.object({ previewIds: v.array(v.string()) }), nothing),
  /** File name extensions that can be read, without the dot. */
  formats: query(nothing, v.object({ extensions: v.array(v.string()) })),
};
