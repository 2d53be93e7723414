import { type PointerEvent as ReactPointerEvent, type RefObject, useState } from 'react';
import type { QuotationId } from '#shared/domain/ids.ts';
import { useSteadyHandler } from '../../components/useSteadyHandler.ts';
import { type BoardGeometry, findAreaAt, pointOfPlane } from './boardGeometry.ts';
import { aloneKey } from './boardModel.ts';
import { usePointerDrag } from './usePointerDrag.ts';

/** What is being dragged, where the pointer is in the window, and the area under it. */
export interface BoardDrag {
  readonly ids: readonly QuotationId[];
  /** The area that is dragged as a whole, or null for cards. */
  readonly areaKey: string | null;
  readonly x: number;
  readonly y: number;
  readonly targetKey: string | null;
}

/** Where something was let go, in px of the plane at natural size. */
export interface DropPlace {
  readonly targetKey: string | null;
  readonly x: number;
  readonly y: number;
}

interface BoardDragOptions {
  readonly planeRef: RefObject<HTMLDivElement | null>;
  readonly geometry: BoardGeometry;
  readonly zoom: number;
  readonly isReadOnly: boolean;
  readonly onDropCards: (ids: readonly QuotationId[], place: DropPlace) => void;
  readonly onDropArea: (key: string, place: DropPlace) => void;
}

const edgePx = 48;
const scrollStepPx = 14;

function scrollAtEdge(plane: HTMLElement, { x, y }: BoardDrag): void {
  const box = plane.getBoundingClientRect();
  const along = (at: number, from: number, to: number): number =>
    at < from + edgePx ? -scrollStepPx : at > to - edgePx ? scrollStepPx : 0;
  plane.scrollBy(along(x, box.left, box.right), along(y, box.top, box.bottom));
}

/** Drags cards and areas by pointer; near an edge the board scrolls along, Escape lets everything be as it was. */
export function useBoardDrag({ planeRef, geometry, zoom, isReadOnly, onDropCards, onDropArea }: BoardDragOptions) {
  const [drag, setDrag] = useState<BoardDrag | null>(null);
  const startDrag = usePointerDrag();
  // A drag outlasts drawings: the board may be zoomed or laid out anew under it.
  const targetAt = useSteadyHandler((plane: HTMLElement, at: PointerEvent, areaKey: string | null): string | null => {
    const { x, y } = pointOfPlane(plane, zoom, at);
    const key = findAreaAt(geometry, x, y)?.key ?? null;
    return key === areaKey || (areaKey !== null && key === aloneKey) ? null : key;
  });
  const drop = useSteadyHandler((plane: HTMLElement, dropped: BoardDrag, grip: { x: number; y: number }) => {
    const { x, y } = pointOfPlane(plane, zoom, { clientX: dropped.x, clientY: dropped.y });
    const place = { targetKey: dropped.targetKey, x: x - grip.x, y: y - grip.y };
    if (dropped.areaKey === null) onDropCards(dropped.ids, place);
    else onDropArea(dropped.areaKey, place);
  });

  const begin = (event: ReactPointerEvent<HTMLElement>, areaKey: string | null, ids: readonly QuotationId[]): void => {
    const plane = planeRef.current;
    const isOnControl = (event.target as Element).closest('button, input') !== null;
    if (plane === null || event.button !== 0 || isReadOnly || isOnControl) return;
    const at = pointOfPlane(plane, zoom, event);
    const area = geometry.areas.find(({ key }) => key === areaKey);
    const grip = area === undefined ? { x: 108, y: 40 } : { x: at.x - area.x, y: at.y - area.y };
    let current: BoardDrag | null = null;
    let frame = 0;
    const scrollAlong = (): void => {
      if (current !== null) scrollAtEdge(plane, current);
      frame = requestAnimationFrame(scrollAlong);
    };
    startDrag(event, {
      onMove: (now) => {
        if (current === null) frame = requestAnimationFrame(scrollAlong);
        current = { ids, areaKey, x: now.clientX, y: now.clientY, targetKey: targetAt(plane, now, areaKey) };
        setDrag(current);
      },
      onEnd: () => {
        cancelAnimationFrame(frame);
        setDrag(null);
      },
      onDrop: () => {
        if (current !== null) drop(plane, current, grip);
      },
    });
  };
  return { drag, begin };
}
