import * as v from 'valibot';

/** A calendar day, `YYYY-MM-DD`. */
export const isoDateSchema = v.pipe(v.string(), v.isoDate());
/** A moment in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const isoTimestampSchema = v.pipe(v.string(), v.isoTimestamp());
/** A colour, `#rrggbb` in small letters. */
export const colorSchema = v.pipe(v.string(), v.toLowerCase(), v.regex(/^#[\da-f]{6}$/u));
/** A name or title: one line, not blank. */
export const nameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
export const longTextSchema = v.pipe(v.string(), v.maxLength(1_000_000));
/** An ordinal 0–5 scale of the codebook. */
export const scaleSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5));
export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
export const positiveCountSchema = v.pipe(v.number(), v.integer(), v.minValue(1));
export const amountSchema = v.pipe(v.number(), v.finite(), v.minValue(0));
/** ISO 4217 code, three capitals. */
export const currencySchema = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
export const externalIdSchema = v.nullable(v.pipe(v.string(), v.maxLength(500)));
