import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/language.ts';
import { QuotationHandles } from '../../../editor/QuotationHandles.tsx';
import type { ChosenTurn, TurnSpan } from '../../../editor/textTarget.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { previewResize, useCodeDrag } from '../../../store/codeDrag.ts';
import './dragging.css';
import classes from './dragging.module.css';
import { resizeOpenQuotation } from './resizeOpenQuotation.ts';
import { useTranscriptDrop } from './useTranscriptDrop.ts';

interface DraggingLayerProps {
  readonly editor: RefObject<TranscriptHandle | null>;
  readonly scroller: HTMLElement | null;
  readonly turns: readonly ChosenTurn[];
  /** Of the talk. */
  readonly language: Language;
  /** Null when no quotation is open, or none can be changed now. */
  readonly quotationId: string | null;
  /** The open quotation as the page shows it. */
  readonly span: TurnSpan | null;
}

/** What a pointer does over the page: the ends of the open quotation, and codes that are dropped on words. */
export function DraggingLayer({ editor, scroller, turns, language, quotationId, span }: DraggingLayerProps) {
  const { t } = useTranslation('editor');
  const place = useCodeDrag((state) => state.place);
  useTranscriptDrop({ scroller, editor, turns, language });
  const isCodeDragged = useCodeDrag((state) => state.codeId !== null);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-dragging-code', isCodeDragged);
  }, [isCodeDragged]);
  const refused = place !== null && place.spans.length === 0 ? place.target : null;
  return (
    <>
      {quotationId !== null && span !== null && (
        <QuotationHandles
          key={quotationId}
          editor={editor}
          span={span}
          text={turns[span.turn]?.text ?? ''}
          onPreview={(next) => previewResize(next === null ? null : { ...next, turn: span.turn })}
          onResize={(next) => {
            previewResize({ ...next, turn: span.turn });
            void resizeOpenQuotation(quotationId, next, true).finally(() => previewResize(null));
          }}
        />
      )}
      {refused !== null && (
        <RefusalNote
          editor={editor}
          span={{ turn: refused.head.turn, start: refused.anchor.offset, end: refused.head.offset }}
          text={t('onlyRespondents')}
        />
      )}
    </>
  );
}

interface RefusalNoteProps {
  readonly editor: RefObject<TranscriptHandle | null>;
  readonly span: TurnSpan;
  readonly text: string;
}

/** Says under the words why they take no code. */
function RefusalNote({ editor, span, text }: RefusalNoteProps) {
  const note = useRef<HTMLParagraphElement>(null);
  const { turn, start, end } = span;
  useLayoutEffect(() => {
    const box = editor.current?.boxOf({ turn, start, end });
    if (note.current === null || box === null || box === undefined) return;
    note.current.style.left = `${box.left}px`;
    note.current.style.top = `${box.bottom + 6}px`;
  }, [editor, turn, start, end]);
  return (
    <p ref={note} className={classes['refusal']} role="status">
      {text}
    </p>
  );
}
