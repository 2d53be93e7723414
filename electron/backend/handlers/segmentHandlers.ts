import { AppError } from '#shared/domain/appError.ts';
import type { SegmentCard as SegmentCardAnswer } from '#shared/contract/segmentCardContract.ts';
import { requireReason } from '#shared/domain/requireReason.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import { putEvidence } from '../changes/hypothesisChanges.ts';
import { getCurrentWave, uniqueKnownIds } from '../changes/interviewChanges.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { readSegmentCards } from '../facts/segmentCards.ts';
import { describeSegment } from '../facts/segmentDetail.ts';
import { toQuestion } from '../facts/segmentBasis.ts';
import { describeSharedCodes } from '../facts/segmentInfluence.ts';
import { putPicture } from '../facts/segmentPictures.ts';
import { proposeSegments } from '../facts/segmentsAnalysis.ts';
import { implementer } from './implementer.ts';

const undecided = { decision: 'candidate', decisionReason: '', decidedBy: null, decidedAt: null } as const;

export const segmentHandlers = {
  detail: implementer.segments.detail.handler(({ input, context: { backend } }) => {
    const project = backend.getProject();
    return describeSegment(project, getRecord(project.db, 'customerSegment', input.id));
  }),
  sharedCodes: implementer.segments.sharedCodes.handler(({ input, context: { backend } }) =>
    describeSharedCodes(backend.getProject(), input.memberIds, input.codeIds),
  ),
  keepProposed: implementer.segments.keepProposed.handler(async ({ input, context: { backend }, signal }) => {
    const project = backend.getProject();
    const question = toQuestion(input);
    const { result, picture } = await proposeSegments(project, backend.analysis, question, { signal });
    if (backend.findProject() !== project) throw new AppError('noProjectOpen');
    const proposal = result.segments.find(({ id }) => id === input.proposalId);
    if (proposal === undefined)
      throw new AppError('recordNotFound', { entity: 'customerSegment', id: input.proposalId });
    const { changeSet, result: kept } = backend.change('segments.keepProposed', (writer) => {
      if (picture !== null) putPicture(writer, question, picture);
      return writer.insert('customerSegment', {
        id: newId(),
        externalId: null,
        name: input.name,
        summary: input.summary,
        memberIds: proposal.respondentIds,
        definingCodeIds: proposal.definingCodes.map(({ codeId }) => codeId),
        isManual: false,
        provenance: {
          basis: result.by,
          ...(question.codeIds.length > 0 ? { codeIds: [...question.codeIds] } : {}),
          ...(question.attributes.length > 0 ? { attributes: [...question.attributes] } : {}),
          seed: result.seed,
          respondentCount: result.n,
          customerSegmentCount: result.segments.length,
          silhouette: result.silhouette ?? 0,
          nullP: result.nullTest.p ?? 1,
          permutations: result.nullTest.permutations,
          stability: proposal.stability,
        },
        ...undecided,
        wave: getCurrentWave(writer.db),
        createdAt: nowTimestamp(),
      });
    });
    return { changeSet, customerSegmentId: kept.id };
  }),
  rememberPicture: implementer.segments.rememberPicture.handler(async ({ input, context: { backend }, signal }) => {
    const project = backend.getProject();
    const question = toQuestion(input);
    const { picture } = await proposeSegments(project, backend.analysis, question, { signal });
    if (backend.findProject() !== project) throw new AppError('noProjectOpen');
    const { author } = backend.settings.get();
    const { changeSet } = project.change({ method: 'segments.rememberPicture', author }, (writer) => {
      if (picture !== null) putPicture(writer, question, picture);
    });
    return { changeSet };
  }),
  create: implementer.segments.create.handler(({ input, context: { backend } }) => {
    const { changeSet, result } = backend.change('segments.create', (writer) =>
      writer.insert('customerSegment', {
        ...input,
        memberIds: uniqueKnownIds(writer.db, 'respondent', input.memberIds),
        definingCodeIds: uniqueKnownIds(writer.db, 'code', input.definingCodeIds),
        id: newId(),
        externalId: null,
        isManual: true,
        provenance: null,
        ...undecided,
        wave: getCurrentWave(writer.db),
        createdAt: nowTimestamp(),
      }),
    );
    return { changeSet, customerSegmentId: result.id };
  }),
  update: implementer.segments.update.handler(({ input, context: { backend } }) =>
    backend.change('segments.update', (writer) => {
      uniqueKnownIds(writer.db, 'code', input.patch.definingCodeIds ?? []);
      return writer.update('customerSegment', input.id, input.patch);
    }),
  ),
  setMembers: implementer.segments.setMembers.handler(({ input, context: { backend } }) =>
    backend.change('segments.setMembers', (writer) =>
      writer.update('customerSegment', input.id, {
        memberIds: uniqueKnownIds(writer.db, 'respondent', input.memberIds),
        isManual: true,
      }),
    ),
  ),
  decide: implementer.segments.decide.handler(({ input, context: { backend } }) =>
    backend.change('segments.decide', (writer) => {
      const decisionReason = input.decision === 'candidate' ? input.reason.trim() : requireReason(input.reason);
      const decided = { decidedBy: backend.settings.get().author, decidedAt: nowTimestamp() };
      if (input.decision === 'main') {
        for (const other of listRecordsWhere(writer.db, 'customerSegment', 'decision', 'main')) {
          if (other.id !== input.id) writer.update('customerSegment', other.id, { decision: 'candidate' });
        }
      }
      writer.update('customerSegment', input.id, { decision: input.decision, decisionReason, ...decided });
    }),
  ),
  cards: implementer.segments.cards.handler(({ context: { backend } }) => ({
    cards: structuredClone(readSegmentCards(backend.getProject())) as SegmentCardAnswer[],
  })),
  judge: implementer.segments.judge.handler(({ input, context: { backend } }) =>
    backend.change('segments.judge', (writer) => {
      const { customerSegmentId, factor, score } = input;
      getRecord(writer.db, 'customerSegment', customerSegmentId);
      const judged = {
        score,
        reason: requireReason(input.reason),
        quotationIds: uniqueKnownIds(writer.db, 'quotation', input.quotationIds),
        judgedBy: backend.settings.get().author,
        judgedAt: nowTimestamp(),
      };
      const known = listRecordsWhere(writer.db, 'segmentJudgement', 'customerSegmentId', customerSegmentId).find(
        (judgement) => judgement.factor === factor,
      );
      if (known === undefined) writer.insert('segmentJudgement', { ...judged, id: newId(), customerSegmentId, factor });
      else writer.update('segmentJudgement', known.id, judged);
    }),
  ),
  withdrawJudgement: implementer.segments.withdrawJudgement.handler(({ input, context: { backend } }) =>
    backend.change('segments.withdrawJudgement', (writer) => writer.remove('segmentJudgement', input.id)),
  ),
  remove: implementer.segments.remove.handler(({ input, context: { backend } }) =>
    backend.change('segments.remove', (writer) => {
      for (const review of listRecordsWhere(writer.db, 'evidenceReview', 'customerSegmentId', input.id))
        writer.remove('evidenceReview', review.id);
      for (const judgement of listRecordsWhere(writer.db, 'segmentJudgement', 'customerSegmentId', input.id))
        writer.remove('segmentJudgement', judgement.id);
      for (const step of listRecordsWhere(writer.db, 'firingStep', 'customerSegmentId', input.id))
        writer.remove('firingStep', step.id);
      for (const mvp of listRecordsWhere(writer.db, 'mvp', 'customerSegmentId', input.id))
        writer.update('mvp', mvp.id, { customerSegmentId: null });
      for (const presale of listRecordsWhere(writer.db, 'presale', 'customerSegmentId', input.id))
        writer.update('presale', presale.id, { customerSegmentId: null });
      for (const memo of listRecordsWhere(writer.db, 'memo', 'targetId', input.id)) writer.remove('memo', memo.id);
      writer.remove('customerSegment', input.id);
    }),
  ),
  reviewCounterEvidence: implementer.segments.reviewCounterEvidence.handler(({ input, context: { backend } }) =>
    backend.change('segments.reviewCounterEvidence', (writer) => {
      const known = listRecordsWhere(writer.db, 'evidenceReview', 'customerSegmentId', input.id).find(
        ({ codingId }) => codingId === input.codingId,
      );
      const review = { note: input.note, reviewedAt: nowTimestamp() };
      if (known !== undefined) writer.update('evidenceReview', known.id, review);
      else
        writer.insert('evidenceReview', {
          id: newId(),
          customerSegmentId: input.id,
          codingId: input.codingId,
          ...review,
        });
    }),
  ),
  withdrawReview: implementer.segments.withdrawReview.handler(({ input, context: { backend } }) =>
    backend.change('segments.withdrawReview', (writer) => writer.remove('evidenceReview', input.id)),
  ),
};

export const hypothesisHandlers = {
  save: implementer.hypotheses.save.handler(({ input: { id, evidence, ...fields }, context: { backend } }) => {
    const { changeSet, result } = backend.change('hypotheses.save', (writer) => {
      const created = { externalId: null, wave: getCurrentWave(writer.db), createdAt: nowTimestamp() };
      const hypothesis =
        id === null
          ? writer.insert('hypothesis', { ...fields, conclusion: fields.conclusion ?? '', ...created, id: newId() })
          : writer.update('hypothesis', id, fields);
      for (const entry of evidence) putEvidence(writer, hypothesis.id, entry);
      return hypothesis;
    });
    return { changeSet, hypothesisId: result.id };
  }),
  remove: implementer.hypotheses.remove.handler(({ input, context: { backend } }) =>
    backend.change('hypotheses.remove', (writer) => {
      for (const evidence of listRecordsWhere(writer.db, 'hypothesisEvidence', 'hypothesisId', input.id))
        writer.remove('hypothesisEvidence', evidence.id);
      for (const row of listRecordsWhere(writer.db, 'hadiRow', 'hypothesisId', input.id))
        writer.update('hadiRow', row.id, { hypothesisId: null });
      for (const recruit of listRecordsWhere(writer.db, 'recruit', 'hypothesisId', input.id))
        writer.update('recruit', recruit.id, { hypothesisId: null });
      writer.remove('hypothesis', input.id);
    }),
  ),
  addEvidence: implementer.hypotheses.addEvidence.handler(
    ({ input: { hypothesisId, ...entry }, context: { backend } }) =>
      backend.change('hypotheses.addEvidence', (writer) => putEvidence(writer, hypothesisId, entry)),
  ),
  removeEvidence: implementer.hypotheses.removeEvidence.handler(({ input, context: { backend } }) =>
    backend.change('hypotheses.removeEvidence', (writer) => writer.remove('hypothesisEvidence', input.id)),
  ),
};
