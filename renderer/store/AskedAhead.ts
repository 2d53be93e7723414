interface Asked<Answer> {
  readonly key: string;
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
}

/** One answer that was asked for before anybody needed it: the last one asked for. `key` names all it depends on. */
export class AskedAhead<Answer> {
  #asked: Asked<Answer> | null = null;

  /** Asks, unless that is on its way or here already; what was asked for before is given up. */
  ask(key: string, fetch: (signal: AbortSignal) => Promise<Answer>): void {
    if (this.#asked?.key === key) return;
    this.drop();
    const controller = new AbortController();
    const answer = fetch(controller.signal);
    this.#asked = { key, answer, controller };
    // Nobody may ever take it; a failure asks anew when it is needed.
    answer.catch(() => {
      if (this.#asked?.controller === controller) this.#asked = null;
    });
  }

  /** The answer under the key, once, or null; from now on the caller's signal ends the call. */
  take(key: string, signal: AbortSignal): Promise<Answer> | null {
    const asked = this.#asked;
    if (asked?.key !== key) return null;
    this.#asked = null;
    signal.addEventListener('abort', () => asked.controller.abort(), { once: true });
    return asked.answer;
  }

  /** Gives up what was asked for and not taken. */
  drop(): void {
    this.#asked?.controller.abort();
    this.#asked = null;
  }
}
