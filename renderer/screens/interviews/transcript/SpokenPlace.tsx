import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { InterviewContent } from '../../../store/openInterview.ts';
import { useRecordTable } from '../../../store/records.ts';
import { useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { useTranscriptDraft } from '../../../store/transcriptDraft.ts';
import { useFormat } from '../../../strings/format.ts';
import { sayPlace } from './sayPlace.ts';

/** Says aloud what the keys chose, opened, coded or took back; nobody sees it. */
export function SpokenPlace({ content }: { readonly content: InterviewContent }) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const codes = useRecordTable('code');
  const { currentTurn, target, selectedQuotationId } = useTranscriptCursor();
  const isEditing = useTranscriptDraft((state) => state.isEditing);
  const quotation = content.quotations.get(selectedQuotationId ?? '');
  const names = (content.codingsOfQuotation.get(selectedQuotationId ?? '') ?? []).flatMap(({ codeId }) => {
    const code = codes[codeId];
    return code === undefined ? [] : [nameOfCode(code, format.language)];
  });
  const open = quotation === undefined ? null : { words: quotation.text, codes: names };
  const said = isEditing ? '' : sayPlace({ turns: content.turns, currentTurn, target, open }, t, format.quoted);
  return (
    <VisuallyHidden role="status" data-spoken="">
      {said}
    </VisuallyHidden>
  );
}
