import type { SpanEnd } from '#shared/text/resizeSpan.ts';
import type { TranscriptView } from './createTranscriptEditor.ts';
import type { TextPoint, TurnSpan } from './textTarget.ts';

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
  /** Lets the text be edited at once and puts the caret there: what is typed next goes nowhere else. */
  editAt(point: TextPoint): void;
}

interface Parts {
  /** Null before the page is drawn and after it is gone. */
  readonly view: () => TranscriptView | null;
  readonly page: () => HTMLElement | null;
  readonly scroller: HTMLElement | null;
  /** Makes sure that the turn is laid out. */
  readonly bringNear: (turn: number) => void;
}

/** The page as its screen may use it: where spans stand, and going there. */
export function createTranscriptHandle({ view, page, scroller, bringNear }: Parts): TranscriptHandle {
  return {
    boxOf: (span) => {
      const lines = view()?.linesOf(span) ?? [];
      const origin = page()?.getBoundingClientRect();
      if (lines.length === 0 || origin === undefined) return null;
      return {
        left: Math.min(...lines.map(({ left }) => left)) - origin.left,
        top: Math.min(...lines.map(({ top }) => top)) - origin.top,
        right: Math.max(...lines.map(({ right }) => right)) - origin.left,
        bottom: Math.max(...lines.map(({ bottom }) => bottom)) - origin.top,
      };
    },
    edgesOf: (span) => {
      const lines = view()?.linesOf(span) ?? [];
      const [first, last] = [lines[0], lines.at(-1)];
      const origin = page()?.getBoundingClientRect();
      if (first === undefined || last === undefined || origin === undefined) return null;
      const edge = (left: number, { top, bottom }: DOMRect): LineEdge => ({
        left: left - origin.left,
        top: top - origin.top,
        bottom: bottom - origin.top,
      });
      return { start: edge(first.left, first), end: edge(last.right, last) };
    },
    pointUnder: (left, top) => {
      const text = view()?.dom.querySelector('.turn.near > .turn-text')?.getBoundingClientRect();
      if (text === undefined) return null;
      const inside = Math.min(Math.max(left, text.left + 1), text.right - 1);
      return view()?.pointUnder(inside, top) ?? null;
    },
    reveal: (span, isGentle) => {
      const text = view();
      const element = text?.turnElements()[span.turn];
      if (text === null || element === undefined || scroller === null) return;
      bringNear(span.turn);
      const bring = (): void => {
        const area = scroller.getBoundingClientRect();
        const lines = span.end > span.start ? text.linesOf(span) : [];
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
    focus: () => view()?.dom.focus({ preventScroll: true }),
    editAt: (point) => {
      bringNear(point.turn);
      view()?.setEditable(true);
      view()?.focusAt(point);
    },
  };
}
