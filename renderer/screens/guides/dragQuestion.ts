import { type DragEvent, useState } from 'react';
import type { QuestionPlace } from './guideEdits.ts';

const mediaType = 'application/x-custdev-question';
/** Browsers hide the data of a drag until the drop, so the question on its way is kept here. */
let dragged: QuestionPlace | null = null;

/** Properties of the handle that a question is dragged by. */
export function questionHandle(place: QuestionPlace) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      dragged = place;
      event.dataTransfer.setData(mediaType, `${place.section} ${place.question}`);
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragEnd: () => {
      dragged = null;
    },
  };
}

/** A place that takes questions: `isOver` while one hangs above it. */
export function useQuestionDrop(place: QuestionPlace, onDrop: (from: QuestionPlace, to: QuestionPlace) => void) {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        event.stopPropagation();
        setIsOver(true);
      },
      onDragLeave: () => setIsOver(false),
      onDrop: (event: DragEvent) => {
        setIsOver(false);
        if (dragged === null) return;
        event.preventDefault();
        event.stopPropagation();
        onDrop(dragged, place);
      },
    },
  };
}
