import { useDebouncedValue } from '@mantine/hooks';
import { type RefObject, useDeferredValue, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '#shared/domain/interview.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import type { InterviewContent } from '../../../store/openInterview.ts';
import { useRunningPass } from '../../../store/runningPass.ts';
import { useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { focusTaken, useWorkbench } from '../../../store/workbench.ts';
import { CodeShelf } from '../dragging/CodeShelf.tsx';
import classes from './CodingPanel.module.css';
import { GuideCoverage } from './GuideCoverage.tsx';
import { InterviewCodes } from './InterviewCodes.tsx';
import { MemoField } from './MemoField.tsx';
import { OpenQuotation } from './OpenQuotation.tsx';
import { SuggestionsRegion } from './SuggestionsRegion.tsx';
import { OrphanList } from './OrphanList.tsx';

interface CodingPanelProps {
  readonly interview: Interview;
  /** With what is being typed. */
  readonly content: InterviewContent;
  readonly stored: InterviewContent;
  readonly editor: RefObject<TranscriptHandle | null>;
}

const settleMs = 150;

/** Beside the page: the open quotation, what the whole talk carries, and what is still to be asked. */
export function CodingPanel({ interview, content, stored, editor }: CodingPanelProps) {
  const { t } = useTranslation('editor');
  const quotationId = useTranscriptCursor((state) => state.selectedQuotationId);
  // Sums over the whole talk come a moment after its text and after a mark on it, and when what is typed is stored.
  const [latest] = useDebouncedValue(stored, settleMs);
  const settled = useDeferredValue<InterviewContent | null>(latest, null);
  const quotation = quotationId === null ? undefined : content.quotations.get(quotationId);
  // Suggestions are learned from the codings that the pass must not see.
  const isPassing = useRunningPass(interview.id) !== null;
  const root = useRef<HTMLDivElement>(null);
  const wanted = useWorkbench((state) => state.wanted);
  const isOpen = quotation !== undefined;
  useEffect(() => {
    if (wanted === null || wanted === 'text') return;
    const place = root.current?.querySelector<HTMLElement>(`[data-place="${wanted}"]`);
    const field = place?.matches('textarea') === true ? place : place?.querySelector<HTMLElement>('[role="slider"]');
    // A drawer that opens gives the focus to what asks for it.
    field?.setAttribute('data-autofocus', 'true');
    field?.focus();
    focusTaken();
  }, [wanted, isOpen]);
  return (
    <div ref={root} data-region="panel">
      {!isPassing && <OrphanList content={content} editor={editor} />}
      {quotation === undefined ? (
        <p className={classes['how']}>{t('howToCode')}</p>
      ) : (
        <OpenQuotation key={quotation.id} quotation={quotation} content={content} />
      )}
      {!isPassing && <SuggestionsRegion interview={interview} content={content} editor={editor} />}
      <CodeShelf />
      {settled !== null && <InterviewCodes content={settled} editor={editor} />}
      <section className={classes['part']}>
        <h3 className={classes['heading']}>{t('memoOfInterview')}</h3>
        <MemoField targetKind="interview" targetId={interview.id} label={t('memoOfInterview')} />
      </section>
      {settled !== null && <GuideCoverage kind={interview.kind} content={settled} />}
    </div>
  );
}
