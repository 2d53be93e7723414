import { solutionVerdict, type SolutionVerdict as VerdictName } from '../analysis/solutionVerdict.ts';
import type { CustomerSegment } from '../domain/customerSegment.ts';
import type { RespondentId } from '../domain/ids.ts';
import {
  economicsInputKeys,
  type EconomicsScenario,
  type Mvp,
  type Presale,
  type SolutionVerdict,
} from '../domain/validation.ts';
import { workflowThresholds } from '../domain/workflow.ts';
import { scenarioEconomics, type ScenarioEconomics } from './scenarioEconomics.ts';
import { waveHorizon } from './waveHorizon.ts';
import type { CustomerSegmentFacts, WorkflowFacts } from './workflowFacts.ts';

/** One person's verdict after the solution interview. */
export interface PersonVerdict {
  readonly respondentId: RespondentId;
  readonly name: VerdictName;
  readonly record: SolutionVerdict;
}

/** One person asked for money: the furthest that the person went. */
export interface AskedPerson {
  readonly key: string;
  readonly hasPaid: boolean;
  readonly presales: readonly Presale[];
}

/** What gates, loops, evidence lines and the report all look at. */
export interface WorkflowView {
  readonly facts: WorkflowFacts;
  readonly problemInterviewCount: number;
  /** People heard in problem interviews, and the companies or, without one, the persons that they stand for. */
  readonly heardIds: ReadonlySet<RespondentId>;
  /** The main segment, else the kept candidate that is furthest; null when none is kept. */
  readonly focus: CustomerSegment | null;
  readonly focusFacts: CustomerSegmentFacts | null;
  readonly mainSegments: readonly CustomerSegment[];
  readonly mvp: Mvp | null;
  readonly scenario: EconomicsScenario | null;
  /** Null when there is no scenario or its inputs allow no computation. */
  readonly economics: ScenarioEconomics | null;
  /** Since a way back nothing of it moved: an earlier wave had this very scenario for this very offer. */
  readonly isOfferUnchanged: boolean;
  readonly highestEvidencedPrice: number | null;
  readonly solutionPeople: readonly RespondentId[];
  readonly verdicts: readonly PersonVerdict[];
  readonly asked: readonly AskedPerson[];
}

function latest<Entry extends { readonly id: string; readonly wave: number }>(entries: readonly Entry[]): Entry | null {
  return entries.reduce<Entry | null>(
    (best, entry) =>
      best === null || entry.wave > best.wave || (entry.wave === best.wave && entry.id > best.id) ? entry : best,
    null,
  );
}

/** Different known companies of the people. */
export function countCompanies(facts: WorkflowFacts, respondentIds: Iterable<RespondentId>): number {
  const respondentById = new Map(facts.respondents.map((respondent) => [respondent.id, respondent]));
  const companies = new Set<string>();
  for (const id of respondentIds) {
    const organizationId = respondentById.get(id)?.organizationId ?? null;
    if (organizationId !== null) companies.add(organizationId);
  }
  return companies.size;
}

/** Independent sources: companies of the people; somebody without a company is a source of their own. */
export function countSources(facts: WorkflowFacts, respondentIds: Iterable<RespondentId>): number {
  const respondentById = new Map(facts.respondents.map((respondent) => [respondent.id, respondent]));
  const sources = new Set<string>();
  for (const id of respondentIds) sources.add(respondentById.get(id)?.organizationId ?? `person ${id}`);
  return sources.size;
}

/** How many of the conditions of S2 and S3 a kept segment fulfils, to look at the most advanced candidate. */
function maturity(facts: WorkflowFacts, segment: CustomerSegment): number {
  const own = facts.computed.customerSegments.find(({ customerSegmentId }) => customerSegmentId === segment.id);
  const support = workflowThresholds.min_code_support;
  return [
    segment.memberIds.length >= workflowThresholds.min_segment_size &&
      countSources(facts, new Set(segment.memberIds)) >= 2,
    own !== undefined && own.definingCodes.length > 0 && own.definingCodes.every(({ members }) => members >= support),
    segment.isManual || (segment.provenance !== null && segment.provenance.nullP <= workflowThresholds.null_p_max),
    own !== undefined && own.counterQuotes.reviewed > 0,
  ].filter(Boolean).length;
}

function findFocus(facts: WorkflowFacts): CustomerSegment | null {
  const notDropped = facts.customerSegments.filter(({ decision }) => decision !== 'dropped' && decision !== 'later');
  const { newSince } = waveHorizon(facts.waves, 'S2');
  const fresh = notDropped.filter(
    ({ wave, decision, decidedAt }) =>
      newSince !== null &&
      (wave >= newSince.number || (decision === 'main' && decidedAt !== null && decidedAt >= newSince.openedAt)),
  );
  // Back at the patterns, a segment kept or confirmed since then speaks before the one that was left.
  const kept = fresh.length > 0 ? fresh : notDropped;
  const pool = kept.some(({ decision }) => decision === 'main')
    ? kept.filter(({ decision }) => decision === 'main')
    : kept;
  const ranked = pool.map((segment) => ({ segment, rank: maturity(facts, segment) }));
  ranked.sort(
    (a, b) =>
      b.rank - a.rank ||
      new Set(b.segment.memberIds).size - new Set(a.segment.memberIds).size ||
      (a.segment.id < b.segment.id ? -1 : 1),
  );
  return ranked[0]?.segment ?? null;
}

function personVerdicts(facts: WorkflowFacts, countsFrom: number, belongs: (record: SolutionVerdict) => boolean) {
  const latestByPerson = new Map<RespondentId, SolutionVerdict>();
  for (const record of facts.solutionVerdicts) {
    if (record.wave < countsFrom || !belongs(record)) continue;
    const before = latestByPerson.get(record.respondentId);
    const isLater =
      before === undefined ||
      record.decidedOn > before.decidedOn ||
      (record.decidedOn === before.decidedOn && record.id > before.id);
    if (isLater) latestByPerson.set(record.respondentId, record);
  }
  return [...latestByPerson.values()].map((record): PersonVerdict => ({
    respondentId: record.respondentId,
    record,
    name: solutionVerdict({
      commitments: facts.commitments
        .filter(({ respondentId, wave }) => respondentId === record.respondentId && wave >= countsFrom)
        .map(({ kind, artefact }) => ({ kind, hasArtefact: artefact !== null && artefact.trim() !== '' })),
      hasUnpromptedDelight: record.hasUnpromptedDelight,
      hasPraise: record.hasPraise,
      isFitConfirmed: record.isFitConfirmed,
      isPriceBlocking: record.doesPriceBlock,
      isMissed: record.missReason !== null,
    }),
  }));
}

function askedPeople(presales: readonly Presale[]): AskedPerson[] {
  const byPerson = new Map<string, Presale[]>();
  for (const presale of presales) {
    const key = presale.respondentId ?? `name ${presale.personName.trim().toLowerCase()}`;
    byPerson.set(key, [...(byPerson.get(key) ?? []), presale]);
  }
  return [...byPerson].map(([key, own]) => ({
    key,
    presales: own,
    hasPaid: own.some(({ stage, amount, price }) => stage === 'paid' && (amount ?? price) > 0),
  }));
}

function highestPrice(facts: WorkflowFacts, focus: CustomerSegment | null): number | null {
  const members = new Set<string>(focus?.memberIds);
  const amounts: number[] = [];
  for (const { respondentId, highestEvidencedAmount } of facts.computed.respondents) {
    if (members.has(respondentId) && highestEvidencedAmount !== null) amounts.push(highestEvidencedAmount);
  }
  for (const { respondentId, stage, amount, price } of facts.presales) {
    const paid = amount ?? price;
    if (stage === 'paid' && paid > 0 && respondentId !== null && members.has(respondentId)) amounts.push(paid);
  }
  for (const { respondentId, kind, amount, artefact } of facts.commitments) {
    const isProven = kind === 'money' && amount !== null && artefact !== null && artefact.trim() !== '';
    if (isProven && members.has(respondentId)) amounts.push(amount);
  }
  return amounts.length === 0 ? null : Math.max(...amounts);
}

/** What is offered and what it brings, as one text: equal texts are the same offer. */
function sayOffer({ inputs, subscription }: EconomicsScenario, mvp: Mvp | null): string {
  // The price that is put to people is the prototype's; what the scenario thinks of prices then says nothing.
  const figures = economicsInputKeys.filter((key) => key !== 'AvP' || mvp === null).map((key) => inputs[key].value);
  const staying = subscription === null ? null : [subscription.churn.value, subscription.retention];
  return JSON.stringify([figures, staying, mvp?.customerSegmentId, mvp?.promise.trim(), mvp?.price]);
}

function isRepeated(facts: WorkflowFacts, testing: number, scenario: EconomicsScenario, mvp: Mvp | null): boolean {
  const offer = sayOffer(scenario, mvp);
  const earlier = facts.economicsScenarios.filter(({ wave }) => wave < testing);
  return earlier.some((one) => sayOffer(one, facts.mvps.find(({ id }) => id === one.mvpId) ?? null) === offer);
}

/** Draws together what the gates ask about. Pure and cheap: linear in the number of light records. */
export function createWorkflowView(facts: WorkflowFacts): WorkflowView {
  const problemInterviews = facts.interviews.filter(
    ({ kind, respondentIds }) => kind === 'problem' && respondentIds.length > 0,
  );
  const focus = findFocus(facts);
  const members = new Set(focus?.memberIds);
  const isOfFocus = (mvp: Mvp): boolean => mvp.customerSegmentId === null || mvp.customerSegmentId === focus?.id;
  const testing = waveHorizon(facts.waves, 'S4').countsFrom;
  const mvps = facts.mvps.filter((mvp) => mvp.wave >= testing && isOfFocus(mvp));
  const scenarios = facts.economicsScenarios.filter(({ wave }) => wave >= testing);
  const scenario = latest(scenarios.filter(({ isCurrent }) => isCurrent));
  const mvp = mvps.find(({ id }) => id === scenario?.mvpId) ?? latest(mvps);
  const solutionFrom = waveHorizon(facts.waves, 'S5').countsFrom;
  const focusMvpIds = new Set<string>(
    facts.mvps.filter(({ customerSegmentId }) => customerSegmentId === focus?.id).map(({ id }) => id),
  );
  const verdicts = personVerdicts(
    facts,
    solutionFrom,
    ({ respondentId, mvpId }) => members.has(respondentId) || (mvpId !== null && focusMvpIds.has(mvpId)),
  );
  const ofSegment = new Set<string>([...members, ...verdicts.map(({ respondentId }) => respondentId)]);
  const solutionPeople = new Set(
    facts.interviews
      .filter(({ kind, wave }) => kind === 'solution' && wave >= solutionFrom)
      .flatMap(({ respondentIds }) => respondentIds)
      .filter((id) => ofSegment.has(id)),
  );
  const presaleFrom = waveHorizon(facts.waves, 'S6').countsFrom;
  const presales = facts.presales.filter(
    ({ wave, customerSegmentId }) =>
      wave >= presaleFrom && (customerSegmentId === null || customerSegmentId === focus?.id),
  );
  return {
    facts,
    problemInterviewCount: problemInterviews.length,
    heardIds: new Set(problemInterviews.flatMap(({ respondentIds }) => respondentIds)),
    focus,
    focusFacts:
      facts.computed.customerSegments.find(({ customerSegmentId }) => customerSegmentId === focus?.id) ?? null,
    mainSegments: facts.customerSegments.filter(({ decision }) => decision === 'main'),
    mvp,
    scenario,
    economics: scenario === null ? null : scenarioEconomics(scenario.inputs, mvp?.price ?? null),
    isOfferUnchanged: scenario !== null && isRepeated(facts, testing, scenario, mvp),
    highestEvidencedPrice: highestPrice(facts, focus),
    solutionPeople: [...solutionPeople],
    verdicts,
    asked: focus === null ? [] : askedPeople(presales),
  };
}
