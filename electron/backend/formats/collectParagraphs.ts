import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import { finishTurns, isHardWrapped } from './finishTurns.ts';
import type { FoundTurns } from './foundTurns.ts';
import type { ReadLine } from './readLines.ts';
import { readPreamble } from './readPreamble.ts';
import { TurnCollector } from './TurnCollector.ts';

/** Turns of a text without labels: its paragraphs, its timed lines, or the «— …» lines of a dialogue; all of nobody. */
export function collectParagraphs(
  read: readonly ReadLine[],
  foundTitle: string | null,
  warnings: readonly ImportWarning[],
): FoundTurns {
  const filled = read.filter(({ text, line }) => text !== '' && line.form !== 'heading');
  const dashed = filled.filter(({ text }) => /^[-–—]\s*\S/.test(text));
  const isDialogue = dashed.length >= 2 && dashed.length >= filled.length * 0.5;
  const hasTimes = filled.some(({ startMs }) => startMs !== null);
  const hasBlanks = read.some(({ line }, index) => line.text === '' && index > 0 && index < read.length - 1);
  const preamble = readPreamble(
    read.slice(0, 3).filter(({ line }) => line.form === 'heading'),
    foundTitle,
  );
  const collector = new TurnCollector(isHardWrapped(read));
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
  return finishTurns(collector, foundTitle, date, [...warnings, { code, line: null, details: {} }]);
}
