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

/** Indexes of the parts in sight when each is `size` long, with a few more on both sides. */
export function indexesInSight(offset: number, length: number, size: number, count: number, more = 4): number[] {
  const first = Math.max(0, Math.floor(offset / size) - more);
  const last = Math.min(count - 1, Math.ceil((offset + length) / size) + more);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The indexes with one more: what is active must exist even when it is scrolled away. */
export function withIndex(indexes: readonly number[], index: number): readonly number[] {
  return index < 0 || indexes.includes(index) ? indexes : [...indexes, index];
}
