import * as v from 'valibot';
import { codingOrigins } from '../domain/coding.ts';
import { countSchema } from '../domain/fields.ts';
import { codeIdSchema, codingIdSchema, interviewIdSchema, turnIdSchema } from '../domain/ids.ts';
import { jobIdSchema, query } from './method.ts';

/** A code that words may carry, learned from earlier codings of this project. Never applied by itself. */
export const codingSuggestionSchema = v.object({
  interviewId: interviewIdSchema,
  turnId: turnIdSchema,
  turn: countSchema,
  start: countSchema,
  end: countSchema,
  codeId: codeIdSchema,
  /** In (0, 1): orders suggestions, higher first; no probability. */
  score: v.number(),
  /** The nearest earlier quotation with that code. */
  because: v.object({ codingId: codingIdSchema, interviewId: interviewIdSchema, quote: v.string() }),
});
export type CodingSuggestion = v.InferOutput<typeof codingSuggestionSchema>;

const readinessEntries = {
  /** False while no code has enough examples. */
  isReady: v.boolean(),
  reason: v.nullable(v.picklist(['tooFewExamples'])),
  /** What the code nearest to taking part lacks; null when ready. Its id is null while nothing is coded. */
  missing: v.nullable(v.object({ codeId: v.nullable(codeIdSchema), examples: countSchema, interviews: countSchema })),
};

export const suggestionsResultSchema = v.object({ suggestions: v.array(codingSuggestionSchema), ...readinessEntries });
export type SuggestionsResult = v.InferOutput<typeof suggestionsResultSchema>;

/** `chosen` is what suggestions use; the last three need no learning and are there to be beaten. */
export const evaluatedMethods = ['chosen', 'naiveBayes', 'regression', 'majority', 'codeName', 'nearest'] as const;

export const suggestionEvaluationSchema = v.object({
  ...readinessEntries,
  /** Quotations judged, interviews that they are from, and codes with enough examples. */
  texts: countSchema,
  interviews: countSchema,
  codes: countSchema,
  /** Times that interviews were left out: as many as there are, at most 20. */
  folds: countSchema,
  methods: v.array(
    v.object({
      method: v.picklist(evaluatedMethods),
      macroF1: v.number(),
      microF1: v.number(),
      precisionAt1: v.number(),
      recallAt3: v.number(),
    }),
  ),
  /** Codings of the project by how they came about. */
  origins: v.object(v.entriesFromList(codingOrigins, countSchema)),
});
export type SuggestionEvaluation = v.InferOutput<typeof suggestionEvaluationSchema>;

export const suggestionsContract = {
  /** Sentences of respondents with the codes that they seem to carry and do not yet, in the order of the transcript. */
  forInterview: query(v.object({ interviewId: interviewIdSchema, jobId: jobIdSchema }), suggestionsResultSchema),
  /** At most three codes for a selection, best first. */
  forSpan: query(
    v.object({ interviewId: interviewIdSchema, turnId: turnIdSchema, start: countSchema, end: countSchema }),
    suggestionsResultSchema,
  ),
  /** How good suggestions are on this project's own interviews, each left out in turn. */
  evaluate: query(v.object({ jobId: jobIdSchema }), suggestionEvaluationSchema),
};
