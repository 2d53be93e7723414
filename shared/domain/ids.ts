import * as v from 'valibot';

/** Ids are UUIDv7 made by the backend (built-in codes: the code type's id), so two copies of a project never collide. */
const idSchema = <Name extends string>(name: Name) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.brand(name));

export const organizationIdSchema = idSchema('OrganizationId');
export const respondentIdSchema = idSchema('RespondentId');
export const interviewIdSchema = idSchema('InterviewId');
export const turnIdSchema = idSchema('TurnId');
export const codeIdSchema = idSchema('CodeId');
export const quotationIdSchema = idSchema('QuotationId');
export const codingIdSchema = idSchema('CodingId');
export const codingPassIdSchema = idSchema('CodingPassId');
export const memoIdSchema = idSchema('MemoId');
export const hypothesisIdSchema = idSchema('HypothesisId');
export const customerSegmentIdSchema = idSchema('CustomerSegmentId');
export const mvpIdSchema = idSchema('MvpId');
export const affinityGroupIdSchema = idSchema('AffinityGroupId');
export const trackerSessionIdSchema = idSchema('TrackerSessionId');
export const scenarioIdSchema = idSchema('ScenarioId');
export const plannedInterviewIdSchema = idSchema('PlannedInterviewId');
/** Ids of records that nothing else points at. */
export const recordIdSchema = idSchema('RecordId');

export type OrganizationId = v.InferOutput<typeof organizationIdSchema>;
export type RespondentId = v.InferOutput<typeof respondentIdSchema>;
export type InterviewId = v.InferOutput<typeof interviewIdSchema>;
export type TurnId = v.InferOutput<typeof turnIdSchema>;
export type CodeId = v.InferOutput<typeof codeIdSchema>;
export type QuotationId = v.InferOutput<typeof quotationIdSchema>;
export type CodingId = v.InferOutput<typeof codingIdSchema>;
export type CodingPassId = v.InferOutput<typeof codingPassIdSchema>;
export type MemoId = v.InferOutput<typeof memoIdSchema>;
export type HypothesisId = v.InferOutput<typeof hypothesisIdSchema>;
export type CustomerSegmentId = v.InferOutput<typeof customerSegmentIdSchema>;
export type MvpId = v.InferOutput<typeof mvpIdSchema>;
export type AffinityGroupId = v.InferOutput<typeof affinityGroupIdSchema>;
export type TrackerSessionId = v.InferOutput<typeof trackerSessionIdSchema>;
export type ScenarioId = v.InferOutput<typeof scenarioIdSchema>;
export type PlannedInterviewId = v.InferOutput<typeof plannedInterviewIdSchema>;
export type RecordId = v.InferOutput<typeof recordIdSchema>;
