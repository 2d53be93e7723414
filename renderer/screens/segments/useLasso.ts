import { type PointerEvent, useRef, useState } from 'react';

export interface LassoPoint {
  readonly x: number;
  readonly y: number;
}

interface Lasso {
  /** The line drawn so far; empty while nobody draws. */
  readonly line: readonly LassoPoint[];
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
  /** True right after a line was drawn: the click that ends it opens nothing. */
  readonly hasJustDrawn: () => boolean;
}

/** A shorter way is a click with an unsteady hand. */
const leastWay = 8;

/** Even–odd rule; the line is closed. */
export function isInside({ x, y }: LassoPoint, line: readonly LassoPoint[]): boolean {
  let inside = false;
  for (let i = 0, j = line.length - 1; i < line.length; j = i, i += 1) {
    const [a, b] = [line[i]!, line[j]!];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

/** A free line drawn with the pressed pointer over an element; `onDrawn` gets it in px from the element's corner. */
export function useLasso(onDrawn: (line: readonly LassoPoint[]) => void): Lasso {
  const [line, setLine] = useState<readonly LassoPoint[]>([]);
  const start = useRef<LassoPoint | null>(null);
  const drawnAt = useRef(-Infinity);
  const pointOf = (event: PointerEvent<HTMLElement>): LassoPoint => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const end = (): void => {
    start.current = null;
    setLine([]);
  };
  return {
    line,
    handlers: {
      onPointerDown: (event) => {
        if (event.button === 0 && event.pointerType !== 'touch') start.current = pointOf(event);
      },
      onPointerMove: (event) => {
        const from = start.current;
        if (from === null) return;
        const point = pointOf(event);
        if (line.length === 0 && Math.hypot(point.x - from.x, point.y - from.y) < leastWay) return;
        if (line.length === 0) event.currentTarget.setPointerCapture(event.pointerId);
        setLine(line.length === 0 ? [from, point] : [...line, point]);
      },
      onPointerUp: (event) => {
        if (line.length > 2) {
          drawnAt.current = event.timeStamp;
          onDrawn(line);
        }
        end();
      },
      onPointerCancel: end,
    },
    hasJustDrawn: () => performance.now() - drawnAt.current < 250,
  };
}
