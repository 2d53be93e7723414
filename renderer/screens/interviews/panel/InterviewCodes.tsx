import { memo, type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import type { InterviewContent } from '../../../store/openInterview.ts';
import { useRecordTable } from '../../../store/records.ts';
import { useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { useFormat } from '../../../strings/format.ts';
import { DraggedCode } from '../dragging/DraggedCode.tsx';
import classes from './CodingPanel.module.css';
import { listQuotationsInOrder } from '../transcript/listQuotationsInOrder.ts';
import { revealQuotation } from '../transcript/revealQuotation.ts';

interface InterviewCodesProps {
  readonly content: InterviewContent;
  readonly editor: RefObject<TranscriptHandle | null>;
}

/** The codes of the whole talk, the most frequent first; each leads to its next quotation. */
export const InterviewCodes = memo(function InterviewCodes({ content, editor }: InterviewCodesProps) {
  const { t } = useTranslation(['editor', 'common']);
  const { language } = useFormat();
  const codes = useRecordTable('code');
  const selectedId = useTranscriptCursor((state) => state.selectedQuotationId);
  const ordered = useMemo(() => listQuotationsInOrder(content), [content]);
  const rows = useMemo(() => {
    const quotationsOf = new Map<string, string[]>();
    for (const { id } of ordered) {
      for (const { codeId } of content.codingsOfQuotation.get(id) ?? []) {
        const list = quotationsOf.get(codeId) ?? [];
        if (list.at(-1) !== id) list.push(id);
        quotationsOf.set(codeId, list);
      }
    }
    return [...quotationsOf].toSorted((left, right) => right[1].length - left[1].length);
  }, [content, ordered]);
  const next = (quotationIds: readonly string[]): void => {
    const at = quotationIds.indexOf(selectedId ?? '');
    const id = quotationIds[(at + 1) % quotationIds.length];
    if (id !== undefined) revealQuotation(editor.current, id, false);
  };
  return (
    <section className={classes['part']}>
      <h3 className={classes['heading']}>
        {t('inInterview')} <span className={classes['light']}>{t('common:quotes', { count: ordered.length })}</span>
      </h3>
      {rows.length === 0 && <p className={classes['small']}>{t('noCodesYet')}</p>}
      <ul className={classes['codes']}>
        {rows.map(([codeId, quotationIds]) => {
          const code = codes[codeId];
          if (code === undefined) return null;
          return (
            <DraggedCode key={codeId} codeId={codeId}>
              <button
                type="button"
                className={classes['code']}
                aria-pressed={quotationIds.includes(selectedId ?? '')}
                title={t('nextOfCode')}
                onClick={() => next(quotationIds)}
              >
                <CodeMark family={getCodeType(code.typeId).family} name={nameOfCode(code, language)} size={16} />
                <span className={classes['number']}>{quotationIds.length}</span>
              </button>
            </DraggedCode>
          );
        })}
      </ul>
    </section>
  );
});
