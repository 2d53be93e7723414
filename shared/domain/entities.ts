import type * as v from 'valibot';
import { affinityGroupSchema } from './affinityGroup.ts';
import { codeSchema, codingSchema, quotationSchema } from './coding.ts';
import { codingPassSchema, codingSettlementSchema } from './codingPass.ts';
import { customerSegmentSchema, evidenceReviewSchema } from './customerSegment.ts';
import { alternativeCorrectionSchema, dangerSchema, firingStepSchema } from './firing.ts';
import { guideSchema } from './guide.ts';
import { hadiRowSchema } from './hadiRow.ts';
import { hypothesisEvidenceSchema, hypothesisSchema } from './hypothesis.ts';
import { interviewSchema, turnSchema } from './interview.ts';
import { memoSchema } from './memo.ts';
import { pathEventSchema, refutationSavingSchema } from './pathEvent.ts';
import { organizationSchema, respondentSchema } from './people.ts';
import { liveNoteSchema, plannedInterviewSchema } from './plannedInterview.ts';
import { projectSchema } from './project.ts';
import { pseudonymSchema } from './pseudonym.ts';
import { recordingSchema } from './recording.ts';
import { recruitSchema } from './recruit.ts';
import { keptLogoSchema, reportChoiceSchema } from './reportKind.ts';
import { savedSearchSchema } from './savedSearch.ts';
import { segmentJudgementSchema } from './segmentJudgement.ts';
import { segmentPictureSchema } from './segmentPicture.ts';
import { trackerSessionSchema, trackerTaskSchema } from './trackerSession.ts';
import {
  clientPromiseSchema,
  commitmentSchema,
  economicsScenarioSchema,
  journeyStageSchema,
  mvpSchema,
  presaleSchema,
  riskSchema,
  solutionVerdictSchema,
} from './validation.ts';
import { gateOverrideSchema, hintDismissalSchema, reportExportSchema, waveSchema } from './workflow.ts';

/** Every kind of record that a project holds, by name, with its shape. */
export const entitySchemas = {
  project: projectSchema,
  organization: organizationSchema,
  respondent: respondentSchema,
  interview: interviewSchema,
  turn: turnSchema,
  code: codeSchema,
  quotation: quotationSchema,
  codingPass: codingPassSchema,
  coding: codingSchema,
  codingSettlement: codingSettlementSchema,
  memo: memoSchema,
  hypothesis: hypothesisSchema,
  hypothesisEvidence: hypothesisEvidenceSchema,
  hadiRow: hadiRowSchema,
  customerSegment: customerSegmentSchema,
  evidenceReview: evidenceReviewSchema,
  segmentPicture: segmentPictureSchema,
  segmentJudgement: segmentJudgementSchema,
  alternativeCorrection: alternativeCorrectionSchema,
  firingStep: firingStepSchema,
  danger: dangerSchema,
  mvp: mvpSchema,
  economicsScenario: economicsScenarioSchema,
  solutionVerdict: solutionVerdictSchema,
  commitment: commitmentSchema,
  presale: presaleSchema,
  clientPromise: clientPromiseSchema,
  risk: riskSchema,
  journeyStage: journeyStageSchema,
  wave: waveSchema,
  gateOverride: gateOverrideSchema,
  pathEvent: pathEventSchema,
  refutationSaving: refutationSavingSchema,
  hintDismissal: hintDismissalSchema,
  reportExport: reportExportSchema,
  reportChoice: reportChoiceSchema,
  reportLogo: keptLogoSchema,
  affinityGroup: affinityGroupSchema,
  savedSearch: savedSearchSchema,
  pseudonym: pseudonymSchema,
  guide: guideSchema,
  recording: recordingSchema,
  recruit: recruitSchema,
  plannedInterview: plannedInterviewSchema,
  liveNote: liveNoteSchema,
  trackerSession: trackerSessionSchema,
  trackerTask: trackerTaskSchema,
} as const;

export type EntityName = keyof typeof entitySchemas;
export type EntityRecord<Name extends EntityName> = v.InferOutput<(typeof entitySchemas)[Name]>;

export const entityNames = Object.keys(entitySchemas) as EntityName[];
