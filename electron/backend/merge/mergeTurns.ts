import type { Writer } from '../db/mergeQueries.ts';
import { mergeItself } from '../db/mergeQueries.ts';
import type { MergeDraft } from './mergeDraft.ts';
import { mergeField, mergeRecord } from './mergeRecords.ts';
import { isLater, type MergeSide, type SideName } from './mergeSide.ts';
import type { AnyRecord, RecordTouches } from './readTouches.ts';

const noFields: ReadonlySet<string> = new Set();
const orderField: ReadonlySet<string> = new Set(['position']);

const isEdited = (touches: RecordTouches | undefined): boolean =>
  touches !== undefined && (touches.presence !== null || touches.fields.has('text'));

const isShaped = (touches: RecordTouches): boolean => isEdited(touches) || touches.fields.has('position');

const talkOf = (turn: AnyRecord | null): string | null => (turn === null ? null : String(turn['interviewId']));

/** Interviews whose turns this copy edited, cut, joined, put in or removed. */
function listShapedTalks(side: MergeSide, other: MergeSide): Set<string> {
  const talks = new Set<string>();
  for (const touches of side.touches.records.values()) {
    if (touches.entity !== 'turn' || !isShaped(touches)) continue;
    const talk = talkOf(side.find('turn', touches.id) ?? other.find('turn', touches.id));
    if (talk !== null) talks.add(talk);
  }
  return talks;
}

/** Turns that belong together because one copy made one out of the other. */
function groupTurns(ids: readonly string[], groups: readonly (readonly string[])[]): string[][] {
  const parent = new Map(ids.map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    return root;
  };
  for (const group of groups) {
    const here = group.filter((id) => parent.has(id));
    for (const id of here.slice(1)) parent.set(rootOf(id), rootOf(here[0]!));
  }
  return [...Map.groupBy(ids, rootOf).values()];
}

function lastEdit(side: MergeSide, ids: readonly string[]): Writer {
  let last: Writer = { id: '', author: '', at: '' };
  for (const id of ids) {
    const touches = side.touchesOf('turn', id);
    for (const touch of [touches?.presence, touches?.fields.get('text')]) {
      if (touch === null || touch === undefined) continue;
      const writer = side.writerOf(touch);
      if (isLater(writer, last)) last = writer;
    }
  }
  return last;
}

/** The words of the turns in order, for reading. */
function wordsOf(side: MergeSide, ids: readonly string[]): string[] {
  return ids
    .flatMap((id) => side.find('turn', id) ?? [])
    .toSorted((left, right) => Number(left['position']) - Number(right['position']))
    .map((turn) => String(turn['text']));
}

function isAlike(draft: MergeDraft, ids: readonly string[]): boolean {
  return ids.every((id) => draft.mine.find('turn', id)?.['text'] === draft.theirs.find('turn', id)?.['text']);
}

/** Lays one side's turns over the group. */
function takeGroup(draft: MergeDraft, ids: readonly string[], side: SideName, isAgainstRule: boolean): void {
  for (const id of ids) {
    const winner = draft.side(side).find('turn', id);
    const touches = draft.theirs.touchesOf('turn', id);
    if (side === 'theirs') {
      const present = draft.get('turn', id);
      const kept = present === null || winner === null ? winner : { ...present, text: winner['text'] };
      draft.set('turn', id, kept);
    }
    const isTheirs = side === 'theirs' && !isAgainstRule;
    const presenceChanged = (draft.mine.find('turn', id) === null) !== (winner === null);
    if (isAgainstRule || (side === 'mine' && touches?.presence !== undefined && touches.presence !== null))
      draft.write('turn', id, '', mergeItself);
    else if (presenceChanged) draft.write('turn', id, '', touches?.presence?.writer ?? mergeItself);
    if (winner === null) continue;
    if (isAgainstRule) draft.write('turn', id, 'text', mergeItself);
    else if (isTheirs) {
      const writer = touches?.fields.get('text')?.writer;
      const isChanged = draft.mine.find('turn', id)?.['text'] !== winner['text'];
      if (writer !== undefined || isChanged) draft.write('turn', id, 'text', writer ?? mergeItself);
    }
  }
}

/** Who of the two says what stands in which turn, where both edited it. */
export type TurnWinners = ReadonlyMap<string, SideName>;

function mergeGroup(draft: MergeDraft, talk: string, ids: readonly string[], winners: Map<string, SideName>): void {
  const theirs = ids.filter((id) => isEdited(draft.theirs.touchesOf('turn', id)));
  const mine = ids.filter((id) => isEdited(draft.mine.touchesOf('turn', id)));
  const mergeRest = (): void => {
    for (const id of ids) {
      const [one, other] = [draft.mine.find('turn', id), draft.theirs.find('turn', id)];
      if (one === null || other === null || draft.get('turn', id) === null) continue;
      for (const field of ['speaker', 'role', 'startMs']) mergeField(draft, { entity: 'turn', id }, field, one, other);
    }
  };
  if (mine.length === 0 || theirs.length === 0 || isAlike(draft, ids)) {
    for (const id of ids) {
      const touches = draft.theirs.touchesOf('turn', id);
      if (touches !== undefined) mergeRecord(draft, touches, orderField);
    }
    return;
  }
  const { chosen, isAgainstRule } = draft.conflict({
    id: `transcript ${ids.toSorted()[0]}`,
    kind: 'transcript',
    entity: 'interview',
    recordId: talk,
    field: null,
    mine: wordsOf(draft.mine, ids),
    theirs: wordsOf(draft.theirs, ids),
    myWriter: lastEdit(draft.mine, ids),
    theirWriter: lastEdit(draft.theirs, ids),
  });
  takeGroup(draft, ids, chosen, isAgainstRule);
  for (const id of ids) winners.set(id, chosen);
  mergeRest();
}

/** Two orders of the same talk as one: what both have keeps its order, what one put in stays where it put it. */
export function mergeOrders(mine: readonly string[], theirs: readonly string[]): string[] {
  const [inMine, inTheirs] = [new Set(mine), new Set(theirs)];
  const shared = (id: string): boolean => inMine.has(id) && inTheirs.has(id);
  const order: string[] = [];
  let [left, right] = [0, 0];
  while (left < mine.length || right < theirs.length) {
    const one = mine[left];
    const other = theirs[right];
    const isOneFree = one !== undefined && !shared(one);
    const isOtherFree = other !== undefined && !shared(other);
    if (isOneFree && (!isOtherFree || one < other)) order.push(mine[left++]!);
    else if (isOtherFree) order.push(theirs[right++]!);
    else {
      // Both stand at a turn that both have; my order decides should they differ.
      const next = one ?? other!;
      if (!order.includes(next)) order.push(next);
      if (one !== undefined) left += 1;
      if (other !== undefined) right += 1;
    }
  }
  return [...new Set(order)];
}

function orderTalk(draft: MergeDraft, talk: string, ids: readonly string[]): void {
  const orderOf = (side: MergeSide): string[] =>
    side
      .listWhere('turn', 'interviewId', talk)
      .filter(({ id }) => draft.get('turn', id) !== null)
      .toSorted((left, right) => Number(left['position']) - Number(right['position']))
      .map(({ id }) => id);
  const order = mergeOrders(orderOf(draft.mine), orderOf(draft.theirs)).filter((id) => ids.includes(id));
  for (const [position, id] of order.entries()) {
    draft.patch('turn', id, { position });
    if (draft.theirs.find('turn', id)?.['position'] !== position) draft.write('turn', id, 'position', mergeItself);
  }
}

/** The transcripts that both copies edited. The turns of all others are records like any other. */
export function mergeTurns(draft: MergeDraft): TurnWinners {
  const winners = new Map<string, SideName>();
  const mine = listShapedTalks(draft.mine, draft.theirs);
  const theirs = listShapedTalks(draft.theirs, draft.mine);
  const joint = new Set(
    [...mine].filter(
      (talk) =>
        theirs.has(talk) &&
        draft.mine.find('interview', talk) !== null &&
        draft.theirs.find('interview', talk) !== null,
    ),
  );
  for (const touches of draft.theirs.touches.records.values()) {
    if (touches.entity !== 'turn') continue;
    const talk = talkOf(draft.theirs.find('turn', touches.id) ?? draft.mine.find('turn', touches.id));
    if (talk === null || !joint.has(talk)) mergeRecord(draft, touches, noFields);
  }
  const groups = [...draft.mine.touches.turnGroups, ...draft.theirs.touches.turnGroups];
  for (const talk of joint) {
    const both = [draft.mine, draft.theirs].flatMap((side) => side.listWhere('turn', 'interviewId', talk));
    const ids = [...new Set(both.map(({ id }) => id))];
    const removed = listRemovedTurns(draft, ids, groups);
    for (const group of groupTurns([...ids, ...removed], groups))
      mergeGroup(
        draft,
        talk,
        group.filter((id) => ids.includes(id)),
        winners,
      );
    orderTalk(draft, talk, ids);
  }
  return winners;
}

/** Turns that neither copy has any more still hold together what they were cut from. */
function listRemovedTurns(draft: MergeDraft, ids: readonly string[], groups: readonly (readonly string[])[]): string[] {
  const here = new Set(ids);
  const touching = groups.filter((group) => group.some((id) => here.has(id))).flat();
  return [...new Set(touching)].filter(
    (id) => !here.has(id) && draft.mine.find('turn', id) === null && draft.theirs.find('turn', id) === null,
  );
}
