import { type MouseEvent, type RefObject, useEffect, useRef } from 'react';
import type { TranscriptView } from './createTranscriptEditor.ts';
import type { TextPoint, TextTarget } from './textTarget.ts';

interface MouseChoiceOptions {
  readonly shown: RefObject<{ readonly view: TranscriptView | null }>;
  /** The element that scrolls. */
  readonly scroller: HTMLElement | null;
  readonly turns: readonly { readonly id: string }[];
  /** Keeps what was laid out on the page. */
  readonly hold: (isHeld: boolean) => void;
  /** The button came up; inside or outside the text. */
  readonly onRelease: (event: globalThis.MouseEvent) => void;
}

export interface MouseChoice {
  /** For the press of a button in the text: its release is told wherever it happens. */
  readonly begin: (event: MouseEvent) => void;
  /** What the pointer drew; both ends are the same after a click, null when nothing was drawn in the text. */
  readonly read: (event: globalThis.MouseEvent) => TextTarget | null;
}

/** The place of the visible text that is nearest to where the button came up. */
function nearestPoint(view: TranscriptView, scroller: HTMLElement, event: globalThis.MouseEvent): TextPoint | null {
  const text = view.dom.getBoundingClientRect();
  const seen = scroller.getBoundingClientRect();
  const top = Math.max(text.top, seen.top) + 1;
  const bottom = Math.min(text.bottom, seen.bottom) - 1;
  const left = Math.min(Math.max(event.clientX, text.left + 1), text.right - 1);
  return view.pointUnder(left, Math.min(Math.max(event.clientY, top), bottom));
}

/** What the mouse chooses in the text: from where it was pressed to where it is let go, beside the text too. */
export function useMouseChoice({ shown, scroller, turns, hold, onRelease }: MouseChoiceOptions): MouseChoice {
  // By the turn's id: the text may be edited between a click and one with Shift.
  const clicked = useRef<{ readonly turnId: string; readonly offset: number } | null>(null);
  const release = useRef<((event: globalThis.MouseEvent) => void) | null>(null);
  useEffect(
    () => () => {
      if (release.current !== null) window.removeEventListener('mouseup', release.current);
      delete document.documentElement.dataset['choosing'];
    },
    [],
  );

  const begin = (event: MouseEvent): void => {
    if (event.button !== 0 || release.current !== null) return;
    hold(true);
    document.documentElement.dataset['choosing'] = '';
    release.current = (up) => {
      release.current = null;
      delete document.documentElement.dataset['choosing'];
      onRelease(up);
      hold(false);
    };
    window.addEventListener('mouseup', release.current, { once: true });
  };

  const headOf = (view: TranscriptView, selection: Selection, event: globalThis.MouseEvent): TextPoint | null => {
    if (scroller === null) return null;
    // Outside the page the browser goes by the order of what stands there, not by where the pointer is.
    const isOnPage = event.target instanceof Node && scroller.contains(event.target);
    const { focusNode, focusOffset } = selection;
    const onPage = isOnPage && focusNode !== null ? view.pointAt(focusNode, focusOffset) : null;
    return onPage ?? nearestPoint(view, scroller, event);
  };

  /** Where the press with Shift goes on from; null when nothing was clicked before. */
  const lastPoint = (): TextPoint | null => {
    const last = clicked.current;
    const turn = last === null ? -1 : turns.findIndex(({ id }) => id === last.turnId);
    return last === null || turn === -1 ? null : { turn, offset: last.offset };
  };

  const read = (event: globalThis.MouseEvent): TextTarget | null => {
    const { view } = shown.current;
    const selection = window.getSelection();
    if (view === null || selection === null) return null;
    const { anchorNode, anchorOffset } = selection;
    const drawn = anchorNode === null ? null : view.pointAt(anchorNode, anchorOffset);
    const head = headOf(view, selection, event);
    const anchor = (event.shiftKey ? lastPoint() : null) ?? drawn;
    if (anchor === null || head === null) return null;
    clicked.current = { turnId: turns[anchor.turn]?.id ?? '', offset: anchor.offset };
    return { anchor, head };
  };
  return { begin, read };
}
