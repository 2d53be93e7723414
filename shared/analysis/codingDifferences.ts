import { lengthOf, mergeStretches, overlapOf, type Stretch } from './stretches.ts';

export interface SidedCoding extends Stretch {
  readonly id: string;
  readonly turn: number;
  readonly code: string;
  readonly side: 'first' | 'second';
}

export interface CodeDifference {
  readonly code: string;
  /** `place`: both put the code here, on words of which less than half are the same. */
  readonly kind: 'onlyFirst' | 'onlySecond' | 'place';
  readonly first: readonly string[];
  readonly second: readonly string[];
}

export interface DifferingPassage extends Stretch {
  readonly turn: number;
  readonly differences: readonly CodeDifference[];
  /** Codes that both put on words of the passage. */
  readonly shared: readonly string[];
}

/** A code on words that hang together. */
interface Cluster extends Stretch {
  readonly turn: number;
  readonly code: string;
  readonly codings: readonly SidedCoding[];
}

/**
 * Where do two coders differ, so that somebody can settle it?
 *
 * Spans of one code that overlap, whoever made them, belong together; they agree when both coders are among them and at
 * least half of all their words are common (Jaccard ≥ ½): a word more or less is no difference. What differs and overlaps,
 * whatever the code, is one passage: "this code or that one" is one question. Law: swapping the sides swaps the answers;
 * equal codings give none. In the order of turns and words. Cost: O(codings · log codings + clusters²) within a turn.
 */
export function codingDifferences(codings: readonly SidedCoding[]): DifferingPassage[] {
  const byTurn = Map.groupBy(codings, ({ turn }) => turn);
  return [...byTurn.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((turn) => {
      const clusters = [...Map.groupBy(byTurn.get(turn)!, ({ code }) => code).values()].flatMap(clusterOverlapping);
      const differing = clusters.filter((cluster) => !isAgreed(cluster));
      const agreed = clusters.filter(isAgreed);
      return mergeStretches(differing).map((stretch) => passageOf(turn, stretch, differing, agreed));
    });
}

function clusterOverlapping(codings: readonly SidedCoding[]): Cluster[] {
  const groups: SidedCoding[][] = [];
  let reached = -1;
  for (const coding of codings.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (coding.start < reached) groups.at(-1)!.push(coding);
    else groups.push([coding]);
    reached = Math.max(reached, coding.end);
  }
  return groups.map((group) => ({
    turn: group[0]!.turn,
    code: group[0]!.code,
    start: group[0]!.start,
    end: Math.max(...group.map(({ end }) => end)),
    codings: group,
  }));
}

function isAgreed({ codings }: Cluster): boolean {
  const of = (side: SidedCoding['side']) => mergeStretches(codings.filter((coding) => coding.side === side));
  const first = of('first');
  const second = of('second');
  return first.length > 0 && second.length > 0 && 2 * overlapOf(first, second) >= lengthOf(mergeStretches(codings));
}

function passageOf(
  turn: number,
  { start, end }: Stretch,
  differing: readonly Cluster[],
  agreed: readonly Cluster[],
): DifferingPassage {
  const isHere = (cluster: Cluster): boolean => cluster.start < end && cluster.end > start;
  return {
    turn,
    start,
    end,
    differences: differing
      .filter(isHere)
      .map(differenceOf)
      .toSorted((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code))),
    shared: [...new Set(agreed.filter(isHere).map(({ code }) => code))].toSorted(),
  };
}

function differenceOf({ code, codings }: Cluster): CodeDifference {
  const ids = (side: SidedCoding['side']) => codings.flatMap((coding) => (coding.side === side ? coding.id : []));
  const first = ids('first');
  const second = ids('second');
  return {
    code,
    kind: second.length === 0 ? 'onlyFirst' : first.length === 0 ? 'onlySecond' : 'place',
    first,
    second,
  };
}
