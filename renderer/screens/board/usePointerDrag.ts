import { useEffect, useRef } from 'react';

/** A pointer that goes less far only presses. */
const pressPx = 5;

export interface PointerDrag {
  /** True when the least move of the pointer is a drag. */
  readonly isAtOnce?: boolean;
  readonly onMove: (event: PointerEvent) => void;
  /** However it ends: let go, taken back with Escape, or cut off by the system or by the screen that goes away. */
  readonly onEnd?: () => void;
  /** After `onEnd`, and only when the pointer was let go, even if it never went far enough. */
  readonly onDrop?: () => void;
}

interface PointerPlace {
  readonly clientX: number;
  readonly clientY: number;
}

/** Follows the pointer from where it is pressed, one drag at a time. */
export function usePointerDrag(): (start: PointerPlace, drag: PointerDrag) => void {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  return (start, { isAtOnce = false, onMove, onEnd, onDrop }) => {
    stop.current?.();
    const over = new AbortController();
    const { signal } = over;
    let isDragging = false;
    const end = (): void => {
      if (signal.aborted) return;
      over.abort();
      onEnd?.();
    };
    const move = (event: PointerEvent): void => {
      const wayPx = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
      isDragging ||= isAtOnce || wayPx >= pressPx;
      if (isDragging) onMove(event);
    };
    const letGo = (): void => {
      end();
      onDrop?.();
    };
    const takeBack = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !isDragging) return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', letGo, { signal });
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', takeBack, { signal, capture: true });
    stop.current = end;
  };
}
