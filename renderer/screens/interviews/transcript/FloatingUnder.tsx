import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import classes from '../InterviewsScreen.module.css';

const pickerWidth = 371;

interface FloatingUnderProps {
  readonly editor: RefObject<TranscriptHandle | null>;
  readonly scroller: HTMLElement | null;
  readonly span: { readonly turn: number; readonly start: number; readonly end: number };
  readonly children: ReactNode;
}

/** Puts its content under the last line of a span, below the stripes, and brings both into view. */
export function FloatingUnder({ editor, scroller, span, children }: FloatingUnderProps) {
  const holder = useRef<HTMLDivElement>(null);
  const { turn, start, end } = span;
  useLayoutEffect(() => {
    const element = holder.current;
    const box = editor.current?.boxOf({ turn, start, end });
    if (element === null || box === null || box === undefined) return;
    const page = element.offsetParent?.clientWidth ?? 0;
    const middle = (box.left + box.right) / 2 - pickerWidth / 2;
    element.style.left = `${Math.max(24, Math.min(middle, page - pickerWidth - 24))}px`;
    element.style.top = `${box.bottom + 12}px`;
    // Only now: focusing a field where it is not yet in its place would scroll the page there.
    element.querySelector('input')?.focus({ preventScroll: true });
    const area = scroller?.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    const below = own.bottom + 12 - (area?.bottom ?? own.bottom);
    if (below > 0) scroller?.scrollBy({ top: below });
  }, [editor, scroller, turn, start, end]);
  return (
    <div className={classes['floating']} ref={holder}>
      {children}
    </div>
  );
}
