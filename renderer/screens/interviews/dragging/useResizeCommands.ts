import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type SpanEnd, stepSpanEnd } from '#shared/text/resizeSpan.ts';
import type { Command } from '../../../commands/command.ts';
import { useCommands } from '../../../commands/commandRegistry.ts';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { useTranscriptDraft } from '../../../store/transcriptDraft.ts';
import { findSpanOfQuotation } from '../transcript/revealQuotation.ts';
import { resizeOpenQuotation } from './resizeOpenQuotation.ts';

const canResize = (): boolean =>
  !selectIsReadOnly(useSession.getState()) &&
  !useTranscriptDraft.getState().isEditing &&
  useTranscriptCursor.getState().picker === null &&
  findSpanOfQuotation(useTranscriptCursor.getState().selectedQuotationId ?? '') !== null;

function step(end: SpanEnd, direction: 1 | -1): void {
  const quotationId = useTranscriptCursor.getState().selectedQuotationId ?? '';
  const span = findSpanOfQuotation(quotationId);
  const text = span === null ? undefined : useOpenInterview.getState().content?.turns[span.turn]?.text;
  if (span === null || text === undefined) return;
  const next = stepSpanEnd(text, span, end, direction, 'word');
  if (next.start !== span.start || next.end !== span.end) void resizeOpenQuotation(quotationId, next, false);
}

/** The ends of the open quotation by word: what the handles do with a pointer. */
export function useResizeCommands(): void {
  const { t } = useTranslation(['marking', 'editor']);
  const commands = useMemo((): readonly Command[] => {
    const group = t('editor:groupQuotation');
    const command = (id: string, label: string, shortcut: string, end: SpanEnd, direction: 1 | -1): Command => ({
      id: `quotation.${id}`,
      label,
      group,
      shortcut,
      isEnabled: canResize,
      run: () => step(end, direction),
    });
    return [
      command('endLater', t('endLater'), 'alt+arrowright', 'end', 1),
      command('endEarlier', t('endEarlier'), 'alt+arrowleft', 'end', -1),
      command('startEarlier', t('startEarlier'), 'alt+shift+arrowleft', 'start', -1),
      command('startLater', t('startLater'), 'alt+shift+arrowright', 'start', 1),
    ];
  }, [t]);
  useCommands(commands);
}
