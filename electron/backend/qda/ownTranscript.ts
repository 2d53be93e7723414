import type { Turn } from '#shared/domain/interview.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import type { DividedTurn } from './divideIntoTurns.ts';

type WrittenTurn = Pick<Turn, 'speaker' | 'startMs' | 'text'>;

/** Stands behind every label that we write, so that a reader of ours cannot take other words for one. */
const fixedSpace = '\u00A0';

/** Stands in the place of a label where nobody is named. */
export const nobody = '—';
const between = '\n\n';

/** `0:01:23`, with thousandths when there are any. */
function writeTime(ms: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(ms / 1000);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return ms % 1000 === 0 ? clock : `${clock}.${String(ms % 1000).padStart(3, '0')}`;
}

const head = /(?<=^|\n\n)(?:\[(\d{2,}):(\d{2}):(\d{2})(?:\.(\d{3}))?\]\u00A0)?(?:([^\n\u00A0]+):|—)\u00A0/g;

/** A label on one line, without the space that ends it. */
export function writtenLabel(speaker: string): string {
  return speaker
    .replace(/[\n\r\u00A0]/g, ' ')
    .replaceAll('; ', ', ')
    .trim();
}

/** Words of a turn with plain line ends, of the same meaning but never of the shape of a label of ours. */
function writtenWords(text: string): string {
  const words = text.replace(/\r\n?/g, '\n');
  return words.includes(fixedSpace)
    ? words.replace(head, (found, ...groups) => (groups.at(-2) === 0 ? found : found.replaceAll(fixedSpace, ' ')))
    : words;
}

export interface WrittenTranscript {
  readonly text: string;
  /** Where each turn's words begin in the text. */
  readonly starts: readonly number[];
}

/** A talk as plain text: each turn begins with its time and its speaker, a blank line between two. */
export function writeOwnTranscript(turns: readonly WrittenTurn[]): WrittenTranscript {
  const starts: number[] = [];
  let text = '';
  for (const turn of turns) {
    const label = writtenLabel(turn.speaker);
    const time = turn.startMs === null ? '' : `[${writeTime(turn.startMs)}]${fixedSpace}`;
    text += `${text === '' ? '' : between}${time}${label === '' ? nobody : `${label}:`}${fixedSpace}`;
    starts.push(text.length);
    text += writtenWords(turn.text);
  }
  return { text, starts };
}

/** The place in the written words of a place in a turn's text: line ends of two characters are written as one. */
export function writtenOffset(text: string, offset: number): number {
  let shift = 0;
  for (let at = text.indexOf('\r\n'); at !== -1 && at + 1 < offset; at = text.indexOf('\r\n', at + 2)) shift += 1;
  return offset - shift;
}

/** Law: gives back the turns that `writeOwnTranscript` was given, but for what its words leave out. */
export function readOwnTranscript(text: string, roleOf: (speaker: string) => SpeakerRole): DividedTurn[] {
  const heads = [...text.matchAll(head)];
  return heads.map((found, index) => {
    const [label, hours, minutes, seconds, thousandths, speaker = ''] = found;
    const next = heads[index + 1];
    const clock = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
    return {
      start: found.index + label.length,
      end: next === undefined ? text.length : next.index - between.length,
      speaker,
      role: roleOf(speaker),
      startMs: hours === undefined ? null : clock + Number(thousandths ?? '0'),
    };
  });
}
