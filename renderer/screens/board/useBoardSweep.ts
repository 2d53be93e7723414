import { type PointerEvent as ReactPointerEvent, type RefObject, useEffectEvent, useState } from 'react';
import type { QuotationId } from '#shared/domain/ids.ts';
import { type BoardGeometry, type Box, cardsInBox } from './boardGeometry.ts';

interface BoardSweepOptions {
  readonly planeRef: RefObject<HTMLDivElement | null>;
  readonly geometry: BoardGeometry;
  readonly zoom: number;
  readonly onSweep: (ids: readonly QuotationId[], isAdded: boolean) => void;
}

const startAfterPx = 5;

/**
 * Drawing over the empty board selects the cards that are touched, with Ctrl or Shift more of them; the middle button takes
 * the whole board along. The box is in px of the plane at natural size.
 */
export function useBoardSweep(options: BoardSweepOptions) {
  const [box, setBox] = useState<Box | null>(null);
  const toPlane = useEffectEvent((plane: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }) => {
    const { left, top } = plane.getBoundingClientRect();
    return {
      x: (clientX - left + plane.scrollLeft) / options.zoom,
      y: (clientY - top + plane.scrollTop) / options.zoom,
    };
  });
  const finishAt = useEffectEvent((swept: Box | null, isAdded: boolean) => {
    if (swept !== null) options.onSweep(cardsInBox(options.geometry, swept), isAdded);
    else if (!isAdded) options.onSweep([], false);
  });
  const begin = useEffectEvent((event: ReactPointerEvent<HTMLElement>) => {
    const plane = options.planeRef.current;
    if (plane === null) return;
    const isPan = event.button === 1;
    const isOnBoard = event.target instanceof Element && event.target.closest('[data-area]') === null;
    const corner = plane.getBoundingClientRect();
    const isOnBar = event.clientX - corner.left > plane.clientWidth || event.clientY - corner.top > plane.clientHeight;
    if (!isPan && (event.button !== 0 || event.pointerType === 'touch' || !isOnBoard || isOnBar)) return;
    if (isPan) event.preventDefault();
    const start = { clientX: event.clientX, clientY: event.clientY };
    const from = toPlane(plane, start);
    const scroll = { left: plane.scrollLeft, top: plane.scrollTop };
    const isAdded = event.ctrlKey || event.metaKey || event.shiftKey;
    let swept: Box | null = null;
    const move = (now: PointerEvent): void => {
      const way = { x: now.clientX - start.clientX, y: now.clientY - start.clientY };
      if (isPan) {
        plane.scrollTo(scroll.left - way.x, scroll.top - way.y);
        return;
      }
      if (swept === null && Math.hypot(way.x, way.y) < startAfterPx) return;
      const to = toPlane(plane, now);
      swept = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      };
      setBox(swept);
    };
    const end = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', finish);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', cancel, true);
      setBox(null);
    };
    const finish = (): void => {
      end();
      if (!isPan) finishAt(swept, isAdded);
    };
    const cancel = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape' || swept === null) return;
      key.preventDefault();
      key.stopPropagation();
      end();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', finish);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', cancel, true);
  });
  return { box, begin };
}
