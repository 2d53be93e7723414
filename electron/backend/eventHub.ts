import type { BackendEvent } from '#shared/contract/appContract.ts';

/** Tells every window what happened. Each listener has a queue of its own, so that a slow one holds up nobody. */
export interface EventHub {
  publish(event: BackendEvent): void;
  /** Events from now on, until the signal aborts or the hub closes. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<BackendEvent, void, void>;
  close(): void;
}

interface Listener {
  readonly queue: BackendEvent[];
  wake: () => void;
}

export function createEventHub(): EventHub {
  const listeners = new Set<Listener>();
  let isClosed = false;

  async function* drain(listener: Listener, signal: AbortSignal | undefined): AsyncGenerator<BackendEvent, void, void> {
    const onAbort = () => listener.wake();
    signal?.addEventListener('abort', onAbort);
    try {
      while (!isClosed && signal?.aborted !== true) {
        const event = listener.queue.shift();
        if (event === undefined) {
          const woken = Promise.withResolvers<void>();
          listener.wake = () => woken.resolve();
          if (listener.queue.length === 0) await woken.promise;
        } else {
          yield event;
        }
      }
    } finally {
      signal?.removeEventListener('abort', onAbort);
      listeners.delete(listener);
    }
  }

  return {
    publish: (event) => {
      for (const listener of listeners) {
        listener.queue.push(event);
        listener.wake();
      }
    },
    listen: (signal) => {
      const listener: Listener = { queue: [], wake: () => undefined };
      listeners.add(listener);
      return drain(listener, signal);
    },
    close: () => {
      isClosed = true;
      for (const listener of listeners) listener.wake();
    },
  };
}
