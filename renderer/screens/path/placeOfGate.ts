import { hrefOf } from '../../store/route.ts';

/** Where a gate's next step is done. */
export function placeOfGate(gateId: string): string {
  if (gateId === 'S0.1') return hrefOf('settings');
  if (gateId === 'S0.2') return hrefOf('people');
  if (gateId.startsWith('S1')) return hrefOf('interviews');
  if (gateId.startsWith('S2') || gateId.startsWith('S3')) return hrefOf('segments');
  if (gateId.startsWith('S8')) return hrefOf('interviews');
  return hrefOf('validation');
}
