import i18next from 'i18next';
import type { QuotationId } from '#shared/domain/ids.ts';
import type { Span } from '#shared/text/span.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { openQuotation } from '../../../store/transcriptCursor.ts';

/** Puts a quotation of the open talk over other words of its turn; where another has them, the two become one. */
export async function resizeOpenQuotation(quotationId: string, span: Span, isTold: boolean): Promise<void> {
  const turnId = useOpenInterview.getState().content?.quotations.get(quotationId)?.turnId;
  const { start, end } = span;
  const answer = await runCommand(
    (client) => client.codings.resizeQuotation({ id: quotationId as QuotationId, start, end }),
    isTold ? i18next.t('resized', { ns: 'marking' }) : undefined,
  );
  const { content } = useOpenInterview.getState();
  if (answer === null || content === null || content.quotations.has(quotationId)) return;
  const twin = [...content.quotations.values()].find(
    (quotation) => quotation.turnId === turnId && quotation.start === start && quotation.end === end,
  );
  if (twin !== undefined) openQuotation(twin.id);
}
