import { type Ref, type RefObject, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import { createTranscriptEditor, type TranscriptEditing, type TranscriptView } from './createTranscriptEditor.ts';
import type { CuesChange } from './cueDecorations.ts';
import { type MeasuredCoding, measureCodings } from './measureCodings.ts';
import { createTranscriptHandle, type TranscriptHandle } from './transcriptHandle.ts';
import type { ShownTurn } from './transcriptDocument.ts';
import type { TranscriptMarks } from './transcriptMarks.ts';
import type { TurnWindow } from './turnWindow.ts';
import type { TurnFolds } from './turnFolds.ts';
import { mostLaidOut, TurnLayout } from './TurnLayout.ts';

/** What the page shows and whom it tells. */
export interface ShownTranscript {
  readonly label: string;
  /** What differs from the turns before is changed on the page; the rest stays. */
  readonly turns: readonly ShownTurn[];
  readonly marks: TranscriptMarks;
  /** Turns that nobody asked for. */
  readonly folds: TurnFolds;
  readonly cues: Required<CuesChange>;
  readonly handle: Ref<TranscriptHandle>;
  /** The element that scrolls. */
  readonly scroller: HTMLElement | null;
  /** Typing changes the text. */
  readonly isEditing: boolean;
  /** The turns near the reader are others. */
  readonly onWindow: (window: TurnWindow) => void;
  readonly editing: TranscriptEditing;
  /** The turn that is being heard. */
  readonly soundingTurnId: string | null;
}

interface Shown {
  view: TranscriptView | null;
  layout: TurnLayout | null;
  frame: number;
  /** Width and height of the text when its codings were measured. */
  measuredBox: string;
  /** The user changed the text, and the turns do not know of it yet: what lies on their words has to wait. */
  isAhead: boolean;
  areMarksWaiting: boolean;
  /** The page has a turn more or less than the turns say. */
  isLookWaiting: boolean;
  /** Turns on the page when the window was looked for last. */
  count: number;
}

const inStep = { isAhead: false, areMarksWaiting: false, isLookWaiting: false } as const;

export interface DrawnTranscript {
  readonly page: RefObject<HTMLDivElement | null>;
  readonly holder: RefObject<HTMLDivElement | null>;
  /** Stand for the turns before and after those that are laid out. */
  readonly above: RefObject<HTMLDivElement | null>;
  readonly below: RefObject<HTMLDivElement | null>;
  readonly shown: RefObject<{ readonly view: TranscriptView | null }>;
  /** Only the turns near the reader are laid out. */
  readonly isSparse: boolean;
  readonly measured: readonly MeasuredCoding[];
  /** While it is held, what was laid out stays so, however far the reader goes. */
  readonly hold: (isHeld: boolean) => void;
}

/** Keeps the editor's view equal to what is to be shown, and near the reader; measures where codings stand. */
export function useTranscriptView(props: ShownTranscript): DrawnTranscript {
  const { turns, marks, folds, cues, scroller, label, isEditing, soundingTurnId } = props;
  const page = useRef<HTMLDivElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const shown = useRef<Shown>({ view: null, layout: null, frame: 0, measuredBox: '', count: 0, ...inStep });
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
    const { length } = view.turnElements();
    shown.current.isLookWaiting = length !== turns.length;
    if (shown.current.isLookWaiting) return;
    layout.isSparse = isSparse;
    shown.current.count = length;
    const window = layout.findWindow(turns);
    if (!isNew && window === layout.window) return;
    layout.show(window, turns, () => view.change(isNew ? { marks, window, isSparse } : { window }));
    measure();
    props.onWindow(window);
  });
  const resized = useEffectEvent((): void => {
    const { view, layout, measuredBox } = shown.current;
    const isEven = view?.turnElements().length === turns.length;
    look(isEven && layout?.noteHeights(turns) === true);
    if (!isEven) return;
    if (view !== null && measuredBox !== `${view.dom.offsetWidth} ${view.dom.offsetHeight}`) measure();
  });
  const bringNear = useEffectEvent((turn: number): void => {
    const { layout } = shown.current;
    if (layout === null || layout.isNear(turn)) return;
    layout.goTo(turn, turns);
    look(false);
  });
  const applyMarks = useEffectEvent((): void => {
    shown.current.areMarksWaiting = shown.current.isAhead;
    if (!shown.current.isAhead) shown.current.view?.change({ marks });
  });
  const measureLater = useEffectEvent((): void => measure());
  const tell = useEffectEvent((what: Exclude<keyof TranscriptEditing, 'onSteps'>): void => props.editing[what]());
  const tellSteps = useEffectEvent((...told: Parameters<TranscriptEditing['onSteps']>): void =>
    props.editing.onSteps(...told),
  );
  const atFirst = useEffectEvent(() => ({ turns, isSparse, isEditing, folds, cues, soundingTurnId }));

  useEffect(() => {
    if (holder.current === null || above.current === null || below.current === null || scroller === null)
      return undefined;
    const own = shown.current;
    const first = atFirst();
    const told: TranscriptEditing = {
      onSteps: (...typed) => {
        own.isAhead = true;
        tellSteps(...typed);
      },
      onLeave: () => tell('onLeave'),
      onUndo: () => tell('onUndo'),
      onRedo: () => tell('onRedo'),
      onBlur: () => tell('onBlur'),
    };
    own.view = createTranscriptEditor(holder.current, label, told, (turn) => bringNear(turn));
    own.layout = new TurnLayout({ view: own.view, scroller, above: above.current, below: below.current });
    own.view.change({ isSparse: first.isSparse });
    own.view.setTurns(first.turns);
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
    const { areMarksWaiting, isLookWaiting, count } = shown.current;
    Object.assign(shown.current, inStep);
    view.setTurns(shownTurns);
    if (areMarksWaiting) applyMarks();
    if (view.turnElements().length !== count) look(true);
    if (isLookWaiting) resized();
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
    () =>
      createTranscriptHandle({
        view: () => shown.current.view,
        page: () => page.current,
        scroller,
        bringNear: (turn) => bringNear(turn),
      }),
    [scroller],
  );
  const hold = (isHeld: boolean): void => {
    shown.current.layout?.hold(isHeld);
    if (!isHeld) look(false);
  };
  return { page, holder, above, below, shown, isSparse, measured, hold };
}
