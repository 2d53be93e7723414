import { type DragEvent, useState } from 'react';
import type { Code } from '#shared/domain/coding.ts';

const mediaType = 'application/x-custdev-code';
/** Browsers hide the data of a drag until the drop, so the code on its way is kept here. */
let dragged: Code | null = null;

/** Properties of something that can be dragged. */
export function dragSource(code: Code) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      dragged = code;
      event.dataTransfer.setData(mediaType, code.id);
      event.dataTransfer.effectAllowed = 'move';
      event.stopPropagation();
    },
    onDragEnd: () => {
      dragged = null;
    },
  };
}

/** Makes a place that takes codes: `isOver` while one that it would take hangs above it. */
export function useCodeDrop(doesTake: (code: Code) => boolean, onDrop: (code: Code) => void) {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (dragged === null || !doesTake(dragged)) return;
        event.preventDefault();
        event.stopPropagation();
        setIsOver(true);
      },
      onDragLeave: () => setIsOver(false),
      onDrop: (event: DragEvent) => {
        setIsOver(false);
        if (dragged === null || !doesTake(dragged)) return;
        event.preventDefault();
        event.stopPropagation();
        onDrop(dragged);
        dragged = null;
      },
    },
  };
}
