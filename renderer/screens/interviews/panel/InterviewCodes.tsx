import { memo, type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { EntityRecord } from '#shared/domain/entities.ts';
import type { Language } from '#shared/domain/language.ts';
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
  const title = t('nextOfCode');
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
            <CodeLine
              key={codeId}
              code={code}
              quotationIds={quotationIds}
              language={language}
              title={title}
              editor={editor}
            />
          );
        })}
      </ul>
    </section>
  );
});

interface CodeLineProps {
  readonly code: EntityRecord<'code'>;
  readonly quotationIds: readonly string[];
  readonly language: Language;
  readonly title: string;
  readonly editor: RefObject<TranscriptHandle | null>;
}

function isSameLine(before: CodeLineProps, now: CodeLineProps): boolean {
  const { quotationIds } = before;
  return (
    before.code === now.code &&
    before.language === now.language &&
    before.title === now.title &&
    before.editor === now.editor &&
    quotationIds.length === now.quotationIds.length &&
    quotationIds.every((id, index) => id === now.quotationIds[index])
  );
}

/** There may be hundreds: a line is drawn anew only when it says something else. */
const CodeLine = memo(function CodeLine({ code, quotationIds, language, title, editor }: CodeLineProps) {
  /** The open quotation when it carries the code. */
  const selectedId = useTranscriptCursor(({ selectedQuotationId }) =>
    selectedQuotationId !== null && quotationIds.includes(selectedQuotationId) ? selectedQuotationId : null,
  );
  const next = (): void => {
    const at = quotationIds.indexOf(selectedId ?? '');
    const id = quotationIds[(at + 1) % quotationIds.length];
    if (id !== undefined) revealQuotation(editor.current, id, false);
  };
  return (
    <DraggedCode codeId={code.id}>
      <button type="button" className={classes['code']} aria-pressed={selectedId !== null} title={title} onClick={next}>
        <CodeMark family={getCodeType(code.typeId).family} name={nameOfCode(code, language)} size={16} />
        <span className={classes['number']}>{quotationIds.length}</span>
      </button>
    </DraggedCode>
  );
}, isSameLine);
