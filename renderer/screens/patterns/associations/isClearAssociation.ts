import type { Association } from '#shared/contract/evidenceTablesContract.ts';

/** The usual share of false finds that is accepted among those shown as clear. */
export const acceptedQ = 0.05;

export function isClearAssociation({ q }: Association): boolean {
  return q <= acceptedQ;
}
