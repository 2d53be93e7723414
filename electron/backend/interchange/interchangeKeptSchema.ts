import * as v from 'valibot';
import { settlementDecisions } from '#shared/domain/codingPass.ts';
import { isoDateSchema, isoTimestampSchema, nameSchema } from '#shared/domain/fields.ts';
import { liveNoteSchema, plannedInterviewSchema } from '#shared/domain/plannedInterview.ts';
import { pseudonymSchema } from '#shared/domain/pseudonym.ts';
import { recruitSchema } from '#shared/domain/recruit.ts';
import { hadiRowSchema } from '#shared/domain/hadiRow.ts';
import { trackerSessionSchema, trackerTaskSchema } from '#shared/domain/trackerSession.ts';
import { quotationQuerySchema, savedSearchKinds } from '#shared/domain/savedSearch.ts';
import {
  id,
  list,
  meaningEntries,
  optionalDate,
  optionalId,
  optionalMoment,
  optionalOwnId,
  optionalText,
  ownId,
  placeRefSchema,
  spanSchema,
  text,
} from './interchangeFields.ts';

/** A question about quotations, in the writer's ids. */
const savedQueryEntries = {
  ...v.omit(quotationQuerySchema, ['quotationIds']).entries,
  /** Only these quotations. */
  quotations: v.optional(v.array(placeRefSchema)),
};

/** What is kept beside the work itself. Readers that do not know these keys leave them out. */
export const keptEntries = {
  /** Quotations whose words an edit took away; `start` and `end` are where they stood. */
  orphans: list(
    v.object({
      id: ownId,
      interviewId: id,
      ...spanSchema.entries,
      text: v.string(),
      codings: list(v.object(meaningEntries)),
      memos: list(v.object({ text: v.string(), author: text, writtenAt: optionalMoment })),
      evidence: list(v.object({ hypothesisId: id, stance: v.picklist(['for', 'against']) })),
      verdicts: list(v.object({ respondentId: id, interviewId: optionalId, decidedOn: isoDateSchema })),
      reviews: list(
        v.object({ segmentId: id, codeId: id, coder: text, pass: optionalId, note: text, on: optionalDate }),
      ),
    }),
  ),
  /** Blind passes; they keep the writer's ids. */
  codingPasses: list(
    v.object({
      id: ownId,
      interviewId: id,
      coder: text,
      startedAt: isoTimestampSchema,
      endedAt: v.optional(v.nullable(isoTimestampSchema), null),
    }),
  ),
  /** Differences between coders or passes that were settled, each with the codings that stood against each other. */
  codingSettlements: list(
    v.object({
      id: ownId,
      interviewId: id,
      decision: v.picklist(settlementDecisions),
      decidedBy: text,
      decidedAt: isoTimestampSchema,
      codings: list(v.object({ ...spanSchema.entries, orphan: optionalId, codeId: id, coder: text, pass: optionalId })),
    }),
  ),
  savedSearches: list(
    v.object({
      id: optionalOwnId,
      name: nameSchema,
      kind: v.picklist(savedSearchKinds),
      words: text,
      respondentsOnly: v.optional(v.boolean(), false),
      query: v.optional(v.nullable(v.object(savedQueryEntries)), null),
      createdOn: optionalDate,
    }),
  ),
  /** Who is to be talked to, and how far that has come. */
  recruits: list(
    v.object({
      ...v.pick(recruitSchema, ['status', 'channel', 'assumedSegment']).entries,
      respondentId: id,
      hypothesisId: optionalId,
      createdOn: optionalDate,
    }),
  ),
  /** Talks that are agreed on, with the notes taken in them; they keep the writer's ids. */
  plannedInterviews: list(
    v.object({
      ...v.pick(plannedInterviewSchema, ['kind', 'startsOn', 'startsAt', 'minutes', 'place', 'startedAt']).entries,
      id: ownId,
      respondentId: id,
      /** Title of one of the team's own guides. */
      guide: optionalText,
      interviewId: optionalId,
      createdOn: optionalDate,
      notes: list(v.omit(liveNoteSchema, ['id', 'plannedInterviewId'])),
    }),
  ),
  /** Meetings of the tracker, each with its tasks; a meeting is known by the moment when it began. */
  trackerSessions: list(
    v.object({
      ...v.omit(trackerSessionSchema, ['id']).entries,
      id: optionalOwnId,
      tasks: list(v.object({ ...v.omit(trackerTaskSchema, ['id', 'sessionId']).entries, id: optionalOwnId })),
    }),
  ),
  hadiRows: list(
    v.object({
      ...v.omit(hadiRowSchema, ['id', 'hypothesisId']).entries,
      id: optionalOwnId,
      hypothesisId: optionalId,
    }),
  ),
  /** What stands for names where they are hidden. Anonymous files have none. */
  pseudonyms: list(v.object({ ...v.omit(pseudonymSchema, ['id', 'createdAt']).entries, createdOn: optionalDate })),
};
