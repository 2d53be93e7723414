import { wilsonInterval } from '../analysis/wilsonInterval.ts';
import { journeyStageKeys } from '../domain/validation.ts';
import { workflowThresholds } from '../domain/workflow.ts';
import { count, exitGate, money, share, type ExitGate } from './exitGates.ts';
import { waveHorizon } from './waveHorizon.ts';
import type { WorkflowView } from './workflowView.ts';

/** Likelihood × damage from which an unanswered risk stops the way. */
export const dangerousRisk = 15;

/** S4: one person brings more than reaching one costs, and somebody has paid such a price before. */
export function gatesOfEconomics(view: WorkflowView): ExitGate[] {
  const { facts, mvp, scenario, economics, highestEvidencedPrice, isOfferUnchanged } = view;
  const { currency } = facts.project;
  if (scenario === null || economics === null) {
    const key = scenario === null ? 'noScenario' : 'badScenario';
    return (['S4.1', 'S4.2', 'S4.3'] as const).map((id) => exitGate(id, false, money(null), money(null), key));
  }
  const { marginPerUser, marketMargin, breakEvenPrice, price } = economics;
  const fixedCosts = scenario.inputs.fixedCosts.value;
  const cpa = scenario.inputs.CPA.value;
  const hasMvp = mvp !== null && mvp.promise.trim() !== '';
  return [
    exitGate(
      'S4.1',
      hasMvp && !isOfferUnchanged && marginPerUser > cpa,
      money(marginPerUser),
      money(cpa),
      !hasMvp ? 'S4.1.noMvp' : isOfferUnchanged ? 'S4.1.newNeeded' : 'S4.1.margin',
      {
        price,
        perUser: marginPerUser,
        cpa,
        currency,
      },
    ),
    exitGate('S4.2', marketMargin >= fixedCosts, money(marketMargin), money(fixedCosts), 'S4.2.market', {
      buyers: scenario.inputs.reachableBuyers.value,
      perBuyer: economics.marginPerBuyer - economics.costPerBuyer,
      marketMargin,
      fixedCosts,
      currency,
    }),
    exitGate(
      'S4.3',
      highestEvidencedPrice !== null && breakEvenPrice <= highestEvidencedPrice,
      money(highestEvidencedPrice),
      money(breakEvenPrice),
      highestEvidencedPrice === null ? 'S4.3.noEvidence' : 'S4.3.price',
      { breakEven: breakEvenPrice, evidenced: highestEvidencedPrice ?? 0, currency },
    ),
  ];
}

/** How many people have each verdict that the gates and loops count. */
export function countVerdicts({ verdicts }: WorkflowView): {
  delight: number;
  miss: number;
  price: number;
  people: number;
} {
  const having = (name: string): number => verdicts.filter((verdict) => verdict.name === name).length;
  return { delight: having('DELIGHT'), miss: having('MISS'), price: having('PRICE'), people: verdicts.length };
}

/** S5: the people of the segment gave something up for the prototype, and their fears are answered. */
export function gatesOfSolutionInterviews(view: WorkflowView): ExitGate[] {
  const { facts, solutionPeople } = view;
  const { newSince } = waveHorizon(facts.waves, 'S5');
  const hasNew =
    newSince === null ||
    facts.interviews.some(({ kind, wave }) => kind === 'solution' && wave >= newSince.number) ||
    facts.solutionVerdicts.some(({ wave }) => wave >= newSince.number);
  const needed = workflowThresholds.solution_interviews_min;
  const done = solutionPeople.length;
  const { delight, miss, price, people } = countVerdicts(view);
  const delightNeeded = Math.max(3, miss + price + 1);
  const open = facts.risks.filter(
    ({ likelihood, damage, mitigation }) => likelihood * damage >= dangerousRisk && (mitigation ?? '').trim() === '',
  ).length;
  const hasRisks = facts.risks.length > 0;
  return [
    exitGate(
      'S5.1',
      done >= needed && hasNew,
      count(done),
      count(needed),
      done >= needed && !hasNew ? 'S5.1.newNeeded' : 'S5.1.done',
      {
        people: done,
      },
    ),
    exitGate('S5.2', delight >= delightNeeded, count(delight), count(delightNeeded), 'S5.2.verdicts', {
      delight,
      people,
      against: miss + price,
    }),
    exitGate(
      'S5.3',
      hasRisks && open === 0,
      count(hasRisks ? open : null),
      count(0),
      !hasRisks ? 'S5.3.noRisks' : open === 0 ? 'S5.3.answered' : 'S5.3.open',
      { risks: facts.risks.length, open },
    ),
  ];
}

/** How often a price above all earlier ones was named, in the order of asking. */
function countPriceRises({ asked }: WorkflowView): number {
  const presales = asked
    .flatMap((person) => person.presales)
    .toSorted((a, b) => (a.askedOn === b.askedOn ? (a.id < b.id ? -1 : 1) : a.askedOn < b.askedOn ? -1 : 1));
  let highest: number | null = null;
  let rises = 0;
  for (const { price } of presales) {
    if (highest !== null && price > highest) rises += 1;
    highest = Math.max(highest ?? price, price);
  }
  return rises;
}

/** S6: money before the product, from enough people to carry the economics. */
export function gatesOfPresales(view: WorkflowView): ExitGate[] {
  const { asked, economics } = view;
  const paid = asked.filter(({ hasPaid }) => hasPaid).length;
  const interval = wilsonInterval(paid, asked.length);
  const breakEven = economics?.breakEvenConversion ?? null;
  const rises = countPriceRises(view);
  const key = asked.length === 0 ? 'S6.2.noneAsked' : breakEven === null ? 'noScenario' : 'S6.2.interval';
  return [
    exitGate(
      'S6.1',
      paid >= workflowThresholds.paid_min,
      count(paid),
      count(workflowThresholds.paid_min),
      'S6.1.paid',
      {
        paid,
        asked: asked.length,
      },
    ),
    exitGate(
      'S6.2',
      asked.length > 0 && breakEven !== null && interval.low >= breakEven,
      share(asked.length === 0 ? null : interval.low),
      share(breakEven),
      key,
      { paid, asked: asked.length, low: interval.low, high: interval.high, breakEven: breakEven ?? 0 },
    ),
    exitGate('S6.3', rises > 0, count(rises), count(1), rises > 0 ? 'S6.3.raised' : 'S6.3.notRaised', { rises }),
  ];
}

/** S7: every stage of the client's journey has somebody who answers for it. */
export function gatesOfBuild({ facts }: WorkflowView): ExitGate[] {
  const owned = new Set(facts.journeyStages.filter(({ owner }) => owner.trim() !== '').map(({ stage }) => stage)).size;
  const stages = journeyStageKeys.length;
  return [exitGate('S7.1', owned === stages, count(owned), count(stages), 'S7.1.owners', { owned, stages })];
}
