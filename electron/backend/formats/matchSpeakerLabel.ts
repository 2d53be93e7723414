import {
  interruptionWords,
  interviewerWords,
  respondentWords,
  singleLetterLabels,
  speakerWords,
} from './labelWords.ts';
import { noteWords, talkWords } from './noteWords.ts';
import { parseTime, timePattern } from './parseTime.ts';
import type { SourceLine } from './sourceLine.ts';

/** How much a label looks like a speaker: a role's word, a name in capitals, a single letter, or merely short enough. */
export type LabelQuality = 'role' | 'letter' | 'name' | 'loose' | 'interruption';

/** What may be a speaker's label at the beginning of a line; the whole document decides whether it is. */
export interface LabelCandidate {
  readonly label: string;
  /** The label as it is counted: lower case, single spaces. */
  readonly key: string;
  readonly quality: LabelQuality;
  /** Bold, or beside a time: people do not write prose so. */
  readonly isStrong: boolean;
  readonly startMs: number | null;
  /** What follows on the line; empty when the words are on the next lines. */
  readonly rest: string;
}

/** A time at the beginning of a line, in brackets or not, with the end of a range after it. */
export interface LeadingTime {
  readonly startMs: number;
  readonly rest: string;
  /** In brackets, with hours, or a range: a time of the recording wherever it stands; else only many of them are. */
  readonly isCertain: boolean;
}

const leadingTime = new RegExp(
  String.raw`^([[(]?)(${timePattern})(?:\s*(?:-->|[-–—])\s*${timePattern})?([\])]?)(?=\s|$|[-–—|:])\s*(?:[-–—|:]\s+)?`,
);
const labelWithTime = new RegExp(
  String.raw`^([\p{L}\p{N}][^:\n\t[\]]{0,59}?)\s*[[(](${timePattern})[\])]\s*(?:[:–—-]\s*)?`,
  'u',
);
const labelThenTime = new RegExp(
  String.raw`^([\p{L}\p{N}][^:\n\t[\]]{0,59}?)(\s+|\s*[|,–—-]\s*)(${timePattern})$`,
  'u',
);
const labelThenColon = /^([\p{L}\p{N}][^:\n\t[\]]{0,59}?)\s*:(?![/\\\d])\s*/u;
const bracketedTime = new RegExp(String.raw`^[[(](${timePattern})[\])]\s*`);

/** Reads a time that a line begins with, or null. */
export function readLeadingTime(text: string): LeadingTime | null {
  const first = text.charCodeAt(0);
  if (!((first >= 48 && first <= 57) || first === 91 || first === 40)) return null;
  const found = leadingTime.exec(text.slice(0, 60));
  if (found === null) return null;
  const startMs = parseTime(found[2] ?? '');
  if (startMs === null) return null;
  return {
    startMs,
    rest: text.slice(found[0].length),
    isCertain: (found[1] !== '' && found[3] !== '') || found[0].includes('-->') || /\d:\d{1,2}:\d/.test(found[2] ?? ''),
  };
}

/** The label that a line may begin with, or null; `startMs` is a time already read before it. */
export function matchSpeakerLabel(line: SourceLine, text: string, startMs: number | null): LabelCandidate | null {
  const head = text.slice(0, 90);
  const isMarked = startMs !== null || line.form === 'bold';
  const timed = labelWithTime.exec(head);
  if (timed !== null) return describe(timed[1], parseTime(timed[2] ?? ''), text.slice(timed[0].length), true);
  if (text.length <= 90) {
    const alone = labelThenTime.exec(head);
    if (alone !== null) {
      const isSpaced = (alone[2] ?? '').length > 1 || line.form === 'bold';
      return describe(alone[1], parseTime(alone[3] ?? ''), '', isSpaced);
    }
  }
  const colon = labelThenColon.exec(head);
  const isTitle = line.form === 'heading' && colon !== null && colon[0].length < text.length;
  if (colon !== null && !isTitle) {
    const rest = text.slice(colon[0].length);
    const late = bracketedTime.exec(rest.slice(0, 30));
    const lateMs = late === null ? null : parseTime(late[1] ?? '');
    const words = late === null || lateMs === null || startMs !== null ? rest : rest.slice(late[0].length);
    return describe(colon[1], startMs ?? lateMs, words, isMarked || lateMs !== null);
  }
  const isAlone = text.length <= 60 && (startMs !== null || line.form === 'bold' || line.form === 'heading');
  return isAlone ? describeAlone(text, startMs) : null;
}

/** A label with no words after it and no colon: a name in bold, in a heading, or after a time. */
function describeAlone(text: string, startMs: number | null): LabelCandidate | null {
  if (/[.?!…;,]$/.test(text) || (startMs === null && text.split(' ').length > 3)) return null;
  const candidate = describe(text, startMs, '', false);
  return candidate === null || candidate.quality === 'loose' || candidate.quality === 'letter' ? null : candidate;
}

function describe(
  raw: string | undefined,
  startMs: number | null,
  rest: string,
  isStrong: boolean,
): LabelCandidate | null {
  const label = tidyLabel(raw ?? '');
  const key = label.toLowerCase();
  const quality = judge(label, key);
  return quality === null ? null : { label, key, quality, isStrong, startMs, rest };
}

/** A label without quotes, doubled spaces and, for questions and answers, without their number or remark. */
function tidyLabel(raw: string): string {
  const label = raw
    .replace(/\s+/g, ' ')
    .replace(/^["«“]+|["»”]+$/g, '')
    .trim();
  const numbered = /^(вопрос|ответ|question|answer|q|a)\s*(?:№\s*)?\d{1,3}\.?$/iu.exec(label);
  const plain = /^(вопрос|ответ|question|answer)\s*\([^()]{1,30}\)$/iu.exec(label);
  return numbered?.[1] ?? plain?.[1] ?? label;
}

const smallWords = new Set([
  'de',
  'van',
  'der',
  'von',
  'den',
  'da',
  'di',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'the',
  'of',
  'and',
  'и',
  'из',
  'фон',
  'оглы',
  'кызы',
  'du',
  'ter',
  'dos',
]);

function judge(label: string, key: string): LabelQuality | null {
  if (label === '' || !/\p{L}/u.test(label) || /[?!;…"<>{}=*]|\.\.|https?|www\./u.test(label)) return null;
  if (interruptionWords.has(key)) return 'interruption';
  const core = key.replace(/\([^()]{0,40}\)/g, '').trim();
  if (noteWords.has(key) || noteWords.has(core)) return null;
  if (singleLetterLabels.has(core)) return 'letter';
  const words = core.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 7) return null;
  if (words.length > 1 && words.some((word) => talkWords.has(word))) return null;
  const bare = words.map((word) => word.replace(/[_\d№.-]+$/u, ''));
  const isRole = bare.some(
    (word) => word.length > 1 && (interviewerWords.has(word) || respondentWords.has(word) || speakerWords.has(word)),
  );
  if (isRole && words.length <= 4 && bare.length <= 3) return 'role';
  if (noteWords.has(bare[0] ?? '') && words.length > 1) return null;
  return isNameLike(label) ? 'name' : isLoose(label, words) ? 'loose' : null;
}

function isNameLike(label: string): boolean {
  const words = label
    .replace(/\([^()]{0,40}\)/g, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length > 5 || label.includes(',') || /[.]\s\p{Ll}/u.test(label)) return false;
  const isName = (word: string): boolean =>
    /^[\p{Lu}\p{Lt}\d@]/u.test(word) || smallWords.has(word) || /^[^\p{L}\p{N}]+$/u.test(word);
  return /^\p{Lu}/u.test(label) && words.every(isName);
}

function isLoose(label: string, words: readonly string[]): boolean {
  return words.length <= 4 && label.length <= 40 && !/\.\s/.test(label);
}
