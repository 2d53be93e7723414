import type { TranscriptView } from './createTranscriptEditor.ts';
import { turnAt, TurnHeights } from './TurnHeights.ts';
import type { ShownTurn } from './transcriptDocument.ts';
import type { TurnWindow } from './turnWindow.ts';

/** Long transcripts lay out only the turns near the reader. */
export const mostLaidOut = 300;

interface Parts {
  readonly view: TranscriptView;
  readonly scroller: HTMLElement;
  /** Stand for the turns before the window, and for those after it. */
  readonly above: HTMLElement;
  readonly below: HTMLElement;
}

/** Which turns stand near the reader, and how much room the others take. */
export class TurnLayout {
  /** True when turns outside the window are not laid out: the page says so by `data-sparse`. */
  isSparse = false;
  #window: TurnWindow = { from: 0, to: 0 };
  #isHeld = false;
  #isGrown = false;
  readonly #heights = new TurnHeights();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get window(): TurnWindow {
    return this.#window;
  }

  /** While it is held the window only grows: what the pointer has chosen so far stays on the page. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
  }

  /** Turns from a screen above the visible ones to a screen below, with half as many more on either side. */
  findWindow(turns: readonly ShownTurn[]): TurnWindow {
    const next = this.isSparse ? this.#findByHeights(turns) : this.#findByPlaces();
    const { from, to } = this.#window;
    const isGrown = this.#isGrown && !this.#isHeld;
    if (!isGrown && next.from >= from && next.to <= to) return this.#window;
    this.#isGrown = this.#isHeld;
    const spare = Math.ceil((next.to - next.from) / 2);
    const wide = { from: Math.max(0, next.from - spare), to: Math.min(turns.length, next.to + spare) };
    return this.#isHeld ? { from: Math.min(from, wide.from), to: Math.max(to, wide.to) } : wide;
  }

  #findByHeights(turns: readonly ShownTurn[]): TurnWindow {
    const { scroller, above } = this.#parts;
    const { top, height } = scroller.getBoundingClientRect();
    const place = top - above.getBoundingClientRect().top;
    const tops = this.#heights.topsOf(turns);
    return { from: turnAt(tops, place - height), to: turnAt(tops, place + 2 * height) + 1 };
  }

  #findByPlaces(): TurnWindow {
    const { view, scroller } = this.#parts;
    const elements = view.turnElements();
    const { top, height } = scroller.getBoundingClientRect();
    const firstBelow = (limit: number): number => {
      let low = 0;
      let high = elements.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) < limit) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    return { from: firstBelow(top - height), to: Math.min(elements.length, firstBelow(top + 2 * height) + 1) };
  }

  /** Makes it the window; `draw` draws it. What the reader sees stays where it is. */
  show(window: TurnWindow, turns: readonly ShownTurn[], draw: () => void): void {
    const { scroller } = this.#parts;
    const anchor = this.isSparse ? this.#findAnchor(window) : null;
    this.#window = window;
    draw();
    this.#keepRoom(turns);
    if (!this.isSparse) return;
    if (anchor !== null) {
      const moved = anchor.element.getBoundingClientRect().top - anchor.top;
      if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
    }
    if (this.noteHeights(turns)) this.#keepRoom(turns);
  }

  #keepRoom(turns: readonly ShownTurn[]): void {
    const { above, below } = this.#parts;
    const { from, to } = this.#window;
    const tops = this.#heights.topsOf(turns);
    above.style.height = this.isSparse ? `${tops[from] ?? 0}px` : '0';
    below.style.height = this.isSparse ? `${tops[turns.length]! - (tops[to] ?? 0)}px` : '0';
  }

  /** A visible turn that stays in the next window, and where it stands. */
  #findAnchor(next: TurnWindow): { readonly element: HTMLElement; readonly top: number } | null {
    const { view, scroller } = this.#parts;
    const elements = view.turnElements();
    const edge = scroller.getBoundingClientRect().top;
    const to = Math.min(this.#window.to, next.to);
    for (let turn = Math.max(this.#window.from, next.from); turn < to; turn += 1) {
      const element = elements[turn];
      const box = element?.getBoundingClientRect();
      if (element !== undefined && box !== undefined && box.bottom > edge) return { element, top: box.top };
    }
    return null;
  }

  /** Learns the heights of the turns in the window. Answers true when the width is another, so that none holds. */
  noteHeights(turns: readonly ShownTurn[]): boolean {
    if (!this.isSparse) return false;
    const elements = this.#parts.view.turnElements();
    const { from, to } = this.#window;
    const width = elements[from]?.querySelector('.turn-text')?.clientWidth ?? 0;
    const isNewWidth = this.#heights.setWidth(width);
    const last = Math.min(to, elements.length) - 1;
    let top = elements[from]?.getBoundingClientRect().top ?? 0;
    for (let turn = from; turn < last; turn += 1) {
      const next = elements[turn + 1]!.getBoundingClientRect().top;
      this.#heights.note(turns[turn]?.id ?? '', next - top);
      top = next;
    }
    return isNewWidth;
  }

  isNear(turn: number): boolean {
    return !this.isSparse || (turn >= this.#window.from && turn < this.#window.to);
  }

  /** Scrolls to where the turn stands or is thought to stand. */
  goTo(turn: number, turns: readonly ShownTurn[]): void {
    const { scroller, above } = this.#parts;
    // Heights were learnt since: without their room the page could not be scrolled that far.
    this.#keepRoom(turns);
    const { top, height } = scroller.getBoundingClientRect();
    const place = above.getBoundingClientRect().top + (this.#heights.topsOf(turns)[turn] ?? 0);
    scroller.scrollTop += place - top - height * 0.3;
  }
}
