import { findDate } from './findDate.ts';
import type { ReadLine } from './readLines.ts';

/** What stands before the first speaker. */
export interface Preamble {
  readonly title: string | null;
  readonly date: string | null;
  /** Words that are neither title nor date: kept as turns of nobody. */
  readonly paragraphs: readonly { readonly text: string; readonly startMs: number | null }[];
  /** Line of the first such paragraph. */
  readonly line: number | null;
  /** A time on a line of its own that the first turn takes. */
  readonly pendingMs: number | null;
}

const titleEntry = /^(?:title|topic|subject|название|тема)\s*:\s*(.+)$/iu;
/** «Дата: …» at the head of a talk, with what follows the colon. */
export const dateEntry =
  /^(?:date|date of (?:interview|meeting|call)|recorded|дата(?: (?:проведения )?(?:интервью|встречи|записи|беседы|разговора))?|когда)[^:\n]{0,20}:\s*(.+)$/iu;

/** Reads title and date; a short first line that is no sentence is the title where no heading gave one. */
export function readPreamble(lines: readonly ReadLine[], foundTitle: string | null): Preamble {
  let title = foundTitle;
  let date = foundTitle === null ? null : findDate(foundTitle);
  let pendingMs: number | null = null;
  let isFirst = true;
  let firstLine: number | null = null;
  const paragraphs: { text: string; startMs: number | null }[] = [];
  for (const { line, text, startMs } of lines) {
    if (text === '') {
      if (startMs !== null) pendingMs = startMs;
      continue;
    }
    const titled = titleEntry.exec(text.slice(0, 300));
    const dated = dateEntry.exec(text.slice(0, 300));
    const datedAt = dated === null ? null : findDate(dated[1] ?? '');
    if (datedAt !== null) date ??= datedAt;
    else if (titled !== null && title === null) title = titled[1] ?? null;
    else if (line.form === 'heading') date ??= findDate(text);
    else if (isFirst && title === null && isTitleLike(text)) {
      title = text;
      date ??= findDate(text);
    } else if (text.length <= 40 && findDate(text) !== null) date ??= findDate(text);
    else {
      paragraphs.push({ text, startMs });
      firstLine ??= line.number;
    }
    isFirst = false;
  }
  return { title, date, paragraphs, line: firstLine, pendingMs };
}

function isTitleLike(text: string): boolean {
  return text.length <= 120 && !/[.!?…:;,]$/.test(text) && !/:\s/.test(text) && /\p{L}/u.test(text);
}
