import { type RefObject, useEffect, useState } from 'react';

export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const nothing: Viewport = { left: 0, top: 0, width: 0, height: 0 };

/** The part of a scrolling element that is in sight, in pixels; it follows scrolling and size. */
export function useViewport(holder: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState(nothing);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    const read = (): void =>
      setViewport({
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [holder]);
  return viewport;
}

interface IndexRange {
  readonly first: number;
  /** Inclusive; below `first` when there is nothing. */
  readonly last: number;
}

/**
 * Which of `count` parts, each `size` long, are in sight, with a few more on both sides. Both ends move in steps, so
 * that a little scrolling changes nothing.
 */
export function rangeInSight(offset: number, length: number, size: number, count: number, step = 6): IndexRange {
  return {
    first: Math.max(0, (Math.floor(offset / size / step) - 1) * step),
    last: Math.min(count, (Math.ceil((offset + length) / size / step) + 1) * step) - 1,
  };
}

/** The indexes of a range and one more: what is active must exist even when it is scrolled away. */
export function indexesOf({ first, last }: IndexRange, active: number): readonly number[] {
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return active < 0 || (active >= first && active <= last) ? indexes : [...indexes, active];
}
