import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { Interview, InterviewKind } from '#shared/domain/interview.ts';
import { unknownRespondent } from '#shared/domain/people.ts';
import type { ComputedFacts, WorkflowFacts } from '#shared/workflow/workflowFacts.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };
type Project = Mutable<Omit<WorkflowFacts, 'computed'>> & { computed: Mutable<ComputedFacts> };

/** Ids are branded; in tests a plain string stands for each. */
export const id = <Id extends string>(text: string): Id => text as Id;
export const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}`;
export const moment = (number: number): string => `${day(number)}T10:00:00.000Z`;

/** Facts up to the main segment: hypotheses, people, talks, segments and their evidence. */
export class DiscoveryBuilder {
  readonly facts: Project;
  private next = 0;

  constructor() {
    this.facts = {
      project: {
        id: id('project'),
        name: 'Конец месяца',
        language: 'ru',
        currency: 'RUB',
        isSample: false,
        guideId: null,
        createdAt: moment(1),
      },
      hypotheses: [],
      respondents: [],
      recruits: [],
      organizations: [],
      interviews: [],
      customerSegments: [],
      evidenceReviews: [],
      mvps: [],
      economicsScenarios: [],
      solutionVerdicts: [],
      commitments: [],
      presales: [],
      risks: [],
      journeyStages: [],
      waves: [],
      gateOverrides: [],
      computed: {
        saturation: { interviews: 0, reachedAt: null, lastShare: null },
        customerSegments: [],
        respondents: [],
        hypotheses: [],
        pains: [],
        stagePains: [],
        untreatedLinterErrors: 0,
        codedInterviewIds: [],
        doubleCodedInterviews: 0,
        largestComplaintGroup: 0,
        loyalPeople: 0,
        nearestContractEndDays: null,
        isReportExported: false,
      },
    };
  }

  get wave(): number {
    return Math.max(1, ...this.facts.waves.map(({ number }) => number));
  }

  protected newId<Id extends string>(kind: string): Id {
    this.next += 1;
    return id(`${kind}-${String(this.next).padStart(4, '0')}`);
  }

  chooseGuide(): this {
    this.facts.project = { ...this.facts.project, guideId: 'problem' };
    return this;
  }

  addHypothesis(
    status: 'open' | 'supported' | 'refuted' = 'open',
    supportingPeople = 5,
    contradictingPeople = 0,
    codeIds: ComputedFacts['hypotheses'][number]['codeIds'] = [],
  ): this {
    const hypothesisId = this.newId<WorkflowFacts['hypotheses'][number]['id']>('hypothesis');
    this.facts.hypotheses.push({
      id: hypothesisId,
      externalId: null,
      who: 'студии',
      job: '',
      problem: 'сверка вручную',
      alternative: 'таблица',
      refutation: 'никто не тратит на сверку больше часа',
      status,
      conclusion: '',
      wave: this.wave,
      createdAt: moment(1),
    });
    this.facts.computed.hypotheses.push({ hypothesisId, supportingPeople, contradictingPeople, codeIds });
    return this;
  }

  addPeople(count: number, relation: 'stranger' | 'friend' = 'stranger'): this {
    for (let index = 0; index < count; index += 1) {
      this.facts.respondents.push({
        ...unknownRespondent,
        id: this.newId('respondent'),
        externalId: null,
        name: `Человек ${this.facts.respondents.length + 1}`,
        roles: ['buyer', 'user'],
        relation,
      });
    }
    return this;
  }

  addInterviews(count: number, kind: InterviewKind = 'problem'): this {
    for (let index = 0; index < count; index += 1) {
      const person = this.facts.respondents[index % Math.max(1, this.facts.respondents.length)];
      const interview: Interview = {
        id: this.newId('interview'),
        externalId: null,
        kind,
        title: 'Разговор',
        date: day(2),
        language: 'ru',
        wave: this.wave,
        respondentIds: person === undefined ? [] : [person.id],
        sourceName: null,
        sourceHash: null,
        createdAt: moment(2),
      };
      this.facts.interviews.push(interview);
    }
    return this;
  }

  codeInterviews(): this {
    this.facts.computed.codedInterviewIds = this.facts.interviews.map((interview) => interview.id);
    return this;
  }

  reachSaturation(): this {
    this.facts.computed.saturation = { interviews: 9, reachedAt: 8, lastShare: 0 };
    return this;
  }

  keepSegment(memberCount = 5, change: Partial<CustomerSegment> = {}): this {
    const memberIds = this.facts.respondents.slice(0, memberCount).map((person) => person.id);
    const segment: CustomerSegment = {
      id: this.newId('segment'),
      externalId: null,
      name: 'Собирают месяц вручную',
      summary: '',
      memberIds,
      definingCodeIds: [id('code-1')],
      isManual: false,
      provenance: {
        basis: 'pains',
        seed: 1,
        respondentCount: 9,
        customerSegmentCount: 2,
        silhouette: 0.3,
        nullP: 0.001,
        permutations: 999,
        stability: 0.9,
      },
      decision: 'candidate',
      decisionReason: '',
      decidedBy: null,
      decidedAt: null,
      wave: this.wave,
      createdAt: moment(5),
      ...change,
    };
    this.facts.customerSegments.push(segment);
    this.facts.computed.customerSegments.push({
      customerSegmentId: segment.id,
      saturation: { interviews: memberCount, reachedAt: memberCount, lastShare: 0 },
      definingCodes: [{ codeId: id('code-1'), members: memberCount }],
      counterQuotes: { total: 2, reviewed: 0 },
      pains: memberIds.map((respondentId) => ({ respondentId, pain: 71 })),
      spentMemberIds: memberIds,
      attractiveness: { score: 3, blockedBy: [], missing: [] },
    });
    return this;
  }

  changeSegmentFacts(change: Partial<ComputedFacts['customerSegments'][number]>): this {
    this.facts.computed.customerSegments = this.facts.computed.customerSegments.map((own) => ({ ...own, ...change }));
    return this;
  }

  reviewCounterQuote(): this {
    for (const { id: customerSegmentId } of this.facts.customerSegments) {
      this.facts.evidenceReviews.push({
        id: this.newId('review'),
        customerSegmentId,
        codingId: id('coding-1'),
        note: 'исключение',
        reviewedAt: moment(6),
      });
    }
    return this.changeSegmentFacts({ counterQuotes: { total: 2, reviewed: 1 } });
  }

  chooseMain(reason = 'болит сильнее всех', decidedAt = moment(7)): this {
    this.facts.customerSegments = this.facts.customerSegments.map((segment, index) =>
      index === 0 ? { ...segment, decision: 'main', decisionReason: reason, decidedBy: 'Р', decidedAt } : segment,
    );
    return this;
  }
}
