import { withSubscription } from '#shared/analysis/withSubscription.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type {
  EconomicsInputs,
  Mvp,
  Presale,
  SolutionVerdict as SolutionVerdictRecord,
} from '#shared/domain/validation.ts';
import { economicsInputKeys, journeyStageKeys } from '#shared/domain/validation.ts';
import { evaluateWorkflow } from '#shared/workflow/evaluateWorkflow.ts';
import type { SwitchingKey } from '#shared/domain/switchingCost.ts';
import type { ComputedFacts, WorkflowFacts } from '#shared/workflow/workflowFacts.ts';
import type { Interview, InterviewKind } from '#shared/domain/interview.ts';
import type { LoopId } from '#shared/domain/workflow.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };
type Project = Mutable<Omit<WorkflowFacts, 'computed'>> & { computed: Mutable<ComputedFacts> };

/** Ids are branded; in tests a plain string stands for each. */
const id = <Id extends string>(text: string): Id => text as Id;
export const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}`;
export const moment = (number: number): string => `${day(number)}T10:00:00.000Z`;

/** Inputs of the method's worked example, with a market that carries the fixed costs. */
export const exampleInputs: Readonly<Record<keyof EconomicsInputs, number>> = {
  UA: 2000,
  C1: 0.035,
  AvP: 4900,
  COGS: 1450,
  firstSaleCogs: 900,
  APC: 2.6,
  CPA: 260,
  fixedCosts: 250_000,
  reachableBuyers: 500,
};

/** Builds the facts of a project step by step; every step adds what one person could add by hand. */
export class ProjectBuilder {
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

  private newId<Id extends string>(kind: string): Id {
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
        id: this.newId('respondent'),
        externalId: null,
        name: `Человек ${this.facts.respondents.length + 1}`,
        organizationId: null,
        roles: ['buyer', 'user'],
        attributes: {},
        relation,
        referredById: null,
        nextContactOn: null,
        note: '',
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

  addMvp(change: Partial<Mvp> = {}): this {
    this.facts.mvps.push({
      id: this.newId('mvp'),
      externalId: null,
      name: 'Сверка за минуту',
      version: 1,
      customerSegmentId: this.facts.customerSegments[0]?.id ?? null,
      promise: 'второго числа всё сведено',
      price: 4900,
      currency: 'RUB',
      painCodeIds: [],
      tested: '',
      wave: this.wave,
      createdAt: moment(8),
      ...change,
    });
    return this;
  }

  addScenario(change: Partial<Record<keyof EconomicsInputs, number>> = {}): this {
    const values = { ...exampleInputs, ...change };
    const inputs = Object.fromEntries(
      economicsInputKeys.map((key) => [key, { value: values[key], source: 'fact', note: '', range: null }]),
    ) as EconomicsInputs;
    this.facts.economicsScenarios = this.facts.economicsScenarios.map((other) => ({ ...other, isCurrent: false }));
    this.facts.economicsScenarios.push({
      id: this.newId('scenario'),
      externalId: null,
      name: 'Основной',
      mvpId: this.facts.mvps.at(-1)?.id ?? null,
      inputs,
      subscription: null,
      isCurrent: true,
      wave: this.wave,
      createdAt: moment(8),
    });
    return this;
  }

  backPrice(amount: number): this {
    const person = this.facts.respondents[0];
    if (person === undefined) return this;
    this.facts.computed.respondents.push(this.respondentFacts(person.id, amount, {}));
    return this;
  }

  setSwitching(switching: Partial<Record<SwitchingKey, number>>): this {
    this.facts.computed.respondents = this.facts.respondents.map((person) =>
      this.respondentFacts(
        person.id,
        this.facts.computed.respondents.find((own) => own.respondentId === person.id)?.highestEvidencedAmount ?? null,
        switching,
      ),
    );
    return this;
  }

  private respondentFacts(
    respondentId: WorkflowFacts['respondents'][number]['id'],
    highestEvidencedAmount: number | null,
    switching: Partial<Record<SwitchingKey, number>>,
  ): ComputedFacts['respondents'][number] {
    const none = { head: 0, habit: 0, records: 0, thinking: 0, routine: 0, wallet: 0 };
    return { respondentId, highestEvidencedAmount, switching: { ...none, ...switching } };
  }

  addVerdicts(count: number, signs: Partial<SolutionVerdictRecord> = {}, offset = 0): this {
    for (const person of this.facts.respondents.slice(offset, offset + count)) {
      this.facts.solutionVerdicts.push({
        id: this.newId('verdict'),
        interviewId: null,
        respondentId: person.id,
        mvpId: null,
        hasUnpromptedDelight: false,
        isFitConfirmed: false,
        hasPraise: false,
        doesPriceBlock: false,
        missReason: null,
        missedPainCodeIds: [],
        wayBack: null,
        quotationId: null,
        note: '',
        decidedOn: day(10),
        wave: this.wave,
        ...signs,
      });
    }
    return this;
  }

  addCommitments(count: number, kind: 'time' | 'reputation' | 'money', artefact: string | null = 'письмо'): this {
    for (const person of this.facts.respondents.slice(0, count)) {
      this.facts.commitments.push({
        id: this.newId('commitment'),
        externalId: null,
        respondentId: person.id,
        interviewId: null,
        kind,
        description: '',
        amount: null,
        artefact,
        dueOn: null,
        givenOn: day(11),
        wave: this.wave,
      });
    }
    return this;
  }

  addRisk(likelihood: number, damage: number, mitigation: string | null = null): this {
    this.facts.risks.push({ id: this.newId('risk'), text: 'исчезнете', likelihood, damage, mitigation });
    return this;
  }

  addPresales(count: number, stage: Presale['stage'], price = 4900, askedOn = day(15)): this {
    const offset = this.facts.presales.length;
    for (let index = 0; index < count; index += 1) {
      this.facts.presales.push({
        id: this.newId('presale'),
        externalId: null,
        respondentId: this.facts.respondents[offset + index]?.id ?? null,
        personName: `Покупатель ${offset + index}`,
        customerSegmentId: this.facts.customerSegments[0]?.id ?? null,
        mvpId: null,
        askedOn,
        price,
        stage,
        paidOn: stage === 'paid' ? askedOn : null,
        amount: stage === 'paid' ? price : null,
        artefact: null,
        wave: this.wave,
      });
    }
    return this;
  }

  ownStages(count = journeyStageKeys.length): this {
    for (const stage of journeyStageKeys.slice(0, count)) {
      this.facts.journeyStages.push({ id: this.newId('stage'), stage, owner: 'Мария', step: '', touchpoints: '' });
    }
    return this;
  }

  goBack(loopId: LoopId, openedAt = moment(20)): this {
    this.facts.waves.push({
      id: this.newId('wave'),
      number: this.wave + 1,
      loopId,
      fromStateId: null,
      reason: 'данные просят',
      goal: '',
      author: 'Р',
      openedAt,
    });
    return this;
  }

  override(gateId: string, reason = 'команды пока нет'): this {
    this.facts.gateOverrides.push({
      id: this.newId('override'),
      gateId,
      wave: this.wave,
      reason,
      author: 'Р',
      overriddenAt: moment(12),
    });
    return this;
  }

  withdrawOverride(): this {
    this.facts.gateOverrides.pop();
    return this;
  }

  /** Gives every input of the last scenario a range around its value. */
  giveRanges(lowFactor: number, highFactor: number): this {
    const scenario = this.facts.economicsScenarios.at(-1)!;
    const inputs = Object.fromEntries(
      Object.entries(scenario.inputs).map(([key, input]) => {
        const range = { low: input.value * lowFactor, high: input.value * highFactor };
        return [key, { ...input, range }];
      }),
    ) as EconomicsInputs;
    this.facts.economicsScenarios.splice(-1, 1, { ...scenario, inputs });
    return this;
  }

  /** Makes the last scenario a subscription with this monthly churn. */
  subscribe(churn: number): this {
    const scenario = this.facts.economicsScenarios.at(-1)!;
    const input = { value: churn, source: 'guess' as const, note: '', range: null };
    const subscription = { churn: input, retention: [] };
    const inputs = withSubscription(scenario.inputs, subscription);
    this.facts.economicsScenarios.splice(-1, 1, { ...scenario, inputs, subscription });
    return this;
  }

  status(): ReturnType<typeof evaluateWorkflow> {
    return evaluateWorkflow(this.facts);
  }
}

/** What the tracker does to leave each state, in the order of the path. */
const stepsOut: readonly ((builder: ProjectBuilder) => ProjectBuilder)[] = [
  (builder) => builder.chooseGuide().addHypothesis().addPeople(9),
  (builder) => builder.addInterviews(9).codeInterviews().reachSaturation(),
  (builder) => builder.keepSegment(7).reviewCounterQuote(),
  (builder) => builder.chooseMain(),
  (builder) => builder.addMvp().addScenario().backPrice(4900),
  (builder) =>
    builder
      .addInterviews(6, 'solution')
      .addVerdicts(4, { hasUnpromptedDelight: true })
      .addVerdicts(2, { hasPraise: true }, 4)
      .addCommitments(4, 'reputation')
      .addRisk(5, 5, 'исходники у нотариуса'),
  (builder) => builder.addPresales(3, 'paid', 3900, day(14)).addPresales(3, 'paid', 4900, day(16)),
  (builder) => builder.ownStages(),
];

/** A project whose data carry it to the state with this number, and no further. */
export function projectAt(state: number): ProjectBuilder {
  return stepsOut.slice(0, state).reduce((builder, step) => step(builder), new ProjectBuilder());
}
