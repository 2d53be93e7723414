import type { ImportWarning, ParsedTurn } from '#shared/domain/parsedTranscript.ts';
import { acceptSpeakerLabels } from './acceptSpeakerLabels.ts';
import { answerLabels, followUpLabel } from './labelWords.ts';
import { matchSpeakerLabel, readLeadingTime, type LabelCandidate } from './matchSpeakerLabel.ts';
import { markQuestions } from './markQuestions.ts';
import { readPreamble } from './readPreamble.ts';
import type { SourceLine } from './sourceLine.ts';
import { splitService } from './splitService.ts';
import { TurnCollector } from './TurnCollector.ts';

/** What the lines of a text or document turn out to be. */
export interface FoundTurns {
  readonly turns: readonly ParsedTurn[];
  readonly title: string | null;
  readonly date: string | null;
  readonly warnings: readonly ImportWarning[];
}

/** A line with the label and the time that it may begin with. */
export interface ReadLine {
  readonly line: SourceLine;
  readonly startMs: number | null;
  /** The words after a leading time. */
  readonly text: string;
  readonly candidate: LabelCandidate | null;
}

/**
 * Turns lines into turns: finds the speakers' labels that the whole document supports, reads times beside them,
 * leaves out what a recording service added, and keeps every other word. Without labels, paragraphs become turns
 * of one speaker without a name.
 */
export function findTurns(source: readonly SourceLine[]): FoundTurns {
  const { lines, attendees, title, warnings } = splitService(source);
  const read = readLines(lines);
  const accepted = acceptSpeakerLabels(
    read.map(({ candidate, text, line }) => ({ candidate, length: text.length, isBlank: line.text === '' })),
    attendees,
  );
  const hasGiven = lines.some(({ speaker }) => speaker !== undefined);
  if (accepted.size === 0 && !hasGiven) return collectParagraphs(read, title, warnings);
  const answers = new Set([...accepted].filter((key) => answerLabels.has(key)));
  const isWrittenUp = answers.size > 0 && !hasGiven && [...accepted].every((key) => answers.has(key) || followUpLabel.test(`${key}:`));
  const marked = isWrittenUp ? markQuestions(read, answers) : read;
  return collectLabelled(marked, accepted, title, warnings);
}

function readLines(lines: readonly SourceLine[]): ReadLine[] {
  const times = lines.map((line) => (line.speaker === undefined ? readLeadingTime(line.text) : null));
  const filled = lines.filter(({ text }) => text !== '').length;
  const bare = times.filter((time) => time !== null && !time.isBracketed).length;
  const takesBare = bare >= 3 && bare >= filled * 0.2;
  return lines.map((line, index) => {
    const time = times[index] ?? null;
    const isAlone = time?.rest === '';
    const isTaken = time !== null && (time.isBracketed || takesBare || isAlone);
    const text = isTaken ? time.rest : line.text;
    const startMs = isTaken ? time.startMs : (line.startMs ?? null);
    const isSearched = line.speaker === undefined && line.form !== 'apart' && text !== '';
    return { line, text, startMs, candidate: isSearched ? matchSpeakerLabel(line, text, isTaken ? time.startMs : null) : null };
  });
}

function collectLabelled(
  read: readonly ReadLine[],
  accepted: ReadonlySet<string>,
  foundTitle: string | null,
  warnings: readonly ImportWarning[],
): FoundTurns {
  const isSpeaking = ({ line, candidate }: ReadLine): boolean =>
    line.speaker !== undefined || line.form === 'apart' || (candidate !== null && accepted.has(candidate.key));
  const begin = read.findIndex(isSpeaking);
  const preamble = readPreamble(read.slice(0, begin), foundTitle);
  const collector = new TurnCollector(longestLine(read) <= 100);
  for (const { text, startMs } of preamble.paragraphs) collector.start(null, startMs, text, 0);
  let pendingMs: number | null = preamble.pendingMs;
  const isTimed = read.filter((entry) => entry.startMs !== null).length >= read.filter(({ text }) => text !== '').length * 0.2;
  let headings = 0;
  const pauses: number[] = [];
  const ignored = new Map<string, number>();
  for (const entry of read.slice(begin)) {
    const { line, text, startMs, candidate } = entry;
    const label = line.speaker ?? (candidate !== null && accepted.has(candidate.key) ? candidate.label : null);
    if (label !== null) {
      const isGiven = line.speaker !== undefined;
      const ms = isGiven ? startMs : (candidate?.startMs ?? startMs);
      collector.start(label, ms ?? pendingMs, isGiven ? text : (candidate?.rest ?? ''), line.number);
      pendingMs = null;
    } else if (line.form === 'apart') collector.start(null, startMs, text, line.number);
    else if (isInterruption(candidate)) pauses.push(line.number);
    else if (startMs !== null && text === '') pendingMs = startMs;
    else if (line.form === 'heading') headings += 1;
    else if (startMs !== null && isTimed) collector.resume(startMs, text, line.number);
    else {
      collector.append(line.text.replace(/^:\s+/, ''));
      if (candidate?.quality === 'name' && ignored.size < 20) ignored.set(candidate.label, line.number);
    }
    if (line.form === 'apart') collector.pause();
  }
  const found: ImportWarning[] = [...warnings];
  if (preamble.paragraphs.length > 0) found.push({ code: 'textBeforeFirstSpeaker', line: preamble.line, details: {} });
  for (const [label, number] of ignored) found.push({ code: 'labelLeftInText', line: number, details: { label } });
  if (headings > 0) found.push({ code: 'headingsSkipped', line: null, details: { count: headings } });
  if (pauses.length > 0) addServiceLines(found, pauses);
  return finish(collector, preamble.title, preamble.date, found);
}

function finish(collector: TurnCollector, title: string | null, date: string | null, warnings: ImportWarning[]): FoundTurns {
  const { turns, emptyCount, firstEmptyLine } = collector.finish();
  if (emptyCount > 0) warnings.push({ code: 'emptyTurnsSkipped', line: firstEmptyLine, details: { count: emptyCount } });
  const backwards = turns.findIndex((turn, index) => isEarlier(turn.startMs, turns[index - 1]?.startMs));
  if (backwards !== -1) warnings.push({ code: 'timesOutOfOrder', line: null, details: {} });
  return { turns, title, date, warnings };
}

function isEarlier(startMs: number | null, before: number | null | undefined): boolean {
  return startMs !== null && before !== null && before !== undefined && startMs < before;
}

function addServiceLines(warnings: ImportWarning[], lines: readonly number[]): void {
  const at = warnings.findIndex(({ code }) => code === 'serviceLinesSkipped');
  const known = warnings[at];
  const count = lines.length + Number(known?.details['count'] ?? 0);
  const line = Math.min(known?.line ?? Infinity, ...lines.slice(0, 1));
  const warning: ImportWarning = { code: 'serviceLinesSkipped', line, details: { count } };
  if (at === -1) warnings.push(warning);
  else warnings[at] = warning;
}

function isInterruption(candidate: LabelCandidate | null): boolean {
  return candidate?.quality === 'interruption' && !/\p{L}/u.test(candidate.rest);
}

function collectParagraphs(
  read: readonly ReadLine[],
  foundTitle: string | null,
  warnings: readonly ImportWarning[],
): FoundTurns {
  const filled = read.filter(({ text, line }) => text !== '' && line.form !== 'heading');
  const dashed = filled.filter(({ text }) => /^[-–—]\s*\S/.test(text));
  const isDialogue = dashed.length >= 2 && dashed.length >= filled.length * 0.5;
  const hasTimes = filled.some(({ startMs }) => startMs !== null);
  const hasBlanks = read.some(({ line }, index) => line.text === '' && index > 0 && index < read.length - 1);
  const preamble = readPreamble(read.slice(0, 3).filter(({ line }) => line.form === 'heading'), foundTitle);
  const collector = new TurnCollector(longestLine(read) <= 100);
  let pendingMs: number | null = null;
  for (const { line, text, startMs } of read) {
    if (text === '' && startMs !== null) pendingMs = startMs;
    else if (text === '') collector.pause();
    else if (line.form === 'heading' && text === foundTitle) collector.pause();
    else {
      const isDash = isDialogue && /^[-–—]\s*\S/.test(text);
      const isNew = isDash || startMs !== null || line.form !== 'plain' || (!hasBlanks && !isDialogue && !hasTimes);
      const words = isDash ? text.replace(/^[-–—]\s*/, '') : text;
      if (isNew || collector.isPaused) collector.start(null, startMs ?? pendingMs, words, line.number);
      else collector.append(words);
      if (line.form === 'apart' || line.form === 'heading') collector.pause();
      pendingMs = null;
    }
  }
  const firstWords = filled[0]?.text ?? '';
  const date = preamble.date ?? (firstWords.length <= 120 ? readPreamble(filled.slice(0, 1), foundTitle).date : null);
  const code = isDialogue ? 'dialogueWithoutNames' : 'noSpeakers';
  return finish(collector, foundTitle, date, [...warnings, { code, line: null, details: {} }]);
}

function longestLine(read: readonly ReadLine[]): number {
  return read.reduce((longest, { text }) => Math.max(longest, text.length), 0);
}
