import { ConnectionLostError, isAbort } from '../api/toAppError.ts';
import { useRecords } from './records.ts';

interface Following<Data> {
  /** Pause after a change before asking, so that many changes make one question. */
  readonly debounceMs: number;
  readonly fetch: (signal: AbortSignal) => Promise<Data>;
  readonly take: (data: Data) => void;
  readonly fail: (error: Error) => void;
  /** No project is open any more. */
  readonly reset: () => void;
}

/** Asks for something derived from the project's data whenever they change, one question at a time, until stopped. */
export function followData<Data>({ debounceMs, fetch, take, fail, reset }: Following<Data>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;
  const ask = async (): Promise<void> => {
    running?.abort();
    const own = new AbortController();
    running = own;
    try {
      const data = await fetch(own.signal);
      if (!own.signal.aborted) take(data);
    } catch (error) {
      if (own.signal.aborted || isAbort(error) || error instanceof ConnectionLostError) return;
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const stop = useRecords.subscribe((state, before) => {
    if (state.version === before.version && state.tables === before.tables) return;
    clearTimeout(timer);
    if (state.version === 0) {
      running?.abort();
      reset();
    } else timer = setTimeout(() => void ask(), before.version === 0 ? 0 : debounceMs);
  });
  return () => {
    clearTimeout(timer);
    running?.abort();
    stop();
  };
}
