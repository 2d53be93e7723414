import { findDate } from './findDate.ts';
import { noteWords } from './noteWords.ts';
import { dateEntry } from './readPreamble.ts';
import type { SourceLine } from './sourceLine.ts';

/** The lines of one interview among several, without its heading. */
export interface InterviewLines {
  readonly title: string | null;
  readonly lines: readonly SourceLine[];
}

const numbered =
  /^(?:интервью|беседа|разговор|респондент(?:ка)?|участни(?:к|ца)|собеседни(?:к|ца)|информант|кейс|interview|respondent|participant|interviewee|conversation|case)\s*(?:№|#|no\.?|number)?\s*(\d{1,3})(?!\d|[:.]\d)(?:\s*[.,:)(–—-].{0,100})?$/iu;
const named =
  /^(?:интервью|беседа|разговор|встреча|созвон)\s+с\s+\S.{0,80}$|^(?:interview|talk|call|conversation)\s+with\s+\S.{0,80}$/iu;

/** Lines above the particulars of an interview among which its heading is looked for. */
const headingReach = 3;

/**
 * Cuts a source where another interview begins: at numbered headings («Интервью 3. Мария», “Respondent 4”), at
 * headings that name the talk («Интервью с Марией»), or where particulars with a date come back. What stands before the
 * first beginning stays with the first interview. Fewer than two beginnings leave the source whole: an empty list.
 */
export function splitInterviews(lines: readonly SourceLine[]): InterviewLines[] {
  const beginnings = [findNumbered(lines), findNamed(lines), findParticulars(lines)].find(({ length }) => length > 1);
  if (beginnings === undefined) return [];
  return beginnings.map(({ at, title, particulars }, index) => {
    const from = index === 0 ? 0 : at;
    const own = lines.slice(from, beginnings[index + 1]?.at);
    const spoken = own.filter((line) => title === null || line !== lines[at]);
    return {
      title,
      lines: spoken.map((line) => (particulars?.has(line) === true ? { ...line, form: 'apart' } : line)),
    };
  });
}

interface Beginning {
  readonly at: number;
  readonly title: string | null;
  /** Lines that say who, when and where: nobody's speech, though they look labelled. */
  readonly particulars?: ReadonlySet<SourceLine>;
}

/** Each number once and rising; a label of a speaker comes back, or has words after its colon. */
function findNumbered(lines: readonly SourceLine[]): Beginning[] {
  const found = lines.flatMap((line, at) => {
    const number = numbered.exec(line.text)?.[1];
    const isSpeech = line.form !== 'heading' && /:(?:\s|$)/.test(line.text);
    const isApart = line.form === 'heading' || line.form === 'bold' || isAfterBlank(lines, at);
    return number === undefined || line.speaker !== undefined || isSpeech || !isApart
      ? []
      : [{ at, title: line.text, number: Number(number) }];
  });
  const isRising = found.every(({ number }, index) => index === 0 || number > (found[index - 1]?.number ?? 0));
  return isRising ? found : [];
}

function isAfterBlank(lines: readonly SourceLine[], at: number): boolean {
  return at === 0 || lines[at - 1]?.text === '';
}

function findNamed(lines: readonly SourceLine[]): Beginning[] {
  return lines.flatMap((line, at) =>
    line.form === 'heading' && named.test(line.text) ? [{ at, title: line.text }] : [],
  );
}

/** A dated line or table of particulars, from its heading on. */
function findParticulars(lines: readonly SourceLine[]): Beginning[] {
  const found: Beginning[] = [];
  for (const [at, line] of lines.entries()) {
    if (!isDated(line)) continue;
    const before = found.at(-1)?.at ?? -1;
    let begin = at;
    while (begin - 1 > before && isParticular(lines[begin - 1])) begin -= 1;
    let end = at + 1;
    while (isParticular(lines[end])) end += 1;
    const particulars = new Set(lines.slice(begin, end));
    const heading = findHeading(lines, begin, before);
    found.push({ at: heading ?? begin, title: heading === null ? null : (lines[heading]?.text ?? null), particulars });
  }
  return found;
}

function isDated({ form, text, speaker }: SourceLine): boolean {
  if (speaker !== undefined || (form !== 'apart' && text.length > 120)) return false;
  return text.split('\n').some((row) => findDate(dateEntry.exec(row)?.[1] ?? '') !== null);
}

const personLine =
  /^(?:респондент(?:ка)?|собеседни(?:к|ца)|участни(?:к|ца)|интервьюер|respondent|interviewee|participant|interviewer)\s*:\s*\p{Lu}[^?!]{0,60}$/iu;

/** «Возраст: 34», and «Респондент: Мария Петрова» with no more than a name after it. */
function isParticular(line: SourceLine | undefined): boolean {
  if (line === undefined || line.form === 'apart' || line.speaker !== undefined || line.text.length > 120) return false;
  const key = /^([\p{L}][^:]{0,40}):\s*\S/u.exec(line.text)?.[1]?.trim().toLowerCase();
  if (key !== undefined && noteWords.has(key)) return true;
  return personLine.test(line.text) && line.text.split(' ').length <= 6 && !line.text.endsWith('.');
}

function findHeading(lines: readonly SourceLine[], begin: number, before: number): number | null {
  for (let at = begin; at >= Math.max(0, begin - headingReach) && at > before; at -= 1) {
    const line = lines[at];
    if (
      line !== undefined &&
      line.form !== 'apart' &&
      line.text.length <= 120 &&
      (line.form === 'heading' || line.form === 'bold')
    )
      return at;
  }
  return null;
}
