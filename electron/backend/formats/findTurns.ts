import { acceptSpeakerLabels } from './acceptSpeakerLabels.ts';
import { collectLabelled } from './collectLabelled.ts';
import { collectParagraphs } from './collectParagraphs.ts';
import type { FoundTurns } from './foundTurns.ts';
import { answerLabels, followUpLabel } from './labelWords.ts';
import { markQuestions } from './markQuestions.ts';
import { readLines } from './readLines.ts';
import type { SourceLine } from './sourceLine.ts';
import { splitService } from './splitService.ts';

/**
 * Turns lines into turns: finds the speakers' labels that the whole document supports, reads times beside them,
 * leaves out what a recording service added, and keeps every other word. Without labels, paragraphs become turns
 * of one speaker without a name.
 */
export function findTurns(source: readonly SourceLine[]): FoundTurns {
  const { lines, attendees, title, warnings } = splitService(source);
  const read = readLines(lines);
  const accepted = acceptSpeakerLabels(
    read.map(({ candidate, text, line }) => ({
      candidate,
      length: line.form === 'heading' ? 0 : text.length,
      isBlank: text === '',
      isContinuation: /^[\p{Ll}:]/u.test(text),
    })),
    attendees,
  );
  const hasGiven = lines.some(({ speaker }) => speaker !== undefined);
  if (accepted.size === 0 && !hasGiven) return collectParagraphs(read, title, warnings);
  const answers = new Set([...accepted].filter((key) => answerLabels.has(key)));
  const isWrittenUp =
    answers.size > 0 && !hasGiven && [...accepted].every((key) => answers.has(key) || followUpLabel.test(`${key}:`));
  const marked = isWrittenUp ? markQuestions(read, answers) : read;
  return collectLabelled(marked, accepted, title, warnings);
}
