import type { MouseEvent, ReactNode } from 'react';
import type { TextPoint, TextTarget } from './textTarget.ts';
import { TranscriptMargin } from './TranscriptMargin.tsx';
import { type ShownTranscript, useTranscriptView } from './useTranscriptView.ts';
import './transcript.css';
import classes from './TranscriptEditor.module.css';

export type { LineEdge, PageBox, TranscriptHandle } from './transcriptHandle.ts';

interface TranscriptEditorProps extends ShownTranscript {
  /** The line of a fold was pressed; `turn` is its first turn. */
  readonly onOpenFold: (turn: number) => void;
  /** The pointer came to a cue, or left it: null. */
  readonly onHoverCue: (cue: number | null) => void;
  readonly selectedQuotationId: string | null;
  /** A stretch was chosen with the mouse. */
  readonly onChoose: (target: TextTarget) => void;
  /** A place was clicked; the quotations there, the shortest first. */
  readonly onPoint: (point: TextPoint, quotationIds: readonly string[]) => void;
  readonly onOpenQuotation: (quotationId: string) => void;
  /** A speaker's name was clicked. */
  readonly onSpeaker: (turn: number) => void;
  /** A turn's time was clicked; null when there is nothing to hear. */
  readonly onTime: ((turn: number) => void) | null;
  /** What floats over the page: the picker. */
  readonly children?: ReactNode;
}

/** A transcript to read and to mark: turns, stripes under the text, brackets and names in the margin. */
export function TranscriptEditor(props: TranscriptEditorProps) {
  const { marks, isEditing } = props;
  const { page, holder, above, below, shown, isSparse, measured } = useTranscriptView(props);
  const onClick = ({ target }: MouseEvent): void => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-fold]') : null;
    if (line !== null) props.onOpenFold(Number(line.dataset['fold']));
  };
  const onMouseOver = ({ target }: MouseEvent): void => {
    const cue = target instanceof Element ? target.closest<HTMLElement>('[data-cue]') : null;
    props.onHoverCue(cue === null ? null : Number(cue.dataset['cue']));
  };
  const onMouseUp = (event: MouseEvent): void => {
    const { view } = shown.current;
    if (event.target instanceof Element && event.target.closest('[data-fold]') !== null) return;
    const speaker = event.target instanceof Element ? event.target.closest('.turn-speaker') : null;
    if (view !== null && speaker !== null) {
      const turn = view.turnElements().findIndex((element) => element.contains(speaker));
      const isTime = (event.target as Element).closest('.turn-speaker > span') !== null;
      if (isTime && props.onTime !== null) props.onTime(turn);
      else props.onSpeaker(turn);
      return;
    }
    if (isEditing) return;
    const selection = window.getSelection();
    if (view === null || selection === null || selection.anchorNode === null || selection.focusNode === null) return;
    const anchor = view.pointAt(selection.anchorNode, selection.anchorOffset);
    const head = view.pointAt(selection.focusNode, selection.focusOffset);
    if (anchor === null || head === null) return;
    if (!selection.isCollapsed) {
      selection.removeAllRanges();
      props.onChoose({ anchor, head });
      return;
    }
    const here = (marks.codings[head.turn] ?? []).filter(({ start, end }) => start <= head.offset && head.offset < end);
    const shortest = here.toSorted((left, right) => left.end - left.start - (right.end - right.start));
    props.onPoint(head, [...new Set(shortest.map(({ quotationId }) => quotationId))]);
  };
  return (
    <div className={classes['page']} ref={page}>
      <div ref={above} />
      <div
        ref={holder}
        className={classes['text']}
        data-sparse={isSparse || undefined}
        data-editing={isEditing || undefined}
        data-sound={props.onTime !== null || undefined}
        onClick={onClick}
        onMouseOver={onMouseOver}
        onMouseLeave={() => props.onHoverCue(null)}
        onMouseUp={onMouseUp}
      />
      <div ref={below} />
      <TranscriptMargin
        measured={measured}
        selectedQuotationId={props.selectedQuotationId}
        onOpen={props.onOpenQuotation}
      />
      {props.children}
    </div>
  );
}
