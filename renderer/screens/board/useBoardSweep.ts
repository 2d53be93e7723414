import { type PointerEvent as ReactPointerEvent, type RefObject, useState } from 'react';
import type { QuotationId } from '#shared/domain/ids.ts';
import { useSteadyHandler } from '../../components/useSteadyHandler.ts';
import { type BoardGeometry, type Box, cardsInBox, pointOfPlane } from './boardGeometry.ts';
import { usePointerDrag } from './usePointerDrag.ts';

interface BoardSweepOptions {
  readonly planeRef: RefObject<HTMLDivElement | null>;
  readonly geometry: BoardGeometry;
  readonly zoom: number;
  readonly onSweep: (ids: readonly QuotationId[], isAdded: boolean) => void;
}

/**
 * Drawing over the empty board selects the cards that are touched, with Ctrl or Shift more of them; the middle button takes
 * the whole board along. The box is in px of the plane at natural size.
 */
export function useBoardSweep({ planeRef, geometry, zoom, onSweep }: BoardSweepOptions) {
  const [box, setBox] = useState<Box | null>(null);
  const startDrag = usePointerDrag();
  const toPlane = useSteadyHandler((plane: HTMLElement, at: PointerEvent) => pointOfPlane(plane, zoom, at));
  const finishAt = useSteadyHandler((swept: Box | null, isAdded: boolean) => {
    if (swept !== null) onSweep(cardsInBox(geometry, swept), isAdded);
    else if (!isAdded) onSweep([], false);
  });

  const pan = (plane: HTMLElement, start: ReactPointerEvent<HTMLElement>): void => {
    start.preventDefault();
    const { clientX, clientY } = start;
    const { scrollLeft, scrollTop } = plane;
    startDrag(start, {
      isAtOnce: true,
      onMove: (now) => plane.scrollTo(scrollLeft - (now.clientX - clientX), scrollTop - (now.clientY - clientY)),
    });
  };
  const sweep = (plane: HTMLElement, start: ReactPointerEvent<HTMLElement>): void => {
    const from = pointOfPlane(plane, zoom, start);
    const isAdded = start.ctrlKey || start.metaKey || start.shiftKey;
    let swept: Box | null = null;
    startDrag(start, {
      onMove: (now) => {
        const to = toPlane(plane, now);
        swept = {
          x: Math.min(from.x, to.x),
          y: Math.min(from.y, to.y),
          width: Math.abs(to.x - from.x),
          height: Math.abs(to.y - from.y),
        };
        setBox(swept);
      },
      onEnd: () => setBox(null),
      onDrop: () => finishAt(swept, isAdded),
    });
  };
  const begin = (event: ReactPointerEvent<HTMLElement>): void => {
    const plane = planeRef.current;
    if (plane === null) return;
    if (event.button === 1) {
      pan(plane, event);
      return;
    }
    const isOnBoard = event.target instanceof Element && event.target.closest('[data-area]') === null;
    const corner = plane.getBoundingClientRect();
    const isOnBar = event.clientX - corner.left > plane.clientWidth || event.clientY - corner.top > plane.clientHeight;
    if (event.button === 0 && event.pointerType !== 'touch' && isOnBoard && !isOnBar) sweep(plane, event);
  };
  return { box, begin };
}
