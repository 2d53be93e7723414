/** What a measured key or click must change in the page. */
export type Awaited =
  /** The talk with this label stands there with a mark. */
  | { readonly kind: 'talk'; readonly label: string }
  /** The turn with this index carries the code. */
  | { readonly kind: 'stripe'; readonly turn: number; readonly code: string }
  /** The text of the turn with this index is another. */
  | { readonly kind: 'text'; readonly turn: number };

export interface Reaction {
  /** From the time stamp of the event until the frame with its effect was painted. */
  readonly totalMs: number;
  /** From the first message to the backend until the first one back; null when none was sent. */
  readonly answerMs: number | null;
}

export interface WindowProbe {
  /** Begins to watch for the effect of the next event of the type. */
  arm(type: 'keydown' | 'click', awaited: Awaited): void;
  reaction(): Promise<Reaction>;
  /** Resolves when every call was answered and nothing was sent, received or changed in the page for a while. */
  quiet(ms: number): Promise<void>;
  /** The longest task of more than 50 ms since it was asked last; 0 when there was none. */
  longestTask(): number;
}

/** Marks in a trace of the page: the handling of the input begins, and the frame with its effect is painted. */
export const reactionStarts = 'custdev: reaction starts';
export const reactionShown = 'custdev: reaction shown';

/**
 * Runs in the page before the app does. The time of a reaction goes from the event's own time stamp, given by the
 * browser's process, to the end of the frame that shows the effect: in that frame's `requestAnimationFrame` a task is
 * posted, which comes after its style, layout and paint and before all that waits. Event Timing would round to 8 ms.
 */
export function installProbe([startMark, shownMark]: readonly [string, string]): void {
  let lastActivity = performance.now();
  let sentAt: number | null = null;
  let answeredAt: number | null = null;
  const waiting = new Set<string>();
  // Long messages come as bytes; the id stands at the beginning.
  const idOf = (data: unknown): string | undefined => {
    const text = data instanceof ArrayBuffer ? new TextDecoder().decode(data.slice(0, 80)) : data;
    return typeof text === 'string' ? /"i":"?([\w-]+)/u.exec(text)?.[1] : undefined;
  };
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', ({ data }) => {
        lastActivity = performance.now();
        waiting.delete(idOf(data) ?? '');
        if (sentAt !== null) answeredAt ??= lastActivity;
      });
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      lastActivity = performance.now();
      sentAt ??= lastActivity;
      const id = idOf(data);
      // A message with a type of its own takes back the call that had the number.
      if (id !== undefined && typeof data === 'string' && /"t":[^1]/u.test(data.slice(0, 80))) waiting.delete(id);
      else if (id !== undefined) waiting.add(id);
      super.send(data);
    }
  };
  let longest = 0;
  const noteTasks = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const tasks = new PerformanceObserver((list) => noteTasks(list.getEntries()));
  tasks.observe({ type: 'longtask' });

  let awaitedTurn: { readonly index: number; readonly element: Element } | null = null;
  // Looked up once: asking for all turns of a long talk takes as long as a part of what is measured.
  const turnAt = (index: number): Element | undefined => {
    if (awaitedTurn?.index === index && awaitedTurn.element.isConnected) return awaitedTurn.element;
    const element = document.querySelectorAll('.transcript > [data-turn]').item(index) ?? undefined;
    awaitedTurn = element === undefined ? null : { index, element };
    return element;
  };
  let textBefore: string | null | undefined;
  const isThere = (awaited: Awaited): boolean => {
    if (awaited.kind === 'talk')
      return document.querySelector(`.transcript[aria-label="${awaited.label}"] mark.coded`) !== null;
    const turn = turnAt(awaited.turn);
    if (awaited.kind === 'stripe') return turn?.querySelector(`mark[aria-description*="${awaited.code}"]`) != null;
    return turn !== undefined && turn.textContent !== textBefore;
  };

  let reaction: Promise<Reaction> = Promise.reject(new Error('Nothing was awaited'));
  reaction.catch(() => undefined);
  const afterPaint = new MessageChannel();
  let isInFrame = false;
  let atEndOfFrame: () => void = () => undefined;
  const endFrame = (): void => {
    isInFrame = false;
    atEndOfFrame();
    atEndOfFrame = () => undefined;
  };
  const react = (type: 'keydown' | 'click', awaited: Awaited): Promise<Reaction> =>
    new Promise((resolve) => {
      let from: number | null = null;
      let isAsked = false;
      const changes = new MutationObserver(() => {
        if (isInFrame) look();
        check();
      });
      const look = (): void => {
        if (from === null || !isThere(awaited)) return;
        const start = from;
        from = null;
        changes.disconnect();
        const finish = (): void => {
          const totalMs = performance.now() - start;
          performance.mark(shownMark);
          resolve({ totalMs, answerMs: sentAt === null || answeredAt === null ? null : answeredAt - sentAt });
        };
        if (isInFrame) {
          atEndOfFrame = finish;
          return;
        }
        afterPaint.port1.onmessage = finish;
        afterPaint.port2.postMessage(null);
      };
      const check = (): void => {
        if (isAsked || from === null) return;
        isAsked = true;
        requestAnimationFrame(() => {
          isAsked = false;
          // What changes from now on is painted in this very frame.
          isInFrame = true;
          // Right after the frame, before what the app itself puts off until then, also by messages of its own.
          void scheduler.postTask(endFrame, { priority: 'user-blocking' });
          look();
        });
      };
      const begin = (event: Event): void => {
        from = event.timeStamp;
        performance.mark(startMark);
        sentAt = null;
        answeredAt = null;
        check();
      };
      window.addEventListener(type, begin, { capture: true, once: true });
      changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });

  const probe: WindowProbe = {
    arm: (type, awaited) => {
      awaitedTurn = null;
      const turn = awaited.kind === 'talk' ? undefined : turnAt(awaited.turn);
      textBefore = awaited.kind === 'text' ? turn?.textContent : undefined;
      reaction = react(type, awaited);
    },
    reaction: () => reaction,
    quiet: (ms) =>
      new Promise((resolve) => {
        lastActivity = performance.now();
        const changes = new MutationObserver(() => (lastActivity = performance.now()));
        changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        const look = (): void => {
          const left = lastActivity + ms - performance.now();
          if (left > 0 || waiting.size > 0) {
            setTimeout(look, Math.max(10, left));
            return;
          }
          changes.disconnect();
          resolve();
        };
        look();
      }),
    longestTask: () => {
      noteTasks(tasks.takeRecords());
      const found = longest;
      longest = 0;
      return found;
    },
  };
  (window as unknown as { windowProbe: WindowProbe }).windowProbe = probe;
}
