import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Language } from '#shared/domain/language.ts';
import { dropPlaceAt } from '../../../editor/dropPlace.ts';
import { type ChosenTurn, spansOfTarget } from '../../../editor/textTarget.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { beginTextDrag, endDrag, hangOver, useCodeDrag } from '../../../store/codeDrag.ts';
import { chooseTarget, closePicker, useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { codeTarget } from '../transcript/codingActions.ts';
import { findSpanOfQuotation } from '../transcript/revealQuotation.ts';

interface DroppedOn {
  readonly scroller: HTMLElement | null;
  readonly editor: RefObject<TranscriptHandle | null>;
  readonly turns: readonly ChosenTurn[];
  /** Of the talk. */
  readonly language: Language;
}

/** Lets codes be dropped on the page, and the chosen words be dragged from it. */
export function useTranscriptDrop({ scroller, editor, turns, language }: DroppedOn): void {
  const over = useEffectEvent((event: DragEvent): void => {
    if (useCodeDrag.getState().codeId === null) return;
    const point = editor.current?.pointUnder(event.clientX, event.clientY) ?? null;
    const { target, selectedQuotationId } = useTranscriptCursor.getState();
    const open = selectedQuotationId === null ? null : findSpanOfQuotation(selectedQuotationId);
    const place = point === null ? null : dropPlaceAt(turns, point, target, open, language);
    hangOver(place);
    if (place === null || place.spans.length === 0) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  });
  const drop = useEffectEvent((event: DragEvent): void => {
    const { codeId, place } = useCodeDrag.getState();
    if (codeId === null || place === null || place.spans.length === 0) return;
    event.preventDefault();
    endDrag();
    chooseTarget(place.target);
    void codeTarget([{ kind: 'code', codeId }]);
  });
  const start = useEffectEvent((event: DragEvent): void => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('.chosen') === null || event.dataTransfer === null) return;
    // Otherwise the editor would take it for a drag of its own.
    event.stopPropagation();
    const chosen = useTranscriptCursor.getState().target;
    const spans = chosen === null ? [] : spansOfTarget(turns, chosen);
    const words = spans.map(({ turn, start: from, end }) => turns[turn]?.text.slice(from, end) ?? '').join('\n');
    event.dataTransfer.setData('text/plain', words);
    event.dataTransfer.effectAllowed = 'copy';
    closePicker();
    beginTextDrag();
  });
  useEffect(() => {
    if (scroller === null) return undefined;
    const onOver = (event: DragEvent): void => over(event);
    const onDrop = (event: DragEvent): void => drop(event);
    const onStart = (event: DragEvent): void => start(event);
    const onLeave = ({ relatedTarget }: DragEvent): void => {
      if (!(relatedTarget instanceof Node) || !scroller.contains(relatedTarget)) hangOver(null);
    };
    scroller.addEventListener('dragstart', onStart, true);
    scroller.addEventListener('dragover', onOver);
    scroller.addEventListener('dragleave', onLeave);
    scroller.addEventListener('drop', onDrop);
    scroller.addEventListener('dragend', endDrag);
    return () => {
      scroller.removeEventListener('dragstart', onStart, true);
      scroller.removeEventListener('dragover', onOver);
      scroller.removeEventListener('dragleave', onLeave);
      scroller.removeEventListener('drop', onDrop);
      scroller.removeEventListener('dragend', endDrag);
      endDrag();
    };
  }, [scroller]);
}
