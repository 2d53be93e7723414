import { codeEnrichment, type CodeEnrichment } from './codeEnrichment.ts';
import type { PresenceMatrix } from './presenceMatrix.ts';

interface CountedCode extends Pick<CodeEnrichment, 'codeIndex' | 'inside' | 'outside' | 'lift'> {}

/** The code helped to form the clusters: what a test would say is circular. */
export interface DescriptiveCode extends CountedCode {
  readonly heldOut: false;
  readonly circular: { readonly p: number; readonly q: number };
}

/** The code took no part in forming the clusters, its p is a test. */
export interface TestedCode extends CountedCode, Pick<CodeEnrichment, 'p' | 'q' | 'minimumP'> {
  readonly heldOut: true;
}

export type DefiningCode = DescriptiveCode | TestedCode;

export interface ClusterDescription {
  /** Codes commoner inside (lift above 1), the largest lift first. */
  readonly definingCodes: readonly DefiningCode[];
  /** Every held-out code with its test, whatever it gave. */
  readonly heldOutTests: readonly TestedCode[];
}

const significance = 0.05;

/**
 * Which codes set each cluster apart, and which of them may be called tested?
 *
 * `isHeldOut[code]` decides: a code that formed the clusters can only become a `DescriptiveCode`, one that did not only a
 * `TestedCode`, with a Benjamini–Hochberg family over all held-out codes and clusters. Defining are codes of at least
 * `minimumMembers` members with lift above 1 and p ≤ .05 (descriptive) or q ≤ .05 (tested). See `codeEnrichment`.
 */
export function describeClusters(
  people: PresenceMatrix,
  labels: ArrayLike<number>,
  isHeldOut: readonly boolean[],
  minimumMembers: number,
): ClusterDescription[] {
  const indexes = isHeldOut.map((_, index) => index);
  const building = codeEnrichment(
    people,
    labels,
    indexes.filter((index) => !isHeldOut[index]),
  );
  const held = codeEnrichment(
    people,
    labels,
    indexes.filter((index) => isHeldOut[index]),
  );
  let clusters = 0;
  for (let i = 0; i < people.rows; i += 1) clusters = Math.max(clusters, labels[i]! + 1);
  return Array.from({ length: clusters }, (_, label) => {
    const heldOutTests = held.filter(({ cluster }) => cluster === label).map(toTested);
    const descriptive = building.filter(({ cluster }) => cluster === label).map(toDescriptive);
    const definingCodes = [
      ...descriptive.filter(({ circular }) => circular.p <= significance),
      ...heldOutTests.filter(({ q }) => q <= significance),
    ]
      .filter(({ inside, lift }) => inside[0] >= minimumMembers && lift > 1)
      .sort((a, b) => b.lift - a.lift || strengthOf(a) - strengthOf(b) || a.codeIndex - b.codeIndex);
    return { definingCodes, heldOutTests };
  });
}

function strengthOf(code: DefiningCode): number {
  return code.heldOut ? code.p : code.circular.p;
}

export function toDescriptive({ codeIndex, inside, outside, lift, p, q }: CodeEnrichment): DescriptiveCode {
  return { heldOut: false, codeIndex, inside, outside, lift, circular: { p, q } };
}

export function toTested({ codeIndex, inside, outside, lift, p, q, minimumP }: CodeEnrichment): TestedCode {
  return { heldOut: true, codeIndex, inside, outside, lift, p, q, minimumP };
}
