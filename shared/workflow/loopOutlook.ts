import { targetOfLoop, type LoopId } from '../domain/workflow.ts';
import type { RivalInUse } from './loopDeed.ts';
import { findNextSegment } from './loopEffects.ts';
import { reasonsToBeFired } from './loopTriggers.ts';
import { leavesStanding } from './waveHorizon.ts';
import type { KeyedText } from './workflowStatus.ts';
import type { LoopNoteKey, LoopReasonKey, TextValues } from './workflowTextKeys.ts';
import type { WorkflowView } from './workflowView.ts';

/** What is to be known before a way back is taken: what goes on counting, what does not, and what leads on again. */
export function loopOutlook(
  view: WorkflowView,
  loopId: LoopId,
  rivals: readonly RivalInUse[] = [],
): KeyedText<LoopNoteKey | LoopReasonKey>[] {
  const notes: KeyedText<LoopNoteKey | LoopReasonKey>[] = [];
  const note = (key: LoopNoteKey, values: TextValues = {}): void => void notes.push({ key, values });
  const target = targetOfLoop(loopId);
  note(leavesStanding(loopId) ? 'loop.resetsNothing' : 'loop.resets');
  note('loop.keeps');
  if (loopId === 'L3') note('loop.recode');
  const next = loopId === 'L5' ? findNextSegment(view) : null;
  if (next !== null) note('loop.nextSegment', { segment: next.name, score: next.score });
  const [first, second, third] = loopId === 'L6' ? (view.economics?.result.sensitivity ?? []) : [];
  if (first !== undefined && second !== undefined && third !== undefined)
    note('loop.levers', { first: first.field, second: second.field, third: third.field });
  const [rival] = loopId === 'L7' ? rivals : [];
  if (rival !== undefined) note('loop.fires', { rival: rival.name, people: rival.people, of: rival.of });
  if (loopId === 'L8') notes.push(...reasonsToBeFired(view));
  if (target !== 'S6' && target !== 'S7' && target !== 'S8') note(`loop.needs.${target}`);
  if (loopId === 'L2') note('loop.saving');
  return notes;
}
