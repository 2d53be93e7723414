import type { LabelCandidate } from './matchSpeakerLabel.ts';

/** A line as the choice of labels sees it. */
export interface LabelEvidence {
  readonly candidate: LabelCandidate | null;
  readonly length: number;
  readonly isBlank: boolean;
  /** Begins with a small letter, as the next line of a hard-wrapped paragraph does. */
  readonly isContinuation: boolean;
}

interface LabelGroup {
  readonly key: string;
  readonly candidate: LabelCandidate;
  count: number;
  strong: number;
}

/**
 * Chooses which candidates are speakers, by the keys that the whole document makes plausible: roles at once;
 * names that come back, stand in bold or beside times, or were listed as present; never a document of one-off
 * headings («Итог: …»), and never labels that appear only after most of the text.
 */
export function acceptSpeakerLabels(
  lines: readonly LabelEvidence[],
  attendees: ReadonlySet<string>,
): ReadonlySet<string> {
  const groups = groupLabels(lines);
  const share = labelledShare(lines);
  const accepted = chooseRepeated([...groups.values()], attendees);
  const isLabelled = accepted.size > 0;
  for (const group of groups.values()) {
    if (accepted.has(group.key) || group.candidate.quality !== 'name') continue;
    const isKnown = attendees.has(group.key) && isLabelled;
    if (isKnown || (isLabelled && (group.strong > 0 || share >= 0.8))) accepted.add(group.key);
  }
  if (!isLabelled) acceptShortExchange([...groups.values()], share, accepted);
  return isPlausible(lines, groups, accepted) ? accepted : new Set();
}

function groupLabels(lines: readonly LabelEvidence[]): Map<string, LabelGroup> {
  const groups = new Map<string, LabelGroup>();
  for (const { candidate } of lines) {
    if (candidate === null || candidate.quality === 'interruption') continue;
    const group = groups.get(candidate.key) ?? { key: candidate.key, candidate, count: 0, strong: 0 };
    group.count += 1;
    if (candidate.isStrong) group.strong += 1;
    groups.set(candidate.key, group);
  }
  return groups;
}

function chooseRepeated(groups: readonly LabelGroup[], attendees: ReadonlySet<string>): Set<string> {
  const letters = sum(groups.filter(({ candidate }) => candidate.quality === 'letter').map(({ count }) => count));
  const strongTotal = sum(groups.map(({ strong }) => strong));
  const total = sum(groups.map(({ count }) => count));
  const isMostlyStrong = strongTotal >= total * 0.7;
  const accepted = new Set<string>();
  for (const { key, candidate, count, strong } of groups) {
    const isWeakStranger = isMostlyStrong && strong === 0 && !attendees.has(key);
    if (candidate.quality === 'role') accepted.add(key);
    else if (candidate.quality === 'letter' && letters >= 2) accepted.add(key);
    else if (isWeakStranger) continue;
    else if (candidate.quality === 'name' && (count >= 2 || (strong > 0 && strongTotal >= 2))) accepted.add(key);
    else if (candidate.quality === 'loose' && (strong >= 2 || (count >= 3 && count >= total * 0.2))) accepted.add(key);
  }
  return accepted;
}

/** Two or three people who speak once each, with hardly a line unlabelled. */
function acceptShortExchange(groups: readonly LabelGroup[], share: number, accepted: Set<string>): void {
  const names = groups.filter(({ candidate }) => candidate.quality === 'name');
  if (names.length < 2 || names.length > 3 || names.length !== groups.length || share < 0.8) return;
  for (const { key } of names) accepted.add(key);
}

/** Characters that a short exchange may have before it although they are more than half of the text. */
const longPreamble = 400;

function isPlausible(
  lines: readonly LabelEvidence[],
  groups: ReadonlyMap<string, LabelGroup>,
  accepted: ReadonlySet<string>,
): boolean {
  const chosen = [...groups.values()].filter(({ key }) => accepted.has(key));
  const hasRole = chosen.some(({ candidate }) => candidate.quality === 'role' || candidate.quality === 'letter');
  if (hasRole) return true;
  if (chosen.length > 3 && chosen.every(({ count }) => count === 1)) return false;
  const labelled = chosen.reduce((total, { count }) => total + count, 0);
  let before = 0;
  let total = 0;
  let isBefore = true;
  for (const { candidate, length } of lines) {
    if (candidate !== null && accepted.has(candidate.key)) isBefore = false;
    if (isBefore) before += length;
    total += length;
  }
  return before <= Math.max(total / 2, labelled >= 3 ? longPreamble : 0);
}

/** Share (0…1) of paragraphs, from the first candidate on, that begin with one: lines after a blank one, or all lines where none is blank. */
function labelledShare(lines: readonly LabelEvidence[]): number {
  const hasBlanks = lines.slice(0, -1).some(({ isBlank }) => isBlank);
  let paragraphs = 0;
  let labelled = 0;
  let isAfterBlank = true;
  for (const { candidate, isBlank, isContinuation } of lines) {
    if (!isBlank && (candidate !== null || isAfterBlank || (!hasBlanks && !isContinuation))) {
      if (labelled === 0) paragraphs = 0;
      paragraphs += 1;
      if (candidate !== null) labelled += 1;
    }
    isAfterBlank = isBlank;
  }
  return paragraphs === 0 ? 0 : labelled / paragraphs;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
