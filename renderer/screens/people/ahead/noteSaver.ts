import type { RecordId } from '#shared/domain/ids.ts';

/** Keeps one note while it is typed: one call at a time, the last words always last. */
export interface NoteSaver<Fields> {
  /** The note as it is now; kept a moment later, however long the typing goes on. */
  put(fields: Fields): void;
  /** Keeps what waits at once; resolves when it is kept. */
  flush(): Promise<void>;
}

const delayMs = 300;

/** `save` answers the id of the note, null when it was refused; a refused note waits for the next call. */
export function createNoteSaver<Fields>(
  save: (fields: Fields, id: RecordId | null) => Promise<RecordId | null>,
  knownId: RecordId | null,
  onMade: (id: RecordId) => void,
): NoteSaver<Fields> {
  let id = knownId;
  let waiting: { readonly fields: Fields } | null = null;
  let queue = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function keep(): Promise<void> {
    const kept = waiting;
    if (kept === null) return;
    waiting = null;
    const answer = await save(kept.fields, id);
    if (answer === null) waiting ??= kept;
    else if (id === null) onMade((id = answer));
  }

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    queue = queue.then(keep);
    return queue;
  };
  return {
    put: (fields) => {
      waiting = { fields };
      timer ??= setTimeout(() => void flush(), delayMs);
    },
    flush,
  };
}
