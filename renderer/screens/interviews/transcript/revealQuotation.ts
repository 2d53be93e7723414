import type { TurnSpan } from '../../../editor/textTarget.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { liftFilterFrom } from '../filter/liftFilterFrom.ts';
import { openQuotation } from '../../../store/transcriptCursor.ts';

/** Where a quotation of the open interview stands; null when it is not there. */
export function findSpanOfQuotation(quotationId: string): TurnSpan | null {
  const { content } = useOpenInterview.getState();
  const quotation = content?.quotations.get(quotationId);
  const turn = content?.turns.findIndex(({ id }) => id === quotation?.turnId) ?? -1;
  return quotation === undefined || quotation.isOrphan || turn === -1
    ? null
    : { turn, start: quotation.start, end: quotation.end };
}

/** Opens a quotation and brings it to the reader; a filter that hides it is lifted. */
export function revealQuotation(editor: TranscriptHandle | null, quotationId: string, isGentle: boolean): void {
  const span = findSpanOfQuotation(quotationId);
  if (span === null) return;
  liftFilterFrom(quotationId);
  openQuotation(quotationId, span.turn);
  editor?.reveal(span, isGentle);
}
