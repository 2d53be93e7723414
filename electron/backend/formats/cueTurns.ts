import type { ImportWarning, ParsedTurn } from '#shared/domain/parsedTranscript.ts';
import { acceptSpeakerLabels } from './acceptSpeakerLabels.ts';
import type { Cue } from './cue.ts';
import { readVoices } from './cueText.ts';
import { joinTurns, type SpeechPiece } from './joinTurns.ts';
import { matchSpeakerLabel } from './matchSpeakerLabel.ts';
import { withoutEcho } from './withoutEcho.ts';

/** Turns of a subtitle file, and what is odd about its times. */
export interface CueTurns {
  readonly turns: readonly ParsedTurn[];
  readonly warnings: readonly ImportWarning[];
}

interface CuePart extends SpeechPiece {
  readonly hasVoice: boolean;
  /** A part of its own even when its neighbour has the same speaker: «- …» lines of one cue. */
  readonly isApart: boolean;
}

/** Finds who speaks in cues — `<v Name>`, or «Name:» where the whole file supports it — and joins them into turns. */
export function cueTurns(cues: readonly Cue[]): CueTurns {
  const parts = withoutRollover(cues).flatMap(splitCue);
  const hasVoices = parts.some(({ hasVoice }) => hasVoice);
  const named = hasVoices ? parts : nameByLabels(parts);
  const { pieces, echoCount } = withoutEcho(named);
  const turns = joinApart(pieces);
  const warnings: ImportWarning[] = [];
  if (echoCount > 0) warnings.push({ code: 'repeatedChannelSkipped', line: null, details: { count: echoCount } });
  const backwards = cues.find((cue, index) => isEarlier(cue, cues[index - 1]));
  if (backwards !== undefined) warnings.push({ code: 'timesOutOfOrder', line: backwards.line, details: {} });
  if (turns.length > 0 && turns.every(({ speaker }) => speaker === null))
    warnings.push({ code: 'noSpeakers', line: null, details: {} });
  return { turns, warnings };
}

function isEarlier(cue: Cue, before: Cue | undefined): boolean {
  return cue.startMs !== null && before?.startMs !== null && before !== undefined && cue.startMs < before.startMs;
}

/** YouTube's automatic captions repeat the line above in each cue. */
function withoutRollover(cues: readonly Cue[]): Cue[] {
  if (!isRolling(cues)) return [...cues];
  let above = '';
  return cues.map((cue) => {
    const lines = cue.text.split('\n').filter((line) => plain(line) !== '');
    const kept = lines.filter((line, index) => index > 0 || plain(line) !== above);
    above = plain(lines.at(-1) ?? '') || above;
    return { ...cue, text: kept.join('\n') };
  });
}

/** Word times inside cues tell rolling captions, and so does a cue in two that begins with the end of the one above. */
function isRolling(cues: readonly Cue[]): boolean {
  if (cues.some(({ text }) => /<\d{1,3}:\d{2}[:.][\d.]+><c/.test(text))) return true;
  const repeats = cues.filter((cue, index) => {
    const above = cues[index - 1]?.text.split('\n').at(-1) ?? '';
    return above.length >= 5 && above === cue.text.split('\n')[0];
  });
  return cues.length >= 4 && repeats.length >= cues.length * 0.5;
}

function plain(line: string): string {
  return readVoices(line)
    .map(({ text }) => text)
    .join(' ');
}

function splitCue(cue: Cue): CuePart[] {
  const { startMs, endMs } = cue;
  return readVoices(cue.text).flatMap(({ voice, text }) => {
    const lines = text.split('\n');
    const dashed = lines.filter((line) => /^[-–—]\s*\S/.test(line)).length;
    const isDialogue = voice === null && dashed >= 2 && dashed === lines.length;
    const texts = isDialogue ? lines : [text];
    return texts.map((words) => ({
      speaker: voice,
      startMs,
      endMs,
      text: dashed > 0 && voice === null ? words.replace(/^[-–—]\s*/, '') : words,
      hasVoice: voice !== null,
      isApart: isDialogue,
    }));
  });
}

/** «Name:» at the beginning of a cue or of a line in it; cues without a label go on with the speaker above. */
function nameByLabels(parts: readonly CuePart[]): CuePart[] {
  const lines = parts.flatMap((part) =>
    part.text.split('\n').map((text, index) => ({
      part: index === 0 ? part : { ...part, isApart: false },
      text,
      candidate: matchSpeakerLabel({ number: 0, text, form: 'plain' }, text, null),
    })),
  );
  const accepted = acceptSpeakerLabels(
    lines.map(({ candidate, text }) => ({
      candidate,
      length: text.length,
      isBlank: false,
      isContinuation: /^[\p{Ll}:]/u.test(text),
    })),
    new Set(),
  );
  if (accepted.size === 0) return [...parts];
  let speaker: string | null = null;
  return lines.map(({ part, text, candidate }) => {
    const isLabel = candidate !== null && accepted.has(candidate.key);
    if (isLabel) speaker = candidate.label;
    return { ...part, speaker, text: isLabel ? candidate.rest : text, isApart: false };
  });
}

function joinApart(parts: readonly CuePart[]): ParsedTurn[] {
  const turns: ParsedTurn[] = [];
  let run: CuePart[] = [];
  for (const part of parts) {
    if (part.isApart && run.length > 0) {
      turns.push(...joinTurns(run));
      run = [];
    }
    run.push(part);
    if (!part.isApart) continue;
    turns.push(...joinTurns(run));
    run = [];
  }
  return [...turns, ...joinTurns(run)];
}
