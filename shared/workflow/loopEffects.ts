import type { Hypothesis } from '../domain/hypothesis.ts';
import type { InterviewKind } from '../domain/interview.ts';
import type { LoopId } from '../domain/workflow.ts';
import { keepInTouch, noteDangers, noteRivals, planFiring, testSwitch } from './firingEffects.ts';
import { effect, type LoopEffect, type LoopSurroundings, type Propose } from './loopDeed.ts';
import { findPainBeyond, isUnsupported, verdictsLedTo } from './loopTriggers.ts';
import { workflowText } from './workflowTexts.ts';
import type { WorkflowView } from './workflowView.ts';

/** The guess that people deny who say that there is no such problem: it shares most pains with what they were shown. */
function findDenied(view: WorkflowView, standing: readonly Hypothesis[]): Hypothesis | null {
  const deniers = verdictsLedTo(view, 'L2');
  if (deniers.length === 0) return null;
  const { mvps, computed } = view.facts;
  const shown = deniers.flatMap(({ record }) => mvps.find(({ id }) => id === record.mvpId)?.painCodeIds ?? []);
  const pains = new Set([...deniers.flatMap(({ record }) => record.missedPainCodeIds), ...shown]);
  const shared = ({ id }: Hypothesis): number =>
    computed.hypotheses.find(({ hypothesisId }) => hypothesisId === id)?.codeIds.filter((code) => pains.has(code))
      .length ?? 0;
  const latest = standing.toReversed();
  return latest.toSorted((a, b) => shared(b) - shared(a))[0] ?? null;
}

/** Those that the data speak against are put on the list, and the one that was denied; the others are offered. */
function refuteHypotheses(view: WorkflowView): LoopEffect[] {
  const { hypotheses, computed } = view.facts;
  const standing = hypotheses.filter(({ status }) => status !== 'refuted');
  const denied = findDenied(view, standing);
  return standing.map((hypothesis) => {
    const own = computed.hypotheses.find(({ hypothesisId }) => hypothesisId === hypothesis.id);
    const values = {
      hypothesis: hypothesis.problem.trim() === '' ? hypothesis.job : hypothesis.problem,
      supporting: own?.supportingPeople ?? 0,
      contradicting: own?.contradictingPeople ?? 0,
    };
    const isProposed = isUnsupported(view, hypothesis) || hypothesis === denied || standing.length === 1;
    return effect({ kind: 'refuteHypothesis', hypothesisId: hypothesis.id }, hypothesis.id, values, isProposed);
  });
}

function writeHypothesis(view: WorkflowView): LoopEffect[] {
  const pain = findPainBeyond(view);
  if (pain === null) return [];
  const { codeId, name, people } = pain;
  return [effect({ kind: 'writeHypothesis', codeId, painName: name }, codeId, { pain: name, people })];
}

/** The offer as it stands is where the next one begins; the old one stays with its figures. */
function copyOffer(view: WorkflowView): LoopEffect[] {
  const { facts, focus } = view;
  // What an earlier way back left behind counts no more, yet it is the last that was offered.
  const scenario = view.scenario ?? facts.economicsScenarios.findLast(({ isCurrent }) => isCurrent) ?? null;
  const own = facts.mvps.filter(
    ({ customerSegmentId }) => customerSegmentId === null || customerSegmentId === focus?.id,
  );
  const latest = own.toSorted((a, b) => b.version - a.version)[0] ?? null;
  const mvp = view.mvp ?? facts.mvps.find(({ id }) => id === scenario?.mvpId) ?? latest;
  const version = 1 + Math.max(0, ...facts.mvps.map((one) => one.version));
  return [
    ...(mvp === null ? [] : [effect({ kind: 'copyMvp', mvpId: mvp.id }, mvp.id, { mvp: mvp.name, version })]),
    ...(scenario === null
      ? []
      : [effect({ kind: 'copyScenario', scenarioId: scenario.id }, scenario.id, { scenario: scenario.name })]),
  ];
}

/** The candidate with the best card; null when none of them has one. */
export function findNextSegment({ facts, focus }: WorkflowView): { name: string; score: number } | null {
  const others = facts.customerSegments.filter(({ id, decision }) => decision !== 'dropped' && id !== focus?.id);
  const scored = others.flatMap(({ id, name }) => {
    const own = facts.computed.customerSegments.find(({ customerSegmentId }) => customerSegmentId === id);
    const score = own?.attractiveness.score ?? null;
    return score === null || score === 0 ? [] : [{ name, score }];
  });
  return scored.toSorted((a, b) => b.score - a.score)[0] ?? null;
}

function postponeSegment(view: WorkflowView): LoopEffect[] {
  return view.mainSegments.map(({ id, name }) =>
    effect({ kind: 'postponeSegment', customerSegmentId: id }, id, { segment: name }),
  );
}

/** Asked deeper: the pains that those people missed, else those that the prototype promised to end. */
function addProbes(view: WorkflowView, { codeNames }: LoopSurroundings): LoopEffect[] {
  const missed = verdictsLedTo(view, 'L1').flatMap(({ record }) => record.missedPainCodeIds);
  const codeIds = [...new Set(missed.length > 0 ? missed : (view.mvp?.painCodeIds ?? []))];
  const names = codeIds.flatMap((id) => codeNames.get(id) ?? []);
  if (names.length === 0) return [];
  return [effect({ kind: 'addProbes', codeIds }, 'problem', { pains: names.join(', ') })];
}

const chooseGuide =
  (guideId: InterviewKind): Propose =>
  ({ facts }) =>
    facts.project.guideId === guideId ? [] : [effect({ kind: 'chooseGuide', guideId }, guideId, { guide: guideId })];

function saveSearch({ facts }: WorkflowView, { searchNames }: LoopSurroundings): LoopEffect[] {
  const worst = facts.computed.stagePains.toSorted((a, b) => b.people - a.people)[0];
  if (worst === undefined) return [];
  const { stage, people } = worst;
  const name = workflowText('loop.searchName', { stage }, facts.project.language);
  return searchNames.has(name) ? [] : [effect({ kind: 'saveSearch', stage, name }, stage, { stage, people, name })];
}

const together =
  (...parts: readonly Propose[]): Propose =>
  (view, around) =>
    parts.flatMap((propose) => propose(view, around));

const proposals: Readonly<Record<LoopId, Propose>> = {
  L1: together(addProbes, chooseGuide('problem')),
  L2: together(refuteHypotheses, chooseGuide('problem')),
  L3: writeHypothesis,
  L4: copyOffer,
  L5: postponeSegment,
  L6: copyOffer,
  L7: together(planFiring, testSwitch),
  L8: together(noteDangers, noteRivals, keepInTouch, chooseGuide('loyalty')),
  L9: saveSearch,
};

/** What a way back would do to the records. Nothing of it deletes anything. */
export function loopEffects(view: WorkflowView, loopId: LoopId, around: LoopSurroundings): readonly LoopEffect[] {
  return proposals[loopId](view, around);
}
