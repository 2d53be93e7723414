import { type RefObject, useCallback, useEffect, useState } from 'react';

/** The part of the plane that is shown, in px at natural size, with some room around. */
export interface Sight {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const room = 320;
const grain = 160;

function readSight(plane: HTMLElement, zoom: number): Sight {
  const snap = (px: number): number => Math.round(px / grain) * grain;
  return {
    left: snap(plane.scrollLeft / zoom) - room,
    top: snap(plane.scrollTop / zoom) - room,
    right: snap((plane.scrollLeft + plane.clientWidth) / zoom) + room,
    bottom: snap((plane.scrollTop + plane.clientHeight) / zoom) + room,
  };
}

const isSame = (a: Sight, b: Sight): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

/** Follows scrolling and size in coarse steps, so that few of them draw anew. */
export function useSight(planeRef: RefObject<HTMLDivElement | null>, zoom: number) {
  const [sight, setSight] = useState<Sight>({ left: 0, top: 0, right: 0, bottom: 0 });
  const [width, setWidth] = useState(800);
  const look = useCallback(() => {
    const plane = planeRef.current;
    if (plane === null) return;
    const next = readSight(plane, zoom);
    setSight((before) => (isSame(before, next) ? before : next));
    setWidth(plane.clientWidth);
  }, [planeRef, zoom]);
  useEffect(() => {
    const plane = planeRef.current;
    if (plane === null) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(plane);
    plane.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      plane.removeEventListener('scroll', look);
    };
  }, [planeRef, look]);
  return { sight, width, look };
}
