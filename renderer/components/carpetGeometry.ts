/** How far a step is: behind, behind with a written reason, where the project stands, or ahead. */
export type CarpetStepMark = 'passed' | 'override' | 'current' | 'ahead';

/** A way back that was taken: from a later step to an earlier one. */
export interface CarpetArc {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly text: string;
  /** The whole reason, shown on hover. */
  readonly details?: string;
}

export interface LaidOutArc extends CarpetArc {
  /** Nesting: 1 lies lowest. */
  readonly level: number;
  readonly labelX: number;
  readonly labelAnchor: 'middle' | 'start' | 'end';
}

/** Where the middle of step 0 lies. */
export const startX = 40;
const lowestArc = 20;
const arcStep = 30;
const letterWidth = 6.7;

/** The distance between two steps when `count` steps share `width` pixels. */
export function pitchOf(count: number, width: number): number {
  return (width - startX + 6) / count;
}

export function stepX(step: number, count: number, width: number): number {
  return startX + step * pitchOf(count, width);
}

export function heightOfLevel(level: number): number {
  return lowestArc + (level - 1) * arcStep;
}

export function arcHeightOf(arcs: readonly LaidOutArc[]): number {
  const highest = Math.max(0, ...arcs.map((arc) => arc.level));
  return highest === 0 ? 8 : heightOfLevel(highest) + 24;
}

/** Shorter arcs lie inside longer ones; a label that does not fit over its arc stands beside it. */
export function layOutArcs(arcs: readonly CarpetArc[], count: number, width: number): LaidOutArc[] {
  const order = arcs.toSorted((a, b) => a.from - a.to - (b.from - b.to));
  return order.map((arc, index) => {
    const left = stepX(arc.to, count, width);
    const right = stepX(arc.from, count, width);
    const textWidth = (arc.title.length + arc.text.length + 1) * letterWidth;
    const common = { ...arc, level: index + 1 };
    if (textWidth <= right - left - 20) return { ...common, labelX: (left + right) / 2, labelAnchor: 'middle' };
    if (right + 8 + textWidth <= width) return { ...common, labelX: right + 8, labelAnchor: 'start' };
    return { ...common, labelX: Math.max(textWidth, right), labelAnchor: 'end' };
  });
}
