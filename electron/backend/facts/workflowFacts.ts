import { saturation } from '#shared/analysis/saturation.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { CodeId, InterviewId, QuotationId, RespondentId } from '#shared/domain/ids.ts';
import { switchingKeys } from '#shared/domain/switchingCost.ts';
import { findAmounts } from '#shared/text/findAmounts.ts';
import { readSegmentCards } from './segmentCards.ts';
import { evaluateWorkflow } from '#shared/workflow/evaluateWorkflow.ts';
import {
  type ComputedFacts,
  type CustomerSegmentFacts,
  type RespondentFacts,
  type SaturationFact,
  type WorkflowFacts,
} from '#shared/workflow/workflowFacts.ts';
import type { WorkflowStatus } from '#shared/workflow/workflowStatus.ts';
import { type HeardCoding, listCodesByInterview, listQuotesWithDigits } from '../db/presenceQueries.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import { daysToContractEnd, dayOfPath } from './contractEnds.ts';
import { readDoubleCodedInterviews } from './doubleCodedInterviews.ts';
import { readHeardCodings } from './heardCodings.ts';
import { readInterviewFigures } from './interviewFigures.ts';
import { getCurrentWave } from '../changes/interviewChanges.ts';
import { localDay } from '../changes/newRecord.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { listCounterEvidence, listPeopleWithType, painOfPeople, summarizePain } from './segmentEvidence.ts';

interface Sources {
  readonly project: OpenedProject;
  readonly codings: readonly HeardCoding[];
  readonly codesById: ReadonlyMap<CodeId, Code>;
  readonly codesByInterview: readonly { readonly interviewId: InterviewId; readonly codeIds: readonly CodeId[] }[];
}

function typeOf({ codesById }: Sources, codeId: CodeId): string {
  return codesById.get(codeId)?.typeId ?? '';
}

function measureSaturation(codesByInterview: readonly (readonly CodeId[])[]): SaturationFact {
  const { runs, saturatedAt } = saturation(codesByInterview);
  return { interviews: codesByInterview.length, reachedAt: saturatedAt, lastShare: runs.at(-1)?.ratio ?? null };
}

function factsOfSegment(
  sources: Sources,
  segment: CustomerSegment,
  interviewsOf: (ids: readonly RespondentId[]) => readonly InterviewId[],
): CustomerSegmentFacts {
  const { codings, codesById, project } = sources;
  const card = readSegmentCards(project).find(({ customerSegmentId }) => customerSegmentId === segment.id);
  const members = segment.memberIds;
  const interviewIds = new Set(interviewsOf(members));
  const said = new Set(codings.map(({ respondentId, codeId }) => `${respondentId} ${codeId}`));
  const definingCodes = segment.definingCodeIds.flatMap((id) => codesById.get(id) ?? []);
  const counterQuotes = listCounterEvidence(codings, members, definingCodes, codesById);
  const reviewed = new Set(
    listRecordsWhere(project.db, 'evidenceReview', 'customerSegmentId', segment.id).map(({ codingId }) => codingId),
  );
  return {
    customerSegmentId: segment.id,
    saturation: measureSaturation(
      sources.codesByInterview.filter(({ interviewId }) => interviewIds.has(interviewId)).map(({ codeIds }) => codeIds),
    ),
    definingCodes: segment.definingCodeIds.map((codeId) => ({
      codeId,
      members: members.filter((id) => said.has(`${id} ${codeId}`)).length,
    })),
    counterQuotes: {
      total: counterQuotes.length,
      reviewed: counterQuotes.filter(({ codingId }) => reviewed.has(codingId)).length,
    },
    pains: painOfPeople(codings, members, codesById),
    spentMemberIds: listPeopleWithType(codings, members, ['spent.money', 'spent.time'], codesById),
    attractiveness: { score: card?.score ?? null, blockedBy: card?.blockedBy ?? [], missing: card?.missing ?? [] },
  };
}

const amountTypes: readonly string[] = ['wtp.fact', 'spent.money'];

/** The amounts that each quotation on money names. */
function readAmounts({ project, codesById }: Sources): ReadonlyMap<QuotationId, readonly number[]> {
  const codes = [...codesById.values()].filter(({ typeId }) => amountTypes.includes(typeId));
  const quotes = listQuotesWithDigits(
    project.db,
    codes.map(({ id }) => id),
  );
  return new Map(Array.from(quotes, ([id, quote]) => [id, findAmounts(quote).map(({ amount }) => amount)]));
}

function factsOfRespondents(sources: Sources): RespondentFacts[] {
  const amountsOf = readAmounts(sources);
  return [...Map.groupBy(sources.codings, ({ respondentId }) => respondentId)].map(([respondentId, own]) => {
    const byType = Map.groupBy(own, ({ codeId }) => typeOf(sources, codeId));
    const amounts = amountTypes
      .flatMap((type) => byType.get(type) ?? [])
      .flatMap(({ quotationId }) => amountsOf.get(quotationId) ?? []);
    const costs = switchingKeys.map((key) => {
      const strengths = (byType.get(`switch.${key}`) ?? []).map(({ effort }) => effort ?? 1);
      return [key, Math.max(0, ...strengths)] as const;
    });
    return {
      respondentId,
      highestEvidencedAmount: amounts.length === 0 ? null : Math.max(...amounts),
      switching: Object.fromEntries(costs) as RespondentFacts['switching'],
    };
  });
}

function peopleOf(codings: readonly HeardCoding[]): RespondentId[] {
  return [...new Set(codings.map(({ respondentId }) => respondentId))];
}

function factsOfHypotheses({ project, codings }: Sources): ComputedFacts['hypotheses'] {
  const evidence = listRecords(project.db, 'hypothesisEvidence');
  return listRecords(project.db, 'hypothesis').map(({ id }) => {
    const codingsOf = (stance: 'for' | 'against') => {
      const own = evidence.filter((entry) => entry.hypothesisId === id && entry.stance === stance);
      const quotations = new Set(own.map(({ quotationId }) => quotationId));
      return codings.filter(({ quotationId }) => quotations.has(quotationId));
    };
    const supporting = codingsOf('for');
    return {
      hypothesisId: id,
      supportingPeople: peopleOf(supporting).length,
      contradictingPeople: peopleOf(codingsOf('against')).length,
      codeIds: [...new Set(supporting.map(({ codeId }) => codeId))],
    };
  });
}

function factsOfPains(sources: Sources): ComputedFacts['pains'] {
  const { project, codings, codesById } = sources;
  const { language } = project.getProject();
  const assumed = new Set(
    listRecordsWhere(project.db, 'hypothesisEvidence', 'stance', 'for').map(({ quotationId }) => quotationId),
  );
  const byCode = Map.groupBy(
    codings.filter(({ kind }) => kind !== 'solution'),
    ({ codeId }) => codeId,
  );
  const pains = [...codesById.values()].filter((code) => !code.isBuiltIn && getCodeType(code.typeId).group === 'pain');
  return pains.map((code) => {
    const own = byCode.get(code.id) ?? [];
    const people = peopleOf(own);
    return {
      codeId: code.id,
      name: nameOfCode(code, language),
      people: people.length,
      score: summarizePain(painOfPeople(own, people, codesById)).median,
      isAssumed: own.some(({ quotationId }) => assumed.has(quotationId)),
    };
  });
}

/** A pain hurts at a stage when its own code has that stage, or another code of the same quotation has it. */
function factsOfStages({ codings, codesById }: Sources): ComputedFacts['stagePains'] {
  type Stage = ComputedFacts['stagePains'][number]['stage'];
  const stagesOf = (codeId: CodeId): readonly Stage[] => {
    const code = codesById.get(codeId);
    if (code === undefined) return [];
    return code.stage === null ? (code.typeId === 'stage.after' ? ['after'] : []) : [code.stage];
  };
  const byQuotation = new Map<QuotationId, Set<Stage>>();
  for (const { quotationId, codeId } of codings)
    for (const stage of stagesOf(codeId)) {
      const known = byQuotation.get(quotationId) ?? new Set();
      byQuotation.set(quotationId, known.add(stage));
    }
  const hurt = new Map<Stage, Set<RespondentId>>();
  for (const { codeId, quotationId, respondentId } of codings) {
    if (!(codesById.get(codeId)?.typeId.startsWith('pain.') ?? false)) continue;
    for (const stage of byQuotation.get(quotationId) ?? []) {
      const known = hurt.get(stage) ?? new Set();
      hurt.set(stage, known.add(respondentId));
    }
  }
  return Array.from(hurt, ([stage, people]) => ({ stage, people: people.size }));
}

function computeFacts(sources: Sources, today: string): ComputedFacts {
  const { project, codings, codesById, codesByInterview } = sources;
  const interviews = listRecords(project.db, 'interview');
  const problemIds = new Set(interviews.filter(({ kind }) => kind === 'problem').map(({ id }) => id));
  const interviewsOf = (people: readonly RespondentId[]) =>
    interviews
      .filter(({ id, respondentIds }) => problemIds.has(id) && respondentIds.some((person) => people.includes(person)))
      .map(({ id }) => id);
  const counting = codings.filter(({ codeId, interviewId }) => {
    const code = codesById.get(codeId);
    return problemIds.has(interviewId) && code !== undefined && getCodeType(code.typeId).countsAtGates;
  });
  const complaints = [...codesById.values()].filter(
    ({ typeId, isBuiltIn }) => typeId === 'complaint.case' && !isBuiltIn,
  );
  const wave = getCurrentWave(project.db);
  return {
    saturation: measureSaturation(
      codesByInterview.filter(({ interviewId }) => problemIds.has(interviewId)).map(({ codeIds }) => codeIds),
    ),
    customerSegments: listRecords(project.db, 'customerSegment').map((segment) =>
      factsOfSegment(sources, segment, interviewsOf),
    ),
    respondents: factsOfRespondents(sources),
    hypotheses: factsOfHypotheses(sources),
    pains: factsOfPains(sources),
    stagePains: factsOfStages(sources),
    untreatedLinterErrors: [...readInterviewFigures(project)]
      .filter(([id]) => problemIds.has(id))
      .reduce((sum, [, { untreatedErrors }]) => sum + untreatedErrors, 0),
    codedInterviewIds: [...new Set(counting.map(({ interviewId }) => interviewId))],
    doubleCodedInterviews: readDoubleCodedInterviews(project).size,
    largestComplaintGroup: Math.max(
      0,
      ...complaints.map(({ id }) => peopleOf(codings.filter(({ codeId }) => codeId === id)).length),
    ),
    loyalPeople: peopleOf(codings.filter(({ codeId }) => typeOf(sources, codeId) === 'loyalty.sign')).length,
    nearestContractEndDays: daysToContractEnd(project.db, today),
    isReportExported: listRecords(project.db, 'reportExport').some((report) => report.wave === wave),
  };
}

/** Everything that the path is computed from, read afresh. */
export function readWorkflowFacts(project: OpenedProject): WorkflowFacts {
  const { db } = project;
  const codings = readHeardCodings(project);
  const sources: Sources = {
    project,
    codings,
    codesById: new Map(listRecords(db, 'code').map((code) => [code.id, code])),
    codesByInterview: listCodesByInterview(db, codings),
  };
  return {
    project: project.getProject(),
    hypotheses: listRecords(db, 'hypothesis'),
    respondents: listRecords(db, 'respondent'),
    recruits: listRecords(db, 'recruit'),
    organizations: listRecords(db, 'organization'),
    interviews: listRecords(db, 'interview'),
    customerSegments: listRecords(db, 'customerSegment'),
    evidenceReviews: listRecords(db, 'evidenceReview'),
    mvps: listRecords(db, 'mvp'),
    economicsScenarios: listRecords(db, 'economicsScenario'),
    solutionVerdicts: listRecords(db, 'solutionVerdict'),
    commitments: listRecords(db, 'commitment'),
    presales: listRecords(db, 'presale'),
    risks: listRecords(db, 'risk'),
    journeyStages: listRecords(db, 'journeyStage'),
    waves: listRecords(db, 'wave'),
    gateOverrides: listRecords(db, 'gateOverride'),
    computed: computeFacts(sources, localDay()),
  };
}

/** What the path was computed from, and where the project stands on it. */
export interface ProjectPath {
  readonly facts: WorkflowFacts;
  readonly status: WorkflowStatus;
}

interface KeptPath {
  readonly version: number;
  readonly day: string;
  readonly path: ProjectPath;
}

const keptPath = new WeakMap<OpenedProject, KeptPath>();

/** Computed once for each version of the data, and each day where the path depends on it. */
export function readProjectPath(project: OpenedProject): ProjectPath {
  const kept = keptPath.get(project);
  const [version, day] = [project.getVersion(), dayOfPath(project.db)];
  if (kept?.version === version && kept.day === day) return kept.path;
  const facts = readWorkflowFacts(project);
  const path = { facts, status: evaluateWorkflow(facts) };
  keptPath.set(project, { version, day, path });
  return path;
}
