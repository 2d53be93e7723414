import type { ParsedTurn } from '#shared/domain/parsedTranscript.ts';

/** Turns as they were collected, and how many were dropped because nothing was said in them. */
export interface CollectedTurns {
  readonly turns: readonly ParsedTurn[];
  readonly emptyCount: number;
  readonly firstEmptyLine: number | null;
}

/** A line with fewer characters was not wrapped: its end was meant. */
const shortestWrapped = 20;

/** Builds turns line by line. */
export class TurnCollector {
  readonly #turns: ParsedTurn[] = [];
  readonly #joinsWrapped: boolean;
  #speaker: string | null = null;
  #startMs: number | null = null;
  #lines: string[] = [];
  #line = 0;
  #isOpen = false;
  #isPaused = true;
  #emptyCount = 0;
  #firstEmptyLine: number | null = null;

  /** @param joinsWrapped - whether a line that goes on in small letters continues the line above, as in hard-wrapped text */
  constructor(joinsWrapped: boolean) {
    this.#joinsWrapped = joinsWrapped;
  }

  /** Whether the next words begin a new turn in a text without speakers. */
  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** Begins a turn; `line` is where it stands in the source. */
  start(speaker: string | null, startMs: number | null, text: string, line: number): void {
    this.#close();
    this.#speaker = speaker;
    this.#startMs = startMs;
    this.#line = line;
    this.#lines = [];
    this.#isOpen = true;
    this.#isPaused = false;
    this.append(text);
  }

  /** Goes on with the same speaker at a later time: a new turn, so that the time is kept. */
  resume(startMs: number, text: string, line: number): void {
    const isEmpty = this.#lines.every((words) => words === '');
    if (isEmpty && this.#startMs === null) this.#startMs = startMs;
    if (isEmpty) this.append(text);
    else this.start(this.#speaker, startMs, text, line);
  }

  append(text: string): void {
    if (!this.#isOpen || this.#isPaused) {
      if (text !== '') this.start(null, null, text, this.#line);
      return;
    }
    const last = this.#lines.length - 1;
    const before = this.#lines[last] ?? '';
    const continues = this.#joinsWrapped && before.length >= shortestWrapped && /^\p{Ll}/u.test(text);
    if (continues) this.#lines[last] = `${before} ${text}`;
    else this.#lines.push(text);
  }

  /** The turn is over; words that follow without a label are nobody's. */
  pause(): void {
    this.#isPaused = true;
  }

  finish(): CollectedTurns {
    this.#close();
    return { turns: this.#turns, emptyCount: this.#emptyCount, firstEmptyLine: this.#firstEmptyLine };
  }

  #close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const text = this.#lines
      .map((line) => line.replace(/[ \t\u00A0]{2,}|\t/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
    if (text !== '') {
      this.#turns.push({ speaker: this.#speaker, startMs: this.#startMs, text });
      return;
    }
    this.#emptyCount += 1;
    this.#firstEmptyLine ??= this.#line;
  }
}
