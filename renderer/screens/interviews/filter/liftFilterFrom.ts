import i18next from 'i18next';
import { addNotice } from '../../../store/notices.ts';
import { clearTranscriptFilter, filterOpenContent } from '../../../store/transcriptFilter.ts';

/** Lifts the filter when it hides the quotation, and says so: who asked for a quotation sees it. */
export function liftFilterFrom(quotationId: string): void {
  const { quotationIds } = filterOpenContent();
  if (quotationIds === null || quotationIds.has(quotationId)) return;
  clearTranscriptFilter();
  addNotice({ tone: 'done', text: i18next.t('lifted', { ns: 'reading' }), undoVersion: null });
}
