import * as v from 'valibot';
import { isoTimestampSchema, longTextSchema, scaleSchema } from './fields.ts';
import type { Language } from './language.ts';
import { customerSegmentIdSchema, quotationIdSchema, recordIdSchema } from './ids.ts';

/** What makes a segment worth choosing, each 0–5. */
export const attractivenessFactors = [
  'pain',
  'prevalence',
  'willingnessToPay',
  'reachability',
  'size',
  'easeOfFiring',
  'economics',
] as const;
export const attractivenessFactorSchema = v.picklist(attractivenessFactors);
export type AttractivenessFactor = (typeof attractivenessFactors)[number];

/** What a person put in the place of a factor's computed figure, or where none can be computed. One for each factor. */
export const segmentJudgementSchema = v.object({
  id: recordIdSchema,
  customerSegmentId: customerSegmentIdSchema,
  factor: attractivenessFactorSchema,
  /** Null says «not known», even where a figure could be computed. */
  score: v.nullable(scaleSchema),
  reason: longTextSchema,
  quotationIds: v.array(quotationIdSchema),
  judgedBy: v.string(),
  judgedAt: isoTimestampSchema,
});
export type SegmentJudgement = v.InferOutput<typeof segmentJudgementSchema>;

/** As they stand in a row: «боль», "pain". */
export const factorNames: Readonly<Record<Language, Readonly<Record<AttractivenessFactor, string>>>> = {
  ru: {
    pain: 'боль',
    prevalence: 'распространённость',
    willingnessToPay: 'уже платят временем или деньгами',
    reachability: 'досягаемость',
    size: 'размер',
    easeOfFiring: 'лёгкость увольнения',
    economics: 'экономика',
  },
  en: {
    pain: 'pain',
    prevalence: 'prevalence',
    willingnessToPay: 'time or money already spent',
    reachability: 'reachability',
    size: 'size',
    easeOfFiring: 'ease of firing',
    economics: 'economics',
  },
};
