import { forceLayout } from './forceLayout.ts';
import type { RandomSource } from './randomSource.ts';

export interface CodePair {
  readonly a: number;
  readonly b: number;
  /** People who have both. */
  readonly people: number;
}

export interface CodeNetwork {
  /** Codes with at least one edge; places in the square 0…1. */
  readonly nodes: readonly { readonly code: number; readonly x: number; readonly y: number }[];
  /** Indexes into `nodes`; the most people first. */
  readonly edges: readonly { readonly a: number; readonly b: number; readonly people: number; readonly lift: number }[];
  readonly hiddenCodes: number;
  readonly hiddenEdges: number;
}

interface NetworkOptions {
  readonly minimumPeople: number;
  readonly minimumLift: number;
  readonly mostEdges: number;
}

/**
 * Which codes belong together, as a network?
 *
 * An edge needs `minimumPeople` with both codes and a lift of `minimumLift`: n · both / (a · b), how many times oftener
 * than if the two were independent. Common codes meet by chance, which the lift shows; rare ones reach a high lift by
 * chance, which is why people are counted too. Nothing is tested. Of more than `mostEdges` the strongest are kept. Cost:
 * O(pairs · log pairs) and the layout.
 */
export function codeNetwork(
  peopleOfCode: readonly number[],
  pairs: readonly CodePair[],
  n: number,
  { minimumPeople, minimumLift, mostEdges }: NetworkOptions,
  random: RandomSource,
): CodeNetwork {
  const found = pairs
    .flatMap(({ a, b, people }) => {
      const expected = (peopleOfCode[a] ?? 0) * (peopleOfCode[b] ?? 0);
      const lift = expected === 0 ? 0 : (n * people) / expected;
      return people >= minimumPeople && lift >= minimumLift ? [{ a, b, people, lift }] : [];
    })
    .toSorted((x, y) => y.people - x.people || y.lift - x.lift || x.a - y.a || x.b - y.b);
  const kept = found.slice(0, mostEdges);
  const codes = [...new Set(kept.flatMap(({ a, b }) => [a, b]))].toSorted((x, y) => x - y);
  const nodeOf = new Map(codes.map((code, node) => [code, node]));
  const edges = kept.map(({ a, b, people, lift }) => ({ a: nodeOf.get(a)!, b: nodeOf.get(b)!, people, lift }));
  const places = forceLayout(
    codes.length,
    edges.map(({ a, b, people }) => ({ a, b, weight: people })),
    random,
  );
  return {
    nodes: codes.map((code, node) => ({ code, ...places[node]! })),
    edges,
    hiddenCodes: peopleOfCode.length - codes.length,
    hiddenEdges: found.length - kept.length,
  };
}
