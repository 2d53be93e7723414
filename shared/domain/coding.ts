import * as v from 'valibot';
import { codeTypeIdSchema } from './codeType.ts';
import {
  colorSchema,
  countSchema,
  externalIdSchema,
  isoTimestampSchema,
  longTextSchema,
  scaleSchema,
} from './fields.ts';
import {
  codeIdSchema,
  codingIdSchema,
  codingPassIdSchema,
  interviewIdSchema,
  quotationIdSchema,
  turnIdSchema,
} from './ids.ts';
import { rivalKindSchema } from './firing.ts';
import { journeyStageKeys } from './validation.ts';

/** A name for something that repeats in the talks, under a code type. A built-in code is the bare type itself. */
export const codeSchema = v.object({
  id: codeIdSchema,
  externalId: externalIdSchema,
  typeId: codeTypeIdSchema,
  /** Empty for built-in codes: their name is the type's, in the language of the interface. */
  name: v.pipe(v.string(), v.trim(), v.maxLength(500)),
  parentId: v.nullable(codeIdSchema),
  description: longTextSchema,
  /** One digit or letter that sets the code from the keyboard. */
  shortcut: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(1))),
  isBuiltIn: v.boolean(),
  position: countSchema,
  /** The stage of the client's journey that its quotations speak of; null for none. */
  stage: v.nullable(v.picklist(journeyStageKeys)),
  /** What it is to us when it does the job today; null while nobody said. */
  rival: v.nullable(rivalKindSchema),
  /** What another program drew it in, kept for that program: here the type gives the colour. Null for none of its own. */
  color: v.nullable(colorSchema),
});
export type Code = v.InferOutput<typeof codeSchema>;

/** A stored span: half-open `[start, end)` in UTF-16 units of its turn's text, with the words it covers. */
export const quotationSchema = v.object({
  id: quotationIdSchema,
  interviewId: interviewIdSchema,
  turnId: turnIdSchema,
  start: countSchema,
  end: countSchema,
  text: longTextSchema,
  /** True when an edit left none of its words: `text` is what they were, start and end the place where they stood. */
  isOrphan: v.boolean(),
});
export type Quotation = v.InferOutput<typeof quotationSchema>;

/** How much it hurts, each 0–5 by the codebook's anchors; null means not said. */
export const scalesSchema = v.object({
  emotion: v.nullable(scaleSchema),
  frequency: v.nullable(scaleSchema),
  effort: v.nullable(scaleSchema),
});
export type Scales = v.InferOutput<typeof scalesSchema>;

/**
 * How a coding came about: before the coder saw a suggestion for these words, after seeing one, by accepting one, or with
 * an imported file. Only blind codings can tell how far coders agree.
 */
export const codingOrigins = ['blind', 'afterSuggestion', 'accepted', 'import'] as const;
export const codingOriginSchema = v.picklist(codingOrigins);
export type CodingOrigin = (typeof codingOrigins)[number];

/** One coder's statement that a quotation means a code. */
export const codingSchema = v.object({
  id: codingIdSchema,
  quotationId: quotationIdSchema,
  codeId: codeIdSchema,
  coder: v.string(),
  ...scalesSchema.entries,
  note: longTextSchema,
  origin: codingOriginSchema,
  /** The blind pass in which it was made; null for ordinary coding. */
  passId: v.nullable(codingPassIdSchema),
  /** True for codings that count nowhere: of a blind pass, or left behind when a difference was settled. */
  isSetAside: v.boolean(),
  createdAt: isoTimestampSchema,
});
export type Coding = v.InferOutput<typeof codingSchema>;
