import { findDate } from './findDate.ts';
import { findTurns } from './findTurns.ts';
import type { FoundPart, FoundTurns } from './foundTurns.ts';
import { dateEntry } from './readPreamble.ts';
import { splitInterviews, type InterviewLines } from './splitInterviews.ts';
import type { SourceLine } from './sourceLine.ts';

/** Turns of a text or document, and the interviews that it falls into when it plainly holds several. */
export function findInterviews(lines: readonly SourceLine[]): FoundTurns {
  const whole = findTurns(lines);
  const dated = { ...whole, date: whole.date ?? findTableDate(lines) };
  const split = splitInterviews(lines);
  const parts = withOwnTitles(split.map(readPart), split);
  if (parts.length > 1 && parts.every(isConversation)) return { ...dated, parts };
  if (split.length < 2) return dated;
  const warning = { code: 'severalConversations', line: null, details: { count: split.length } } as const;
  return { ...dated, warnings: [...dated.warnings, warning] };
}

function readPart({ title, lines }: InterviewLines): FoundPart {
  const found = findTurns(lines);
  const date = found.date ?? findTableDate(lines) ?? (title === null ? null : findDate(title));
  const isSpoken = lines.some(({ text, form }) => text === found.title && form !== 'heading');
  const lead = title !== null && found.title !== null && isSpoken ? found.title : null;
  const before = lead === null ? [] : [{ speaker: null, startMs: null, text: lead }];
  return { turns: [...before, ...found.turns], title: title ?? found.title, date };
}

const person =
  /^(?:фио|имя|респондент|собеседник|участник|name|respondent|interviewee|participant)\s*:\s*(\S.{0,100})$/imu;

/** Titles that do not tell the parts apart give way to the name in their particulars, or get a number. */
function withOwnTitles(parts: readonly FoundPart[], split: readonly InterviewLines[]): FoundPart[] {
  const counts = new Map<string | null, number>();
  for (const { title } of parts) counts.set(title, (counts.get(title) ?? 0) + 1);
  return parts.map((part, index) => {
    if (part.title !== null && counts.get(part.title) === 1) return part;
    const head = split[index]?.lines.find(({ text, form }) => form === 'apart' && person.test(text))?.text ?? '';
    const name = person.exec(head)?.[1]?.trim();
    return { ...part, title: name ?? (part.title === null ? null : `${part.title} ${index + 1}`) };
  });
}

/** Several turns in which more than one speaks, or somebody is asked. */
function isConversation({ turns }: FoundPart): boolean {
  const speakers = new Set(turns.map(({ speaker }) => speaker));
  return turns.length >= 2 && (speakers.size > 1 || turns.some(({ text }) => text.includes('?')));
}

/** The date in a table of particulars, as stands at the head of an interview. */
function findTableDate(lines: readonly SourceLine[]): string | null {
  for (const { form, text } of lines) {
    if (form !== 'apart') continue;
    const row = text.split('\n').find((line) => dateEntry.test(line));
    if (row !== undefined) return findDate(dateEntry.exec(row)?.[1] ?? '');
  }
  return null;
}
