import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { resizeSpan, type SpanEnd, stepSpanEnd } from '#shared/text/resizeSpan.ts';
import type { Span } from '#shared/text/span.ts';
import classes from './QuotationHandles.module.css';
import type { TurnSpan } from './textTarget.ts';
import type { TranscriptHandle } from './TranscriptEditor.tsx';

interface QuotationHandlesProps {
  readonly editor: RefObject<TranscriptHandle | null>;
  /** The quotation as the page shows it: while an end is drawn, where it would go. */
  readonly span: TurnSpan;
  /** The words of its turn. */
  readonly text: string;
  /** An end is being drawn; null when that was given up. */
  readonly onPreview: (span: Span | null) => void;
  readonly onResize: (span: Span) => void;
}

interface Drag {
  readonly end: SpanEnd;
  readonly before: Span;
  /** From the pointer to the middle of the line at the end, so that the end does not jump to the pointer. */
  readonly toLine: { readonly left: number; readonly top: number };
}

const ends = ['start', 'end'] as const;

/** The two ends of the open quotation, to be drawn over words with a pointer or moved by keys. */
export function QuotationHandles({ editor, span, text, onPreview, onResize }: QuotationHandlesProps) {
  const { t } = useTranslation('marking');
  const elements = useRef<Partial<Record<SpanEnd, HTMLDivElement | null>>>({});
  const [drag, setDrag] = useState<Drag | null>(null);

  const place = useEffectEvent((): void => {
    const edges = editor.current?.edgesOf(span) ?? null;
    for (const end of ends) {
      const element = elements.current[end];
      if (element === null || element === undefined) continue;
      element.hidden = edges === null;
      if (edges === null) continue;
      element.style.left = `${edges[end].left}px`;
      element.style.top = `${end === 'start' ? edges.start.top : edges.end.bottom}px`;
    }
  });
  // After every drawing, because turns come and go with the reader; in the next frame, when they have been laid out.
  useEffect(() => {
    const frame = requestAnimationFrame(() => place());
    return () => cancelAnimationFrame(frame);
  });
  useEffect(() => {
    const page = elements.current.start?.parentElement;
    if (page === null || page === undefined) return undefined;
    // Whatever moves the words, from a hint above to the width of the window, changes the page.
    const observer = new ResizeObserver(() => place());
    observer.observe(page);
    return () => observer.disconnect();
  }, []);

  const cancel = useEffectEvent((event: globalThis.KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    setDrag(null);
    onPreview(null);
  });
  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => cancel(event);
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isDragging]);

  const begin = (end: SpanEnd, event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const edge = editor.current?.edgesOf(span)?.[end];
    const page = event.currentTarget.offsetParent?.getBoundingClientRect();
    if (edge === undefined || page === undefined) return;
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    const left = edge.left + page.left - event.clientX;
    const top = (edge.top + edge.bottom) / 2 + page.top - event.clientY;
    setDrag({ end, before: { start: span.start, end: span.end }, toLine: { left, top } });
  };
  const spanUnder = (event: PointerEvent): Span | null => {
    if (drag === null) return null;
    const point = editor.current?.pointUnder(event.clientX + drag.toLine.left, event.clientY + drag.toLine.top);
    if (point === null || point === undefined) return null;
    const offset = point.turn === span.turn ? point.offset : point.turn < span.turn ? 0 : text.length;
    return resizeSpan(text, drag.before, drag.end, offset, event.altKey ? 'character' : 'word');
  };
  const move = (event: PointerEvent): void => {
    const next = spanUnder(event);
    if (next !== null && (next.start !== span.start || next.end !== span.end)) onPreview(next);
  };
  const finish = (event: PointerEvent): void => {
    if (drag === null) return;
    setDrag(null);
    const next = spanUnder(event) ?? { start: span.start, end: span.end };
    if (next.start === drag.before.start && next.end === drag.before.end) onPreview(null);
    else onResize(next);
  };
  const giveUp = (): void => {
    if (drag === null) return;
    setDrag(null);
    onPreview(null);
  };
  const press = (end: SpanEnd, event: KeyboardEvent): void => {
    const direction = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
    if (direction === null) return;
    event.preventDefault();
    event.stopPropagation();
    const next = stepSpanEnd(text, span, end, direction, event.altKey ? 'character' : 'word');
    if (next.start !== span.start || next.end !== span.end) onResize({ start: next.start, end: next.end });
  };
  return ends.map((end) => (
    <div
      key={end}
      ref={(element) => {
        elements.current[end] = element;
      }}
      className={classes['handle']}
      hidden
      data-end={end}
      data-dragging={isDragging || undefined}
      role="slider"
      tabIndex={0}
      aria-label={t(end === 'start' ? 'startOfQuotation' : 'endOfQuotation')}
      aria-valuemin={0}
      aria-valuemax={text.length}
      aria-valuenow={span[end]}
      aria-valuetext={wordAt(text, span, end)}
      onPointerDown={(event) => begin(end, event)}
      onPointerMove={move}
      onPointerUp={finish}
      onPointerCancel={giveUp}
      onLostPointerCapture={giveUp}
      onKeyDown={(event) => press(end, event)}
    />
  ));
}

/** The first or the last words of the quotation: what a reader of the screen hears of its end. */
function wordAt(text: string, { start, end }: Span, which: SpanEnd): string {
  const words = text.slice(start, end).trim().split(/\s+/u);
  return (which === 'start' ? words.slice(0, 3) : words.slice(-3)).join(' ');
}
