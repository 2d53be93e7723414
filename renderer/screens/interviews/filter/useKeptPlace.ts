import { type RefObject, useEffect } from 'react';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { findSpanOfQuotation } from '../transcript/revealQuotation.ts';
import { useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { useTranscriptFilter } from '../../../store/transcriptFilter.ts';

/** Another filter makes another page: the place that the reader is at stays before him. */
export function useKeptPlace(editor: RefObject<TranscriptHandle | null>): void {
  const filter = useTranscriptFilter((state) => state.filter);
  useEffect(() => {
    const { currentTurn, selectedQuotationId } = useTranscriptCursor.getState();
    if (currentTurn === null) return undefined;
    const open = selectedQuotationId === null ? null : findSpanOfQuotation(selectedQuotationId);
    // The folds are drawn in this frame and laid out in the next.
    const frame = requestAnimationFrame(() =>
      editor.current?.reveal(open ?? { turn: currentTurn, start: 0, end: 0 }, true),
    );
    return () => cancelAnimationFrame(frame);
  }, [filter, editor]);
}
