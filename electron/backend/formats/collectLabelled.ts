import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import { finishTurns, isHardWrapped } from './finishTurns.ts';
import type { FoundTurns } from './foundTurns.ts';
import type { LabelCandidate } from './matchSpeakerLabel.ts';
import type { ReadLine } from './readLines.ts';
import { readPreamble } from './readPreamble.ts';
import { TurnCollector } from './TurnCollector.ts';

/** Turns of a text whose speakers are known: each accepted label begins one, every other line goes on with it. */
export function collectLabelled(
  read: readonly ReadLine[],
  accepted: ReadonlySet<string>,
  foundTitle: string | null,
  warnings: readonly ImportWarning[],
): FoundTurns {
  const isSpeaking = ({ line, candidate }: ReadLine): boolean =>
    line.speaker !== undefined || line.form === 'apart' || (candidate !== null && accepted.has(candidate.key));
  const begin = read.findIndex(isSpeaking);
  const isLabel = foundTitle !== null && accepted.has(foundTitle.toLowerCase());
  const preamble = readPreamble(read.slice(0, begin), isLabel ? null : foundTitle);
  const collector = new TurnCollector(isHardWrapped(read));
  for (const { text, startMs } of preamble.paragraphs) collector.start(null, startMs, text, 0);
  let pendingMs: number | null = preamble.pendingMs;
  const isTimed =
    read.filter((entry) => entry.startMs !== null).length >= read.filter(({ text }) => text !== '').length * 0.2;
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
  return finishTurns(collector, preamble.title, preamble.date, found);
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
