import type { ParsedTurn } from '#shared/domain/parsedTranscript.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import { interviewerWords, respondentWords } from './labelWords.ts';

interface SpeakerTally {
  readonly label: string;
  turns: number;
  questions: number;
  length: number;
}

/**
 * Guesses each speaker's role, for the user to confirm. Labels that name a role decide; else the one who asks most
 * and says less is the interviewer. Turns without a label are the respondent's when nobody is named, else `other`.
 */
export function guessSpeakerRoles(turns: readonly ParsedTurn[]): Record<string, SpeakerRole> {
  const tallies = tally(turns);
  const named = [...tallies.values()].filter(({ label }) => label !== '');
  const roles = new Map<string, SpeakerRole>(named.map(({ label }) => [label, roleOfLabel(label) ?? 'respondent']));
  const isNamed = named.some(({ label }) => roleOfLabel(label) === 'interviewer');
  if (!isNamed && named.length >= 2) {
    const interviewer = findInterviewer(named.filter(({ label }) => roleOfLabel(label) === null));
    if (interviewer !== null) roles.set(interviewer, 'interviewer');
  }
  if (tallies.has('')) roles.set('', named.length === 0 ? 'respondent' : 'other');
  return Object.fromEntries(roles);
}

function tally(turns: readonly ParsedTurn[]): Map<string, SpeakerTally> {
  const tallies = new Map<string, SpeakerTally>();
  for (const { speaker, text } of turns) {
    const label = speaker ?? '';
    const found = tallies.get(label) ?? { label, turns: 0, questions: 0, length: 0 };
    found.turns += 1;
    found.length += text.length;
    found.questions += text.split('?').length - 1;
    tallies.set(label, found);
  }
  return tallies;
}

/** The role that a label names («Интервьюер», `Q`, `Anna (host)`), or null. */
function roleOfLabel(label: string): SpeakerRole | null {
  const words = label
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const isShort = words.length <= 1;
  const counts = (word: string): boolean => isShort || word.length > 2;
  if (words.some((word) => counts(word) && (interviewerWords.has(word) || word === 'организатор')))
    return 'interviewer';
  if (words.some((word) => counts(word) && respondentWords.has(word))) return 'respondent';
  return /^(?:unknown|неизвестный)/iu.test(label) ? 'other' : null;
}

/** The one with most questions; where questions tie (or nobody asks), the one whose turns are shorter. */
function findInterviewer(tallies: readonly SpeakerTally[]): string | null {
  const asking = tallies.filter(({ questions }) => questions > 0);
  const weigh = (speaker: SpeakerTally): number =>
    tallies.length > 2 ? speaker.questions : speaker.questions * density(speaker);
  const ranked = asking.toSorted(
    (first, second) => weigh(second) - weigh(first) || first.length / first.turns - second.length / second.turns,
  );
  return ranked[0]?.label ?? null;
}

/** Questions per character, softened so that one short «А?» does not outweigh an interview's questions. */
function density({ questions, length }: SpeakerTally): number {
  return Math.sqrt(questions / (length + 200));
}
