import { withSubscription } from '#shared/analysis/withSubscription.ts';
import type {
  EconomicsInputs,
  Mvp,
  Presale,
  SolutionVerdict as SolutionVerdictRecord,
} from '#shared/domain/validation.ts';
import { economicsInputKeys, journeyStageKeys } from '#shared/domain/validation.ts';
import type { LoopId } from '#shared/domain/workflow.ts';
import type { SwitchingKey } from '#shared/domain/switchingCost.ts';
import { evaluateWorkflow } from '#shared/workflow/evaluateWorkflow.ts';
import type { ComputedFacts, WorkflowFacts } from '#shared/workflow/workflowFacts.ts';
import { day, DiscoveryBuilder, moment } from './discoveryBuilder.ts';

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
export class ProjectBuilder extends DiscoveryBuilder {
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
