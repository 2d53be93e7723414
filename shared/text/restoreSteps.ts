import type { TurnId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import type { TurnPair } from './compareTurns.ts';
import { diffWords } from './diffWords.ts';

/** A turn as it came in. */
export interface RestoredTurn {
  readonly speaker: string;
  readonly role: SpeakerRole;
  readonly text: string;
}

/** Steps that make one turn again what it was; word by word, so that what is quoted in it stays quoted. */
export function restoreTurnSteps(before: RestoredTurn, after: Turn): TranscriptStep[] {
  const { id: turnId } = after;
  const { speaker, role } = before;
  const edit = [...diffWords(after.text, before.text)];
  return [
    ...(edit.length === 0 ? [] : [{ kind: 'replace' as const, turnId, edit }]),
    ...(speaker === after.speaker && role === after.role ? [] : [{ kind: 'speaker' as const, turnId, speaker, role }]),
  ];
}

/** Steps that make the whole talk again what it was. Law: afterwards speakers and words are those of the original. */
export function restoreSteps(
  pairs: readonly TurnPair<RestoredTurn, Turn>[],
  newTurnId: () => TurnId,
): TranscriptStep[] {
  const steps: TranscriptStep[] = [];
  const removed: TranscriptStep[] = [];
  let lastId: TurnId | null = null;
  for (const { before, after } of pairs) {
    if (before !== null && after !== null) steps.push(...restoreTurnSteps(before, after));
    else if (before !== null) {
      const { speaker, role, text } = before;
      const inserted: TurnId = newTurnId();
      steps.push({ kind: 'insertTurn', afterTurnId: lastId, speaker, role, text, newTurnId: inserted });
      lastId = inserted;
      continue;
    } else if (after !== null) removed.push({ kind: 'removeTurn', turnId: after.id });
    lastId = after?.id ?? lastId;
  }
  return [...steps, ...removed];
}
