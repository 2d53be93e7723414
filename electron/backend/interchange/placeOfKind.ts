import type { EntityName } from '#shared/domain/entities.ts';
import type { Interchange } from './interchangeSchema.ts';

/** The part of the document in which records of a kind travel; or why they stay, and as what the document counts them. */
type PlaceOfKind =
  | { readonly section: keyof Interchange }
  | { readonly staysBecause: string; readonly countedAs: string | null };

/** Every kind of record of a project, and how it travels. */
export const placeOfKind = {
  project: {
    staysBecause: 'a project that takes a file in stays itself; name, language, currency and guide go out to be read',
    countedAs: null,
  },
  organization: { section: 'organizations' },
  respondent: { section: 'respondents' },
  interview: { section: 'interviews' },
  turn: { section: 'interviews' },
  code: { section: 'codes' },
  quotation: { section: 'codings' },
  codingPass: { section: 'codingPasses' },
  coding: { section: 'codings' },
  codingSettlement: { section: 'codingSettlements' },
  memo: { section: 'memos' },
  hypothesis: { section: 'hypotheses' },
  hypothesisEvidence: { section: 'hypotheses' },
  hadiRow: { section: 'hadiRows' },
  customerSegment: { section: 'customerSegments' },
  evidenceReview: { section: 'reviewedCounterEvidence' },
  segmentPicture: { section: 'segmentPictures' },
  segmentJudgement: { section: 'customerSegments' },
  alternativeCorrection: { section: 'alternativeCorrections' },
  firingStep: { section: 'customerSegments' },
  danger: { section: 'dangers' },
  mvp: { section: 'mvps' },
  economicsScenario: { section: 'scenarios' },
  solutionVerdict: { section: 'verdicts' },
  commitment: { section: 'commitments' },
  presale: { section: 'presales' },
  clientPromise: { section: 'promises' },
  risk: { section: 'risks' },
  journeyStage: { section: 'journeyStages' },
  wave: { section: 'waves' },
  gateOverride: { section: 'gateOverrides' },
  pathEvent: { section: 'pathEvents' },
  refutationSaving: { section: 'refutationSavings' },
  hintDismissal: { section: 'hintDismissals' },
  reportExport: { section: 'reportExports' },
  reportChoice: { section: 'reportChoices' },
  reportLogo: { section: 'reportLogos' },
  affinityGroup: { section: 'affinityGroups' },
  savedSearch: { section: 'savedSearches' },
  pseudonym: { section: 'pseudonyms' },
  guide: { section: 'guides' },
  recording: {
    staysBecause: 'a sound is a file beside the project, or too many bytes for a text',
    countedAs: 'recordings',
  },
  recruit: { section: 'recruits' },
  plannedInterview: { section: 'plannedInterviews' },
  liveNote: { section: 'plannedInterviews' },
  trackerSession: { section: 'trackerSessions' },
  trackerTask: { section: 'trackerSessions' },
} as const satisfies Record<EntityName, PlaceOfKind>;

/** By which key `leftOut` counts the records of a kind; null when it does not. */
export function leftOutKeyOf(name: EntityName): string | null {
  const place: PlaceOfKind = placeOfKind[name];
  return 'countedAs' in place ? place.countedAs : null;
}
