import {
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import type { SpanEnd } from '#shared/text/resizeSpan.ts';
import { createTranscriptEditor, type TranscriptEditing, type TranscriptView } from './createTranscriptEditor.ts';
import { type MeasuredCoding, measureCodings } from './measureCodings.ts';
import type { CuesChange } from './cueDecorations.ts';
import type { TextPoint, TextTarget, TurnSpan } from './textTarget.ts';
import type { TurnFolds } from './turnFolds.ts';
import type { ShownTurn } from './transcriptDocument.ts';
import { mostLaidOut, TurnLayout } from './TurnLayout.ts';
import { TranscriptMargin } from './TranscriptMargin.tsx';
import type { TranscriptMarks, TurnWindow } from './transcriptMarks.ts';
import './transcript.css';
import classes from './TranscriptEditor.module.css';

/** Edges in px of the transcript's page, which scrolls with its text. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** An end of a span: px of the page. */
export interface LineEdge {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TranscriptHandle {
  /** The box around the lines of a span; null when it is not drawn. */
  boxOf(span: TurnSpan): PageBox | null;
  /** Where a span begins and ends on the page, each in its line; null when it is not drawn. */
  edgesOf(span: TurnSpan): Readonly<Record<SpanEnd, LineEdge>> | null;
  /** The place of the text under a point of the window, kept inside the columns of the text. */
  pointUnder(left: number, top: number): TextPoint | null;
  /** Brings a turn, or a span of it, to the reader; `isGentle` leaves the page where it is when it shows already. */
  reveal(span: TurnSpan, isGentle: boolean): void;
  focus(): void;
  /** Puts the caret there while the text is edited. */
  focusAt(point: TextPoint): void;
}

interface TranscriptEditorProps {
  readonly label: string;
  /** What differs from the turns before is changed on the page; the rest stays. */
  readonly turns: readonly ShownTurn[];
  readonly marks: TranscriptMarks;
  /** Turns that nobody asked for. */
  readonly folds: TurnFolds;
  /** The line of a fold was pressed; `turn` is its first turn. */
  readonly onOpenFold: (turn: number) => void;
  readonly cues: Required<CuesChange>;
  /** The pointer came to a cue, or left it: null. */
  readonly onHoverCue: (cue: number | null) => void;
  readonly handle: Ref<TranscriptHandle>;
  /** The element that scrolls. */
  readonly scroller: HTMLElement | null;
  readonly selectedQuotationId: string | null;
  /** A stretch was chosen with the mouse. */
  readonly onChoose: (target: TextTarget) => void;
  /** A place was clicked; the quotations there, the shortest first. */
  readonly onPoint: (point: TextPoint, quotationIds: readonly string[]) => void;
  readonly onOpenQuotation: (quotationId: string) => void;
  /** Typing changes the text. */
  readonly isEditing: boolean;
  /** The turns near the reader are others. */
  readonly onWindow: (window: TurnWindow) => void;
  readonly editing: TranscriptEditing;
  /** A speaker's name was clicked. */
  readonly onSpeaker: (turn: number) => void;
  /** The turn that is being heard. */
  readonly soundingTurnId: string | null;
  /** A turn's time was clicked; null when there is nothing to hear. */
  readonly onTime: ((turn: number) => void) | null;
  /** What floats over the page: the picker. */
  readonly children?: ReactNode;
}

interface Shown {
  view: TranscriptView | null;
  layout: TurnLayout | null;
  frame: number;
  /** Width and height of the text when its codings were measured. */
  measuredBox: string;
}

/** A transcript to read and to mark: turns, stripes under the text, brackets and names in the margin. */
export function TranscriptEditor(props: TranscriptEditorProps) {
  const { turns, marks, folds, cues, scroller, label, isEditing, soundingTurnId } = props;
  const page = useRef<HTMLDivElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const shown = useRef<Shown>({ view: null, layout: null, frame: 0, measuredBox: '' });
  // What is folded has no room of its own: then every turn keeps its place.
  const isSparse = turns.length > mostLaidOut && folds.folds.length === 0;
  const [measured, setMeasured] = useState<readonly MeasuredCoding[]>([]);

  const measure = useEffectEvent((): void => {
    const { view, layout } = shown.current;
    if (view === null || layout === null || page.current === null) return;
    setMeasured(measureCodings(view, turns, marks.codings, layout.window, page.current.getBoundingClientRect().top));
    shown.current.measuredBox = `${view.dom.offsetWidth} ${view.dom.offsetHeight}`;
  });
  const look = useEffectEvent((isNew: boolean): void => {
    const { view, layout } = shown.current;
    if (view === null || layout === null) return;
    layout.isSparse = isSparse;
    const window = layout.findWindow(turns);
    if (!isNew && window === layout.window) return;
    layout.show(window, turns, () => view.change(isNew ? { marks, window, isSparse } : { window }));
    measure();
    props.onWindow(window);
  });
  const resized = useEffectEvent((): void => {
    const { view, layout, measuredBox } = shown.current;
    look(layout?.noteHeights(turns) === true);
    if (view !== null && measuredBox !== `${view.dom.offsetWidth} ${view.dom.offsetHeight}`) measure();
  });
  const bringNear = useEffectEvent((turn: number): void => {
    const { layout } = shown.current;
    if (layout === null || layout.isNear(turn)) return;
    layout.goTo(turn, turns);
    look(false);
  });
  const applyMarks = useEffectEvent((): void => shown.current.view?.change({ marks }));
  const measureLater = useEffectEvent((): void => measure());
  const tell = useEffectEvent((what: Exclude<keyof TranscriptEditing, 'onSteps'>): void => props.editing[what]());
  const tellSteps = useEffectEvent((steps: readonly TranscriptStep[]): void => props.editing.onSteps(steps));
  const atFirst = useEffectEvent(() => ({ turns, isEditing, folds, cues, soundingTurnId }));

  useEffect(() => {
    if (holder.current === null || above.current === null || below.current === null || scroller === null)
      return undefined;
    const own = shown.current;
    const first = atFirst();
    const told: TranscriptEditing = {
      onSteps: (steps) => tellSteps(steps),
      onLeave: () => tell('onLeave'),
      onUndo: () => tell('onUndo'),
      onRedo: () => tell('onRedo'),
      onBlur: () => tell('onBlur'),
    };
    own.view = createTranscriptEditor(holder.current, first.turns, label, told, (turn) => bringNear(turn));
    own.layout = new TurnLayout({ view: own.view, scroller, above: above.current, below: below.current });
    own.view.setEditable(first.isEditing);
    own.view.setFolds(first.folds);
    own.view.setCues(first.cues);
    own.view.setSounding(first.soundingTurnId);
    look(true);
    const onScroll = (): void => {
      cancelAnimationFrame(own.frame);
      own.frame = requestAnimationFrame(() => look(false));
    };
    const observer = new ResizeObserver(() => resized());
    observer.observe(own.view.dom);
    observer.observe(scroller);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      observer.disconnect();
      cancelAnimationFrame(own.frame);
      own.view?.destroy();
      own.view = null;
      own.layout = null;
    };
  }, [scroller, label]);

  const showTurns = useEffectEvent((shownTurns: readonly ShownTurn[]): void => {
    const { view } = shown.current;
    if (view === null) return;
    const before = view.turnElements().length;
    view.setTurns(shownTurns);
    if (view.turnElements().length !== before) look(true);
  });
  useEffect(() => showTurns(turns), [turns]);
  useEffect(() => shown.current.view?.setEditable(isEditing), [isEditing]);
  useEffect(() => shown.current.view?.setCues(cues), [cues]);
  useEffect(() => shown.current.view?.setSounding(soundingTurnId), [soundingTurnId]);
  const showFolds = useEffectEvent((shownFolds: TurnFolds): void => {
    const { view } = shown.current;
    if (view === null) return;
    view.setFolds(shownFolds);
    // Turns that were far apart may stand side by side now.
    look(true);
  });
  useEffect(() => showFolds(folds), [folds]);

  useEffect(() => {
    // In the frame that is to come, so that all that a key sets off is drawn once. The mark shows first; the margin
    // follows in the next frame, when the page has been laid out anyway.
    const own = { frame: 0 };
    own.frame = requestAnimationFrame(() => {
      applyMarks();
      own.frame = requestAnimationFrame(() => measureLater());
    });
    return () => cancelAnimationFrame(own.frame);
  }, [marks]);

  // The same handle while the page stays: what floats over it asks for places as soon as it is drawn.
  useImperativeHandle(
    props.handle,
    () => ({
      boxOf: (span) => {
        const lines = shown.current.view?.linesOf(span) ?? [];
        const origin = page.current?.getBoundingClientRect();
        if (lines.length === 0 || origin === undefined) return null;
        return {
          left: Math.min(...lines.map(({ left }) => left)) - origin.left,
          top: Math.min(...lines.map(({ top }) => top)) - origin.top,
          right: Math.max(...lines.map(({ right }) => right)) - origin.left,
          bottom: Math.max(...lines.map(({ bottom }) => bottom)) - origin.top,
        };
      },
      edgesOf: (span) => {
        const lines = shown.current.view?.linesOf(span) ?? [];
        const [first, last] = [lines[0], lines.at(-1)];
        const origin = page.current?.getBoundingClientRect();
        if (first === undefined || last === undefined || origin === undefined) return null;
        const edge = (left: number, { top, bottom }: DOMRect): LineEdge => ({
          left: left - origin.left,
          top: top - origin.top,
          bottom: bottom - origin.top,
        });
        return { start: edge(first.left, first), end: edge(last.right, last) };
      },
      pointUnder: (left, top) => {
        const text = shown.current.view?.dom.querySelector('.turn.near > .turn-text')?.getBoundingClientRect();
        if (text === undefined) return null;
        const inside = Math.min(Math.max(left, text.left + 1), text.right - 1);
        return shown.current.view?.pointUnder(inside, top) ?? null;
      },
      reveal: (span, isGentle) => {
        const { view } = shown.current;
        const element = view?.turnElements()[span.turn];
        if (view === null || element === undefined || scroller === null) return;
        bringNear(span.turn);
        const bring = (): void => {
          const area = scroller.getBoundingClientRect();
          const lines = span.end > span.start ? view.linesOf(span) : [];
          const box = element.getBoundingClientRect();
          const top = lines[0]?.top ?? box.top;
          const bottom = lines.at(-1)?.bottom ?? Math.min(box.bottom, box.top + area.height / 2);
          if (isGentle && top >= area.top + 8 && bottom <= area.bottom - 24) return;
          scroller.scrollTop +=
            isGentle && bottom - top < area.height * 0.6
              ? top < area.top + 8
                ? top - area.top - 60
                : bottom - area.bottom + 90
              : top - area.top - area.height * 0.3;
        };
        bring();
        // Turns that were never drawn have a guessed height: once more when they have their own.
        requestAnimationFrame(bring);
      },
      focus: () => shown.current.view?.dom.focus({ preventScroll: true }),
      focusAt: (point) => {
        bringNear(point.turn);
        shown.current.view?.focusAt(point);
      },
    }),
    [scroller],
  );

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
