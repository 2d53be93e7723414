import type { GateStatus } from '#shared/contract/workflowContract.ts';
import { hrefOf } from '../../store/route.ts';

const sections: Readonly<Record<string, string>> = {
  S4: 'economics',
  S5: 'interviews',
  'S5.3': 'risks',
  S6: 'presales',
  S7: 'journey',
};

/** Where a gate's next step is done. */
export function placeOfGate(gate: Pick<GateStatus, 'id' | 'state' | 'reason'>): string {
  switch (gate.state) {
    case 'S0':
      if (gate.id === 'S0.2') return hrefOf('people', 'ahead');
      return gate.reason.key === 'S0.1.notChosen' ? hrefOf('guides') : hrefOf('validation', 'hypotheses');
    case 'S1':
      return hrefOf(gate.id === 'S1.3' && gate.reason.key === 'S1.3.errors' ? 'quality' : 'interviews');
    case 'S8':
      return hrefOf('interviews');
    case 'S2':
      return hrefOf('segments');
    case 'S3':
      return gate.reason.key === 'S3.1.blocked'
        ? hrefOf('segments', null, { view: 'attractiveness' })
        : hrefOf('segments');
    default:
      return hrefOf('validation', sections[gate.id] ?? sections[gate.state] ?? null);
  }
}
