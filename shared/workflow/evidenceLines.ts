import { journeyStageKeys } from '../domain/validation.ts';
import { stateIds, type StateId } from '../domain/workflow.ts';
import { extremeCount } from './gatesOfDiscovery.ts';
import { countVerdicts } from './gatesOfValidation.ts';
import { median } from './median.ts';
import type { KeyedText, WorkflowStatus } from './workflowStatus.ts';
import type { EvidenceKey, TextValues } from './workflowTextKeys.ts';
import { countCompanies, type WorkflowView } from './workflowView.ts';

type Line = KeyedText<EvidenceKey>;
const line = (key: EvidenceKey, values: TextValues = {}): Line => ({ key, values });

const lineOfState: Readonly<Record<StateId, (view: WorkflowView) => Line>> = {
  S0: ({ facts: { hypotheses } }) =>
    hypotheses.length === 0
      ? line('evidence.S0.none')
      : line('evidence.S0', {
          hypotheses: hypotheses.length,
          refuted: hypotheses.filter(({ status }) => status === 'refuted').length,
        }),
  S1: ({ facts, heardIds }) =>
    heardIds.size === 0
      ? line('evidence.S1.none')
      : line('evidence.S1', { people: heardIds.size, companies: countCompanies(facts, heardIds) }),
  S2: ({ facts }) => {
    const kept = facts.customerSegments.filter(({ decision }) => decision !== 'dropped');
    const tested = kept.find(({ provenance }) => provenance !== null)?.provenance;
    if (kept.length === 0) return line('evidence.S2.none');
    if (tested === undefined || tested === null) return line('evidence.S2.manual', { segments: kept.length });
    return line('evidence.S2', {
      segments: kept.length,
      p: tested.nullP,
      permutations: tested.permutations,
      extreme: extremeCount(tested.nullP, tested.permutations),
    });
  },
  S3: ({ mainSegments: [main], focusFacts }) => {
    if (main === undefined) return line('evidence.S3.none');
    const pains = (focusFacts?.pains ?? []).flatMap(({ pain }) => (pain === null ? [] : [pain]));
    return line('evidence.S3', {
      people: new Set(main.memberIds).size,
      scored: pains.length,
      median: median(pains) ?? 0,
      min: pains.length === 0 ? 0 : Math.min(...pains),
      max: pains.length === 0 ? 0 : Math.max(...pains),
    });
  },
  S4: ({ economics, scenario, facts }) =>
    economics === null || scenario === null
      ? line('evidence.S4.none')
      : line('evidence.S4', {
          perUser: economics.marginPerUser,
          cpa: scenario.inputs.CPA.value,
          currency: facts.project.currency,
        }),
  S5: (view) => {
    const { delight, people } = countVerdicts(view);
    return people === 0 ? line('evidence.S5.none') : line('evidence.S5', { delight, people });
  },
  S6: ({ asked }) =>
    asked.length === 0
      ? line('evidence.S6.none')
      : line('evidence.S6', { paid: asked.filter(({ hasPaid }) => hasPaid).length, asked: asked.length }),
  S7: ({ facts: { journeyStages } }) => {
    const owned = new Set(journeyStages.filter(({ owner }) => owner.trim() !== '').map(({ stage }) => stage)).size;
    return owned === 0 ? line('evidence.S7.none') : line('evidence.S7', { owned, stages: journeyStageKeys.length });
  },
  S8: ({ facts: { computed, interviews } }) => {
    const talks = interviews.filter(({ kind }) => kind === 'loyalty' || kind === 'complaint').length;
    return talks === 0 && computed.loyalPeople === 0
      ? line('evidence.S8.none')
      : line('evidence.S8', { talks, loyal: computed.loyalPeople });
  },
};

/** One line of evidence for every state, in the order of the path. */
export function evidenceLines(view: WorkflowView): WorkflowStatus['evidence'] {
  return stateIds.map((state) => ({ state, ...lineOfState[state](view) }));
}
