import { type DragEvent, useState } from 'react';
import { beginCodeDrag, endDrag, useCodeDrag } from '../../../store/codeDrag.ts';
import { codeTarget } from '../transcript/codingActions.ts';

const mediaType = 'application/x-custdev-code';

/** Properties of a code in a list: it can be dragged onto words, and takes chosen words that are dragged onto it. */
export function useDraggedCode(codeId: string, isReadOnly: boolean) {
  const [isOver, setIsOver] = useState(false);
  if (isReadOnly) return {};
  const take = (event: DragEvent): void => {
    if (!useCodeDrag.getState().isTextDragged) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setIsOver(true);
  };
  return {
    draggable: true,
    'data-over': isOver || undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(mediaType, codeId);
      event.dataTransfer.effectAllowed = 'copy';
      beginCodeDrag(codeId);
    },
    onDragEnd: endDrag,
    onDragEnter: take,
    onDragOver: take,
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setIsOver(false);
    },
    onDrop: (event: DragEvent) => {
      setIsOver(false);
      if (!useCodeDrag.getState().isTextDragged) return;
      event.preventDefault();
      endDrag();
      void codeTarget([{ kind: 'code', codeId }]);
    },
  };
}
