import * as v from 'valibot';
import { codingOriginSchema } from '#shared/domain/coding.ts';
import {
  amountSchema,
  countSchema,
  isoDateSchema,
  isoTimestampSchema,
  positiveCountSchema,
  scaleSchema,
} from '#shared/domain/fields.ts';

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
export const optionalId = v.optional(v.nullable(id), null);
/** Ids that records keep when they come in, as nothing else tells one from another. */
export const ownId = v.pipe(id, v.maxLength(200));
export const optionalOwnId = v.optional(v.nullable(ownId), null);
export const text = v.optional(v.string(), '');
export const list = <Item extends v.GenericSchema>(item: Item) => v.optional(v.array(item), []);
export const wave = v.optional(positiveCountSchema, 1);
export const optionalDate = v.optional(v.nullable(isoDateSchema), null);
export const optionalMoment = v.optional(v.nullable(isoTimestampSchema), null);
export const optionalAmount = v.optional(v.nullable(amountSchema), null);
export const optionalText = v.optional(v.nullable(v.string()), null);

const scale = v.optional(v.nullable(scaleSchema), null);

/** What a coding says, without its place. */
export const meaningEntries = {
  codeIds: v.pipe(v.array(id), v.minLength(1)),
  scales: v.optional(v.nullable(v.object({ emotion: scale, frequency: scale, effort: scale })), null),
  coder: text,
  memo: text,
  /** When it was made; this moment when the file does not say. */
  codedAt: optionalMoment,
  /** Whether the coder had seen a suggestion; codings of files that do not say it came by import. */
  origin: v.optional(codingOriginSchema, 'import'),
  /** The blind pass in which it was made. */
  pass: optionalId,
  /** Kept, but counting nowhere: made in a blind pass, or left behind when a difference was settled. */
  setAside: v.optional(v.boolean(), false),
};

export const spanSchema = v.object({ turn: countSchema, start: countSchema, end: countSchema });
/** Exactly the words of one quotation. */
export const quotationRefSchema = v.object({ interviewId: id, ...spanSchema.entries });
/** The same, or where its words stood and which of `orphans` it is. Only parts that version 1 did not know from its first day name orphans. */
export const placeRefSchema = v.object({ ...quotationRefSchema.entries, orphan: optionalId });
export type PlaceRef = v.InferOutput<typeof placeRefSchema>;
