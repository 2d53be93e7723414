import { type PointerEvent as ReactPointerEvent, type RefObject, useEffectEvent, useState } from 'react';
import type { QuotationId } from '#shared/domain/ids.ts';
import { type BoardGeometry, findAreaAt } from './boardGeometry.ts';
import { aloneKey } from './boardModel.ts';

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
  readonly cardsToTake: (id: QuotationId) => readonly QuotationId[];
  readonly onDropCards: (ids: readonly QuotationId[], place: DropPlace) => void;
  readonly onDropArea: (key: string, place: DropPlace) => void;
}

const startAfterPx = 5;
const edgePx = 48;
const scrollStepPx = 14;

/** Drags cards and areas by pointer; near an edge the board scrolls along, Escape lets everything be as it was. */
export function useBoardDrag(options: BoardDragOptions) {
  const [drag, setDrag] = useState<BoardDrag | null>(null);
  const toPlane = useEffectEvent((clientX: number, clientY: number) => {
    const plane = options.planeRef.current;
    if (plane === null) return { x: 0, y: 0 };
    const box = plane.getBoundingClientRect();
    return {
      x: (clientX - box.left + plane.scrollLeft) / options.zoom,
      y: (clientY - box.top + plane.scrollTop) / options.zoom,
    };
  });
  const targetAt = useEffectEvent((clientX: number, clientY: number, areaKey: string | null): string | null => {
    const { x, y } = toPlane(clientX, clientY);
    const key = findAreaAt(options.geometry, x, y)?.key ?? null;
    return key === areaKey || (areaKey !== null && key === aloneKey) ? null : key;
  });
  const drop = useEffectEvent((dropped: BoardDrag, grip: { x: number; y: number }) => {
    const { x, y } = toPlane(dropped.x, dropped.y);
    const place = { targetKey: dropped.targetKey, x: x - grip.x, y: y - grip.y };
    if (dropped.areaKey === null) options.onDropCards(dropped.ids, place);
    else options.onDropArea(dropped.areaKey, place);
  });
  const scrollAtEdge = useEffectEvent(({ x, y }: BoardDrag) => {
    const plane = options.planeRef.current;
    if (plane === null) return;
    const box = plane.getBoundingClientRect();
    const along = (at: number, from: number, to: number): number =>
      at < from + edgePx ? -scrollStepPx : at > to - edgePx ? scrollStepPx : 0;
    plane.scrollBy(along(x, box.left, box.right), along(y, box.top, box.bottom));
  });

  const begin = useEffectEvent(
    (event: ReactPointerEvent<HTMLElement>, areaKey: string | null, ids: readonly QuotationId[]) => {
      if (event.button !== 0 || options.isReadOnly || (event.target as Element).closest('button, input') !== null)
        return;
      const start = { x: event.clientX, y: event.clientY };
      const at = toPlane(start.x, start.y);
      const area = options.geometry.areas.find(({ key }) => key === areaKey);
      const grip = area === undefined ? { x: 108, y: 40 } : { x: at.x - area.x, y: at.y - area.y };
      let current: BoardDrag | null = null;
      let frame = 0;
      const follow = (): void => {
        if (current === null) return;
        scrollAtEdge(current);
        frame = requestAnimationFrame(follow);
      };
      const move = ({ clientX, clientY }: PointerEvent): void => {
        if (current === null && Math.hypot(clientX - start.x, clientY - start.y) < startAfterPx) return;
        if (current === null) frame = requestAnimationFrame(follow);
        current = { ids, areaKey, x: clientX, y: clientY, targetKey: targetAt(clientX, clientY, areaKey) };
        setDrag(current);
      };
      const end = (): void => {
        cancelAnimationFrame(frame);
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', finish);
        window.removeEventListener('pointercancel', end);
        window.removeEventListener('keydown', cancel, true);
        setDrag(null);
      };
      const finish = (): void => {
        const dropped = current;
        current = null;
        end();
        if (dropped !== null) drop(dropped, grip);
      };
      const cancel = (key: KeyboardEvent): void => {
        if (key.key !== 'Escape' || current === null) return;
        key.preventDefault();
        key.stopPropagation();
        current = null;
        end();
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', finish);
      window.addEventListener('pointercancel', end);
      window.addEventListener('keydown', cancel, true);
    },
  );
  return { drag, begin };
}
