import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';

/** A notch of a wheel turns by more, fingers on a pad by less at a time. */
const stepPx = 60;

/**
 * The wheel with Ctrl, or two fingers on a pad, change the zoom by steps. What is under the pointer stays there; by key or
 * button, what is in the middle.
 */
export function useZoomAnchor(
  planeRef: RefObject<HTMLDivElement | null>,
  zoom: number,
  onZoom: (by: 1 | -1) => void,
): void {
  const pointer = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const turnedPx = useRef(0);
  const lastZoom = useRef(zoom);
  useLayoutEffect(() => {
    const plane = planeRef.current;
    const ratio = zoom / lastZoom.current;
    lastZoom.current = zoom;
    if (plane === null || ratio === 1) return;
    const { x, y } = pointer.current ?? { x: plane.clientWidth / 2, y: plane.clientHeight / 2 };
    pointer.current = null;
    plane.scrollLeft = (plane.scrollLeft + x) * ratio - x;
    plane.scrollTop = (plane.scrollTop + y) * ratio - y;
  }, [planeRef, zoom]);
  const turn = useEffectEvent((event: WheelEvent, plane: HTMLElement) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    turnedPx.current += event.deltaY;
    if (Math.abs(turnedPx.current) < stepPx) return;
    const box = plane.getBoundingClientRect();
    pointer.current = { x: event.clientX - box.left, y: event.clientY - box.top };
    onZoom(turnedPx.current < 0 ? 1 : -1);
    turnedPx.current = 0;
  });
  useEffect(() => {
    const plane = planeRef.current;
    if (plane === null) return undefined;
    const onWheel = (event: WheelEvent): void => turn(event, plane);
    // The window's own zoom must not come along, which only a listener that is not passive can prevent.
    plane.addEventListener('wheel', onWheel, { passive: false });
    return () => plane.removeEventListener('wheel', onWheel);
  }, [planeRef]);
}
