import { loopIds, targetOfLoop, type LoopId, type StateId } from '../domain/workflow.ts';
import type { Hypothesis } from '../domain/hypothesis.ts';
import type { SolutionVerdict } from '../domain/validation.ts';
import { switchingKeys } from '../domain/switchingCost.ts';
import workflow from '../domain/method/workflow.json' with { type: 'json' };
import { countVerdicts } from './gatesOfValidation.ts';
import type { KeyedText, LoopStatus } from './workflowStatus.ts';
import type { LoopReasonKey } from './workflowTextKeys.ts';
import type { PainFacts } from './workflowFacts.ts';
import type { PersonVerdict, WorkflowView } from './workflowView.ts';

type Reason = KeyedText<LoopReasonKey>;
type Trigger = (view: WorkflowView) => Reason | null;

/** Sum of the six switching costs, each 0–5, from which leaving the old way needs a plan. */
const heavySwitching = 12;
const pressingContractDays = 60;
const peopleOfPattern = 3;

const loopOfMiss: Readonly<Record<NonNullable<SolutionVerdict['missReason']>, LoopId>> = {
  dugTooShallow: 'L1',
  noProblem: 'L2',
  otherProblem: 'L3',
  otherProduct: 'L4',
};

/** Verdicts that lead to this way back: by the reason of a miss, or as the tracker chose after another one. */
export function verdictsLedTo({ verdicts }: WorkflowView, loopId: LoopId): readonly PersonVerdict[] {
  return verdicts.filter(({ name, record }) => {
    if (name === 'DELIGHT') return false;
    const byMiss = name === 'MISS' && record.missReason !== null ? loopOfMiss[record.missReason] : null;
    return (byMiss ?? record.wayBack) === loopId;
  });
}

const peopleLedTo = (view: WorkflowView, loopId: LoopId): number => verdictsLedTo(view, loopId).length;

function reasonAgainst(view: WorkflowView, hypothesis: Hypothesis): Reason | null {
  const { computed } = view.facts;
  const own = computed.hypotheses.find(({ hypothesisId }) => hypothesisId === hypothesis.id);
  const supporting = own?.supportingPeople ?? 0;
  const contradicting = own?.contradictingPeople ?? 0;
  if (hypothesis.status !== 'open') return null;
  if (contradicting > supporting) {
    return { key: 'L2.contradicted', values: { hypothesis: hypothesis.problem, supporting, contradicting } };
  }
  if (computed.saturation.reachedAt !== null && supporting < peopleOfPattern) {
    return { key: 'L2.unsupported', values: { hypothesis: hypothesis.problem, supporting } };
  }
  return null;
}

/** An open guess that the data speak against, or that too few people support although nothing new comes. */
export function isUnsupported(view: WorkflowView, hypothesis: Hypothesis): boolean {
  return reasonAgainst(view, hypothesis) !== null;
}

function unsupportedHypothesis(view: WorkflowView): Reason | null {
  const saidSo = peopleLedTo(view, 'L2');
  if (saidSo > 0) return { key: 'L2.saidSo', values: { people: saidSo } };
  for (const hypothesis of view.facts.hypotheses) {
    const reason = reasonAgainst(view, hypothesis);
    if (reason !== null) return reason;
  }
  return null;
}

const byPeople = (a: PainFacts, b: PainFacts): number => b.people - a.people || (b.score ?? 0) - (a.score ?? 0);

/** Pains that no hypothesis expected, yet more people name them and they hurt more; the strongest first. */
function strongerPains(view: WorkflowView): readonly PainFacts[] {
  const { pains } = view.facts.computed;
  const assumed = pains.filter(({ isAssumed }) => isAssumed);
  if (assumed.length === 0) return [];
  const assumedPeople = Math.max(...assumed.map(({ people }) => people));
  const assumedScore = Math.max(...assumed.map(({ score }) => score ?? 0));
  return pains
    .filter(
      ({ isAssumed, people, score }) =>
        !isAssumed && people >= peopleOfPattern && people > assumedPeople && (score ?? 0) > assumedScore,
    )
    .toSorted(byPeople);
}

/** The pain to guess at next: a stronger one, else the one that most people named without being expected to. */
export function findPainBeyond(view: WorkflowView): PainFacts | null {
  const beyond = view.facts.computed.pains.filter(({ isAssumed, people }) => !isAssumed && people > 0);
  return strongerPains(view)[0] ?? beyond.toSorted(byPeople)[0] ?? null;
}

function strongerPain(view: WorkflowView): Reason | null {
  const saidSo = peopleLedTo(view, 'L3');
  if (saidSo > 0) return { key: 'L3.saidSo', values: { people: saidSo } };
  const stronger = strongerPains(view)[0];
  if (stronger === undefined) return null;
  const expected = view.facts.computed.pains.filter(({ isAssumed }) => isAssumed).map(({ people }) => people);
  const values = { pain: stronger.name, people: stronger.people, assumedPeople: Math.max(...expected) };
  return { key: 'L3.stronger', values };
}

function wrongPrice(view: WorkflowView): Reason | null {
  const { economics, highestEvidencedPrice, facts } = view;
  const { delight, price, people } = countVerdicts(view);
  if (price > 0 && price > delight && price * 2 >= people) {
    return { key: 'L6.priceVerdicts', values: { price, people } };
  }
  if (economics === null || highestEvidencedPrice === null || economics.breakEvenPrice <= highestEvidencedPrice) {
    return null;
  }
  return {
    key: 'L6.breakEven',
    values: {
      breakEven: economics.breakEvenPrice,
      evidenced: highestEvidencedPrice,
      currency: facts.project.currency,
    },
  };
}

/** Those who were delighted and gave no money, while leaving the old way costs them much. */
export function findHeldByTheOldWay({ verdicts, facts, asked }: WorkflowView): readonly PersonVerdict[] {
  const payers = new Set(asked.filter(({ hasPaid }) => hasPaid).map(({ key }) => key));
  return verdicts.filter(({ respondentId, name, record }) => {
    const hasMoney =
      payers.has(respondentId) ||
      facts.commitments.some(
        (commitment) =>
          commitment.respondentId === respondentId &&
          commitment.kind === 'money' &&
          (commitment.artefact ?? '').trim() !== '',
      );
    const isDelighted = name === 'DELIGHT' || record.hasUnpromptedDelight;
    const own = facts.computed.respondents.find((candidate) => candidate.respondentId === respondentId);
    if (!isDelighted || hasMoney || own === undefined) return false;
    const sum = switchingKeys.reduce((total, key) => total + own.switching[key], 0);
    return sum >= heavySwitching || own.switching.wallet > 0;
  });
}

function heldByTheOldWay(view: WorkflowView): Reason | null {
  const { length } = findHeldByTheOldWay(view);
  return length === 0 ? null : { key: 'L7.switching', values: { people: length } };
}

/** Everything that speaks for our being fired soon, the most pressing first. */
export function reasonsToBeFired({ facts, mainSegments, asked }: WorkflowView): readonly Reason[] {
  const { computed } = facts;
  const reasons: Reason[] = [];
  const days = computed.nearestContractEndDays;
  if (days !== null && days < pressingContractDays) reasons.push({ key: 'L8.contractEnds', values: { days } });
  const complaining = computed.largestComplaintGroup;
  if (complaining >= peopleOfPattern) reasons.push({ key: 'L8.complaints', values: { people: complaining } });
  const members = new Set(mainSegments.flatMap(({ memberIds }) => memberIds));
  const roles = new Set(
    facts.respondents.filter(({ id }) => members.has(id)).flatMap((respondent) => respondent.roles),
  );
  const lost = (['buyer', 'user'] as const).find((role) => !roles.has(role));
  if (members.size > 0 && lost !== undefined) reasons.push({ key: 'L8.roleLost', values: { role: lost } });
  const paid = asked.filter(({ hasPaid }) => hasPaid).length;
  const isTested = computed.loyalPeople > 0 || facts.interviews.some(({ kind }) => kind === 'loyalty');
  if (paid > 0 && !isTested) reasons.push({ key: 'L8.loyaltyAssumed', values: { people: paid } });
  return reasons;
}

const triggers: Readonly<Record<LoopId, Trigger>> = {
  L1: (view) => {
    const people = peopleLedTo(view, 'L1');
    return people === 0 ? null : { key: 'L1.shallow', values: { people } };
  },
  L2: unsupportedHypothesis,
  L3: strongerPain,
  L4: (view) => {
    const people = peopleLedTo(view, 'L4');
    return people === 0 ? null : { key: 'L4.otherProduct', values: { people } };
  },
  L5: ({ economics, scenario, facts }) => {
    const fixedCosts = scenario?.inputs.fixedCosts.value ?? 0;
    return economics === null || economics.marketMargin >= fixedCosts
      ? null
      : {
          key: 'L5.marketTooSmall',
          values: { marketMargin: economics.marketMargin, fixedCosts, currency: facts.project.currency },
        };
  },
  L6: wrongPrice,
  L7: heldByTheOldWay,
  L8: (view) => reasonsToBeFired(view)[0] ?? null,
  L9: ({ facts }) => {
    const worst = facts.computed.stagePains.toSorted((a, b) => b.people - a.people)[0];
    return worst === undefined || worst.people < peopleOfPattern
      ? null
      : { key: 'L9.stagePain', values: { stage: worst.stage, people: worst.people } };
  },
};

/** Why the data ask for this way back, wherever the project stands; null when they do not. */
export function reasonOfLoop(view: WorkflowView, loopId: LoopId): Reason | null {
  return triggers[loopId](view);
}

function startsOf(loopId: LoopId): readonly string[] {
  return workflow.loops.find(({ id }) => id === loopId)?.from_.split('|') ?? [];
}

/** Every way back: whether it starts here, and whether the data ask for it. */
export function loopStatuses(view: WorkflowView, state: StateId): LoopStatus[] {
  return loopIds.map((id) => {
    const possible = startsOf(id).includes(state);
    const asked = possible ? reasonOfLoop(view, id) : null;
    const calm: Reason = possible
      ? { key: 'loop.notAsked', values: { target: targetOfLoop(id) } }
      : { key: 'loop.notFromHere', values: { states: startsOf(id).join(', ') } };
    return { id, possible, suggested: asked !== null, reason: asked ?? calm };
  });
}
