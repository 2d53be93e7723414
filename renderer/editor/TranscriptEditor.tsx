import type { MouseEvent, ReactNode } from 'react';
import type { TextPoint, TextTarget } from './textTarget.ts';
import { TranscriptMargin } from './TranscriptMargin.tsx';
import { useMouseChoice } from './useMouseChoice.ts';
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
  const { page, holder, above, below, shown, isSparse, measured, hold } = useTranscriptView(props);
  const choice = useMouseChoice({
    shown,
    scroller: props.scroller,
    turns: props.turns,
    hold,
    onRelease: (event) => finish(event),
  });
  const onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    const line = target.closest<HTMLElement>('[data-fold]');
    if (line !== null) props.onOpenFold(Number(line.dataset['fold']));
    const speaker = target.closest('.turn-speaker');
    if (speaker === null) return;
    const turn = shown.current.view?.turnElements().findIndex((element) => element.contains(speaker)) ?? -1;
    if (target.closest('.turn-speaker > span') !== null && props.onTime !== null) props.onTime(turn);
    else props.onSpeaker(turn);
  };
  const onMouseDown = (event: MouseEvent): void => {
    const isBeside =
      event.target instanceof Element && event.target.closest('[data-fold], .turn-speaker, .slot') !== null;
    if (!isBeside) choice.begin(event);
  };
  const onMouseOver = ({ target }: MouseEvent): void => {
    const cue = target instanceof Element ? target.closest<HTMLElement>('[data-cue]') : null;
    props.onHoverCue(cue === null ? null : Number(cue.dataset['cue']));
  };
  const finish = (event: globalThis.MouseEvent): void => {
    const chosen = isEditing ? null : choice.read(event);
    if (chosen === null) return;
    const { anchor, head } = chosen;
    if (anchor.turn !== head.turn || anchor.offset !== head.offset) {
      window.getSelection()?.removeAllRanges();
      props.onChoose(chosen);
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
        onMouseDown={onMouseDown}
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
