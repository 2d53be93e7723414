import { attractivenessFactors } from '../domain/segmentJudgement.ts';
import { economicsInputKeys } from '../domain/validation.ts';
import { stateIds, workflowThresholds, type StateId } from '../domain/workflow.ts';
import type { GateStatus, KeyedText } from './workflowStatus.ts';
import type { TextValues, WarningKey } from './workflowTextKeys.ts';
import type { WorkflowView } from './workflowView.ts';

/** Below this number of problem interviews everything is called an early signal. */
export const earlySignalBelow = 9;
const secondCoderInterviews = 2;

/** What to keep in mind although no gate asks for it. */
export function workflowWarnings(
  view: WorkflowView,
  state: StateId,
  gates: readonly GateStatus[],
): KeyedText<WarningKey>[] {
  const { facts, problemInterviewCount, focus, focusFacts, mainSegments, scenario, asked } = view;
  const warnings: KeyedText<WarningKey>[] = [];
  const warn = (key: WarningKey, values: TextValues = {}): void => void warnings.push({ key, values });
  const position = stateIds.indexOf(state);
  const hasGuess = facts.hypotheses.some(
    ({ problem, job, refutation }) => `${problem}${job}`.trim() !== '' && refutation.trim() !== '',
  );
  if (!hasGuess) warn('warning.noHypothesis');
  if (problemInterviewCount > 0 && problemInterviewCount < earlySignalBelow) {
    warn('warning.earlySignal', { interviews: problemInterviewCount });
  }
  if (focus !== null && focusFacts !== null && focusFacts.saturation.reachedAt === null) {
    const { base, run } = workflowThresholds.saturation;
    warn('warning.segmentNotSaturated', {
      segment: focus.name,
      interviews: focusFacts.saturation.interviews,
      needed: base + run,
    });
  }
  if (position >= 2 && facts.computed.doubleCodedInterviews < secondCoderInterviews) {
    warn('warning.secondCoder', { interviews: facts.computed.doubleCodedInterviews, needed: secondCoderInterviews });
  }
  if (mainSegments.length > 1) warn('warning.severalMain', { segments: mainSegments.length });
  const main = mainSegments[0];
  if (main !== undefined) {
    const members = new Set(main.memberIds);
    const roles = new Set(facts.respondents.filter(({ id }) => members.has(id)).flatMap((person) => person.roles));
    for (const role of ['buyer', 'user'] as const) {
      if (!roles.has(role)) warn('warning.roleMissing', { role, segment: main.name });
    }
    const missing = facts.computed.customerSegments.find(({ customerSegmentId }) => customerSegmentId === main.id)
      ?.attractiveness.missing.length;
    const factors = attractivenessFactors.length;
    if (missing !== undefined && missing > 0)
      warn('warning.cardIncomplete', { segment: main.name, known: factors - missing, factors });
  }
  const guesses = economicsInputKeys.filter((key) => scenario?.inputs[key].source === 'guess').length;
  if (guesses > 0) warn('warning.guesses', { guesses });
  const known = asked.filter(({ presales }) => presales.some(({ respondentId }) => respondentId !== null)).length;
  if (known > 0) warn('warning.sameSource', { known, asked: asked.length });
  const overridden = gates.filter(({ met, override }) => !met && override !== null);
  if (overridden.length > 0) {
    warn('warning.overridden', { gates: overridden.map(({ id }) => id).join(', '), count: overridden.length });
  }
  if (position >= 7 && !facts.computed.isReportExported) warn('warning.reportNotExported');
  if (state === 'S8') warn('warning.beingFired');
  return warnings;
}
