import type { StateId } from '../domain/workflow.ts';
import { evidenceLines } from './evidenceLines.ts';
import { stateOfGate, type ExitGate } from './exitGates.ts';
import {
  gatesOfHypothesis,
  gatesOfMainSegment,
  gatesOfPatterns,
  gatesOfProblemInterviews,
} from './gatesOfDiscovery.ts';
import { gatesOfBuild, gatesOfEconomics, gatesOfPresales, gatesOfSolutionInterviews } from './gatesOfValidation.ts';
import { loopStatuses } from './loopTriggers.ts';
import { currentWave, waveHorizon } from './waveHorizon.ts';
import type { WorkflowFacts } from './workflowFacts.ts';
import type { GateStatus, WorkflowStatus } from './workflowStatus.ts';
import { workflowWarnings } from './workflowWarnings.ts';
import { createWorkflowView } from './workflowView.ts';

/** The override that counts for a gate: the latest one written since the path last came back to or before its state. */
function findOverride({ waves, gateOverrides }: WorkflowFacts, gate: ExitGate): GateStatus['override'] {
  const { countsFrom } = waveHorizon(waves, stateOfGate(gate.id));
  const counting = gateOverrides.filter(({ gateId, wave }) => gateId === gate.id && wave >= countsFrom);
  return counting.toSorted((a, b) => (a.overriddenAt < b.overriddenAt ? 1 : -1))[0] ?? null;
}

/**
 * Where the project stands on the path, from the data alone.
 *
 * The state is the first one with an exit condition that is neither met nor overridden in writing; S8 is where one
 * stays. Nothing is remembered: taking evidence away closes its gate again. See `waveHorizon` for what a way back
 * means. Only the focus segment (the main one, else the most advanced candidate) is looked at from S2 on. Cost: linear
 * in the light records, times the number of gates.
 */
export function evaluateWorkflow(facts: WorkflowFacts): WorkflowStatus {
  const view = createWorkflowView(facts);
  const exitGates = [
    ...gatesOfHypothesis(view),
    ...gatesOfProblemInterviews(view),
    ...gatesOfPatterns(view),
    ...gatesOfMainSegment(view),
    ...gatesOfEconomics(view),
    ...gatesOfSolutionInterviews(view),
    ...gatesOfPresales(view),
    ...gatesOfBuild(view),
  ];
  const gates = exitGates.map((gate): GateStatus => ({
    id: gate.id,
    state: stateOfGate(gate.id),
    met: gate.met,
    have: gate.have,
    need: gate.need,
    reason: { key: gate.key, values: gate.values },
    override: findOverride(facts, gate),
  }));
  const openIndex = gates.findIndex(({ met, override }) => !met && override === null);
  const open = exitGates[openIndex];
  const state: StateId = open === undefined ? 'S8' : stateOfGate(open.id);
  return {
    wave: currentWave(facts.waves),
    state,
    gates,
    loops: loopStatuses(view, state),
    waves: [...facts.waves],
    evidence: evidenceLines(view),
    nextStep: open === undefined ? { key: 'next.S8', values: {} } : { key: `next.${open.id}`, values: open.values },
    warnings: workflowWarnings(view, state, gates),
  };
}
