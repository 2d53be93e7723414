import { parseMarks } from './parseMarks.ts';
import type { SampleCoding, SampleInterview, SampleTurn } from './sampleDocument.ts';

export interface ParsedInterview {
  readonly interview: SampleInterview;
  readonly codings: readonly SampleCoding[];
  /** The interviewer's note about the talk; null when there is none. */
  readonly memo: string | null;
}

/** Words spoken per millisecond (about 130 a minute) and the breath between two turns. */
const msPerWord = 460;
const msBetweenTurns = 1_500;

const turnLine = /^\*\*(?<speaker>[^*]+):\*\*\s+(?:\[(?<minutes>\d+):(?<seconds>\d\d)\]\s+)?(?<marked>.+)$/su;

/**
 * Reads one interview as authors write it: front matter between `---` lines, then one paragraph per turn,
 * `**Name:** [mm:ss] words`. A turn without a time begins when the one before it ends, at a usual pace of speech.
 *
 * @throws with the file's name in front when something cannot be read.
 */
export function parseInterview(fileName: string, source: string, language: string): ParsedInterview {
  const parts = /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/u.exec(source.normalize('NFC'));
  if (parts?.groups === undefined) throw new Error(`${fileName}: no front matter`);
  const head = readHead(parts.groups.head ?? '');
  const get = (key: string): string => {
    const value = head.get(key);
    if (value === undefined) throw new Error(`${fileName}: front matter has no «${key}»`);
    return value;
  };
  const kind = get('kind');
  if (kind !== 'problem' && kind !== 'solution') throw new Error(`${fileName}: unknown kind ${kind}`);
  const speakers = new Map(
    get('respondents')
      .split(',')
      .map((pair) => pair.split('=').map((side) => side.trim()) as [string, string]),
  );
  const interviewId = get('id');
  const turns: SampleTurn[] = [];
  const codings: SampleCoding[] = [];
  let startMs = 0;
  for (const paragraph of (parts.groups.body ?? '').split(/\n\s*\n/u)) {
    if (paragraph.trim() === '') continue;
    const groups = turnLine.exec(paragraph.trim())?.groups;
    if (groups === undefined) throw new Error(`${fileName}: not a turn: ${paragraph.slice(0, 60)}`);
    const speaker = groups.speaker ?? '';
    const role = speaker === get('interviewer') ? 'interviewer' : speakers.has(speaker) ? 'respondent' : 'other';
    if (groups.minutes !== undefined) startMs = (Number(groups.minutes) * 60 + Number(groups.seconds)) * 1_000;
    try {
      const { text, codings: marks } = parseMarks((groups.marked ?? '').replaceAll('\n', ' '), get('coder'));
      for (const mark of marks) codings.push({ interviewId, turn: turns.length, ...mark });
      turns.push({ speaker, role, respondentId: speakers.get(speaker) ?? null, startMs, text });
      startMs += text.split(/\s+/u).length * msPerWord + msBetweenTurns;
    } catch (error) {
      throw new Error(`${fileName}, turn ${turns.length + 1}: ${String(error)}`, { cause: error });
    }
  }
  const interview = {
    id: interviewId,
    kind,
    respondentIds: [...speakers.values()],
    date: get('date'),
    language,
    wave: Number(get('wave')),
    turns,
  } as const;
  return { interview, codings, memo: head.get('memo') ?? null };
}

function readHead(head: string): Map<string, string> {
  return new Map(
    head.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}
