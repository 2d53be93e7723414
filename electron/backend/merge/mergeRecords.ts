import type { EntityName } from '#shared/domain/entities.ts';
import { isSameValue, mergeValues } from '#shared/domain/mergeValues.ts';
import { linksFrom } from '#shared/domain/recordLinks.ts';
import { mergeItself } from '../db/mergeQueries.ts';
import type { MergeDraft } from './mergeDraft.ts';
import { lastTouch, otherSide, type SideName, touchOfField } from './mergeSide.ts';
import type { AnyRecord, RecordTouches, Touch } from './readTouches.ts';

/** What a quotation covers: one thing, however many properties say it. */
export const placeFields = ['turnId', 'start', 'end', 'text', 'isOrphan'] as const;

const unknownTouch: Touch = { writer: mergeItself, base: undefined };

/**
 * Whether a side's removal does not hold: nobody who removed the record is right. Turns that it joined before it removed
 * their talk come back with the talk: the words that they went into are gone.
 */
function isRemovalOverruled(draft: MergeDraft, entity: EntityName, id: string, side: SideName): boolean {
  const overruled = draft.overruled[side];
  const touches = draft.side(side).touchesOf(entity, id);
  if (overruled.size === 0 || touches === undefined || touches.removers.length === 0) return false;
  if (touches.removers.every((writer) => overruled.has(writer))) return true;
  if (entity !== 'turn') return false;
  const turn = draft.side(otherSide(side)).find('turn', id) ?? touches.lost;
  const talk = String(turn?.['interviewId']);
  const isTalkGone = draft.side(side).find('interview', talk) === null;
  return isTalkGone && isRemovalOverruled(draft, 'interview', talk, side);
}

/** A side's record as it would be without what it did in change sets that do not hold; null when it has none. */
export function findStanding(draft: MergeDraft, entity: EntityName, id: string, side: SideName): AnyRecord | null {
  const record = draft.side(side).find(entity, id);
  const overruled = draft.overruled[side];
  if (overruled.size === 0) return record;
  const touches = draft.side(side).touchesOf(entity, id);
  if (record === null) return isRemovalOverruled(draft, entity, id, side) ? (touches?.lost ?? null) : null;
  const undone = [...(touches?.fields ?? [])].filter(
    ([, touch]) => overruled.has(touch.writer) && touch.base !== undefined,
  );
  if (undone.length === 0) return record;
  return { ...record, ...Object.fromEntries(undone.map(([field, { base }]) => [field, base])) };
}

/** Lays the record as it stands on a side over the draft: that it is there, and what was taken back of it, is this merge's. */
export function bringBack(draft: MergeDraft, entity: EntityName, id: string, side: SideName): void {
  draft.set(entity, id, findStanding(draft, entity, id, side), side);
  draft.write(entity, id, '', mergeItself);
  for (const [field, touch] of draft.side(side).touchesOf(entity, id)?.fields ?? [])
    if (draft.overruled[side].has(touch.writer)) draft.write(entity, id, field, mergeItself);
}

/** Lays their record over the draft, and says who wrote what of it. */
function takeWhole(draft: MergeDraft, touches: RecordTouches, presenceWriter: string): void {
  const { entity, id } = touches;
  draft.set(entity, id, findStanding(draft, entity, id, 'theirs'), 'theirs');
  draft.write(entity, id, '', presenceWriter);
  for (const [field, touch] of touches.fields)
    draft.write(entity, id, field, draft.overruled.theirs.has(touch.writer) ? mergeItself : touch.writer);
}

/** The record that this one is a part of, when both were removed at once: one question is asked for all of it. */
function findRemovedWith(
  draft: MergeDraft,
  entity: EntityName,
  id: string,
  removedBy: SideName,
): { entity: EntityName; id: string } | null {
  const remover = draft.side(removedBy);
  const writer = remover.touchesOf(entity, id)?.presence?.writer;
  const record = draft.side(otherSide(removedBy)).find(entity, id);
  if (record === null || writer === undefined) return null;
  const whole = linksFrom(entity, record).find(
    ({ link, id: targetId }) =>
      link.kind === 'required' &&
      remover.find(link.target, targetId) === null &&
      remover.touchesOf(link.target, targetId)?.presence?.writer === writer,
  );
  return whole === undefined ? null : { entity: whole.link.target, id: whole.id };
}

/** Decides whether a record stays that one copy removed and the other changed; staying is the rule: nothing is lost. */
export function decidePresence(
  draft: MergeDraft,
  { entity, id }: { readonly entity: EntityName; readonly id: string },
  removedBy: SideName,
  user: Touch | null,
): SideName {
  const remover = draft.side(removedBy).touchesOf(entity, id)?.presence ?? unknownTouch;
  const keeper = otherSide(removedBy);
  const whole = findRemovedWith(draft, entity, id, removedBy);
  if (whole !== null) return decidePresence(draft, whole, removedBy, user);
  const removerName = draft.side(removedBy).writerOf(remover);
  const keeperName = draft.side(keeper).writerOf(user ?? unknownTouch);
  const { chosen } = draft.conflict({
    id: `presence ${entity} ${id}`,
    kind: 'presence',
    entity,
    recordId: id,
    field: null,
    mine: draft.mine.find(entity, id),
    theirs: draft.theirs.find(entity, id),
    myWriter: removedBy === 'mine' ? removerName : keeperName,
    theirWriter: removedBy === 'mine' ? keeperName : removerName,
    proposed: keeper,
  });
  const removers = draft.side(removedBy).touchesOf(entity, id)?.removers ?? [];
  if (chosen === keeper) for (const writer of removers) draft.overruled[removedBy].add(writer);
  return chosen;
}

function mergeRemovedThere(draft: MergeDraft, touches: RecordTouches): void {
  const { entity, id, presence } = touches;
  if (presence === null) return;
  const keep = (): void => draft.write(entity, id, '', mergeItself);
  if (isRemovalOverruled(draft, entity, id, 'theirs')) return keep();
  const myTouch = lastTouch(draft.mine, draft.mine.touchesOf(entity, id));
  if (myTouch !== null && decidePresence(draft, touches, 'theirs', myTouch) === 'mine') return keep();
  draft.set(entity, id, null);
  draft.write(entity, id, '', myTouch === null ? touches.removers.join(' ') : mergeItself);
}

function mergeRemovedHere(draft: MergeDraft, touches: RecordTouches): void {
  const { entity, id } = touches;
  const mine = draft.mine.touchesOf(entity, id)?.presence ?? null;
  if (mine === null || isRemovalOverruled(draft, entity, id, 'mine')) {
    takeWhole(draft, touches, mine === null ? (touches.presence?.writer ?? mergeItself) : mergeItself);
    return;
  }
  const theirTouch = lastTouch(draft.theirs, touches);
  if (theirTouch === null) return;
  if (decidePresence(draft, touches, 'mine', theirTouch) === 'theirs') takeWhole(draft, touches, mergeItself);
  else draft.write(entity, id, '', mergeItself);
}

/** Gone in both: it stays so unless neither removal holds, and is remembered as removed by both. */
function mergeRemovedTwice(draft: MergeDraft, touches: RecordTouches): void {
  const { entity, id } = touches;
  const mine = draft.mine.touchesOf(entity, id);
  if (mine === undefined || mine.removers.length === 0 || touches.removers.length === 0) return;
  const standing = findStanding(draft, entity, id, 'theirs');
  const isBack = standing !== null && findStanding(draft, entity, id, 'mine') !== null;
  if (isBack) draft.set(entity, id, standing, 'theirs');
  const removers = [...new Set([...mine.removers, ...touches.removers])].toSorted();
  draft.write(entity, id, '', isBack ? mergeItself : removers.join(' '));
}

/** One property that the other copy touched. */
export function mergeField(
  draft: MergeDraft,
  { entity, id }: { readonly entity: EntityName; readonly id: string },
  field: string,
  mine: AnyRecord,
  theirs: AnyRecord,
): void {
  const theirTouch = touchOfField(draft.theirs.touchesOf(entity, id), field);
  if (theirTouch === undefined) return;
  const isOverruled = draft.overruled.theirs.has(theirTouch.writer);
  if (isOverruled) return draft.write(entity, id, field, mergeItself);
  const myTouch = touchOfField(draft.mine.touchesOf(entity, id), field);
  const put = (value: unknown, writer: string): void => {
    draft.set(entity, id, { ...draft.get(entity, id)!, [field]: value });
    draft.write(entity, id, field, writer);
  };
  if (isSameValue(mine[field], theirs[field])) return;
  if (myTouch === undefined) return put(theirs[field], theirTouch.writer);
  const merged = mergeValues(commonBase(myTouch, theirTouch), mine[field], theirs[field]);
  if (merged.from === 'mine') return;
  if (merged.from === 'theirs') return put(merged.value, theirTouch.writer);
  if (merged.from === 'both') return put(merged.value, mergeItself);
  const { chosen, isAgainstRule } = draft.conflict({
    id: `field ${entity} ${id} ${field}`,
    kind: 'field',
    entity,
    recordId: id,
    field,
    mine: mine[field],
    theirs: theirs[field],
    myWriter: draft.mine.writerOf(myTouch),
    theirWriter: draft.theirs.writerOf(theirTouch),
  });
  if (chosen === 'theirs') put(theirs[field], isAgainstRule ? mergeItself : theirTouch.writer);
  else if (isAgainstRule) draft.write(entity, id, field, mergeItself);
}

/** Both sides saw the same value before they touched it, unless one of them cannot tell. */
function commonBase(mine: Touch, theirs: Touch): unknown {
  return isSameValue(mine.base, theirs.base) ? mine.base : undefined;
}

/** What the other copy did to one record. */
export function mergeRecord(draft: MergeDraft, touches: RecordTouches, skipped: ReadonlySet<string>): void {
  const { entity, id } = touches;
  const mine = draft.mine.find(entity, id);
  const theirs = draft.theirs.find(entity, id);
  if (theirs === null) {
    if (mine === null) mergeRemovedTwice(draft, touches);
    else mergeRemovedThere(draft, touches);
    return;
  }
  if (mine === null) return mergeRemovedHere(draft, touches);
  for (const field of Object.keys(theirs)) {
    if (field !== 'id' && !skipped.has(field)) mergeField(draft, touches, field, mine, theirs);
  }
}

/** What my copy removed or changed along with something that stays after all comes back from the other. */
export function bringBackOverruled(draft: MergeDraft): void {
  const { mine: overruled } = draft.overruled;
  if (overruled.size === 0) return;
  for (const { entity, id, fields } of draft.mine.touches.records.values()) {
    const theirs = findStanding(draft, entity, id, 'theirs');
    const mine = findStanding(draft, entity, id, 'mine');
    const undone = [...fields].flatMap(([field, touch]) => (overruled.has(touch.writer) ? [field] : []));
    if (draft.mine.find(entity, id) === null) {
      if (mine === null || theirs === null || draft.get(entity, id) !== null) continue;
      bringBack(draft, entity, id, 'theirs');
      continue;
    }
    const source = theirs ?? mine!;
    for (const field of undone) if (draft.get(entity, id) !== null) draft.patch(entity, id, { [field]: source[field] });
  }
}
