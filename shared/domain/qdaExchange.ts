import * as v from 'valibot';

/**
 * What an exchange with another program for qualitative analysis (REFI-QDA) cannot carry, or carries changed.
 * The list is closed, so that the interface has words for each.
 */
export const qdaLossKinds = [
  // Coming in.
  'pictures',
  'recordings',
  'pdfWithoutText',
  'missingTexts',
  'emptyTexts',
  'layouts',
  'areaCodings',
  'areaSelections',
  'wholeSourceCodings',
  'repeatedCodings',
  'selectionsOutside',
  'emptySelections',
  'selectionsWithoutCodes',
  'unknownCodes',
  'unknownNotes',
  'emptyNotes',
  'noteCodings',
  'noteValues',
  'caseCodes',
  'colours',
  'folders',
  'codeSets',
  'links',
  'graphs',
  'variableDescriptions',
  'joinedTurns',
  'widenedSelections',
  'changedWords',
  // Going out.
  'scales',
  'codingOrigins',
  'setAsideCodings',
  'orphans',
  'plainQuotations',
  'shortcuts',
  'turnRoles',
  'segmentDecisions',
  'hypotheses',
  'waves',
  'solutions',
  'sales',
  'sessions',
  'plans',
  'guides',
  'savedSearches',
  'soundFiles',
  'pseudonyms',
  'interviews',
  'people',
  'codings',
  'memos',
  'segments',
] as const;
export type QdaLossKind = (typeof qdaLossKinds)[number];

/** How many things of a kind are left behind, with the names of a few of them. */
export const qdaLossSchema = v.object({
  kind: v.picklist(qdaLossKinds),
  count: v.number(),
  examples: v.array(v.string()),
});
export type QdaLoss = v.InferOutput<typeof qdaLossSchema>;
