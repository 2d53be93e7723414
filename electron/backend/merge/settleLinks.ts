import type { EntityName } from '#shared/domain/entities.ts';
import { linksFrom, type NamedRecord, type RecordLink, recordLinks } from '#shared/domain/recordLinks.ts';
import { mergeItself } from '../db/mergeQueries.ts';
import type { MergeDraft } from './mergeDraft.ts';
import { bringBack, decidePresence } from './mergeRecords.ts';
import { lastTouch, otherSide, type SideName } from './mergeSide.ts';
import { type AnyRecord, keyOf, type Touch } from './readTouches.ts';

interface Work {
  readonly entity: EntityName;
  readonly id: string;
  /** Who needs it, when it came back for somebody. */
  readonly neededFor?: Touch | null;
}

/** Went with the last thing that stood on it: comes back by itself when the other copy put something there. */
const comesBackAlone: readonly EntityName[] = ['quotation'];

/** Records of mine that name one that goes. */
function listUsers(draft: MergeDraft, target: EntityName, id: string): Work[] {
  const direct = recordLinks.filter((link) => link.target === target).flatMap((link) => listUsersBy(draft, link, id));
  const memos = draft.mine.listWhere('memo', 'targetId', id).map((memo) => ({ entity: 'memo' as const, id: memo.id }));
  return [...direct, ...memos];
}

function listUsersBy(draft: MergeDraft, { entity, field, kind }: RecordLink, id: string): Work[] {
  const isList = kind === 'list' || kind === 'loose';
  const users = isList
    ? draft.mine.list(entity).filter((record) => (record[field] as string[]).includes(id))
    : draft.mine.listWhere(entity, field, id);
  return users.map((user) => ({ entity, id: user.id }));
}

function dropName(draft: MergeDraft, { entity, id }: Work, { link, id: lost }: NamedRecord): boolean {
  const record = draft.get(entity, id)!;
  if (link.kind === 'list' || link.kind === 'loose') {
    draft.patch(entity, id, { [link.field]: (record[link.field] as string[]).filter((one) => one !== lost) });
  } else if (link.kind === 'optional') draft.patch(entity, id, { [link.field]: null });
  else {
    draft.set(entity, id, null);
    draft.write(entity, id, '', mergeItself);
    return true;
  }
  return false;
}

/** One name that names nothing: followed, brought back, or dropped. Answers with what has to be looked at next. */
function settleName(draft: MergeDraft, user: Work, named: NamedRecord): Work[] {
  const { link, id } = named;
  const stands = draft.resolve(link.target, id);
  if (stands !== id && draft.get(link.target, stands) !== null) {
    const value = draft.get(user.entity, user.id)![link.field];
    const renamed = Array.isArray(value)
      ? [...new Set((value as string[]).map((one) => (one === id ? stands : one)))]
      : stands;
    draft.patch(user.entity, user.id, { [link.field]: renamed });
    return [];
  }
  const keeper: SideName | null =
    draft.mine.find(link.target, id) !== null ? 'mine' : draft.theirs.find(link.target, id) !== null ? 'theirs' : null;
  const isSilent = link.kind === 'loose' || link.kind === 'bound';
  if (keeper === null || isSilent) {
    // What named nothing before the merge is left as it was.
    if (keeper === null && link.kind === 'list') return [];
    return dropName(draft, user, named) ? [user] : [];
  }
  const side = draft.side(keeper);
  const touch = lastTouch(side, side.touchesOf(user.entity, user.id)) ?? user.neededFor ?? null;
  const target = { entity: link.target, id, neededFor: touch };
  const isKept =
    comesBackAlone.includes(link.target) || decidePresence(draft, target, otherSide(keeper), touch) === keeper;
  if (!isKept) return dropName(draft, user, named) ? [user] : [];
  bringBack(draft, link.target, id, keeper);
  return [target];
}

/** Law: afterwards no record of the draft names one that is not there. */
export function settleLinks(draft: MergeDraft): void {
  const work: Work[] = [...draft.records.values()].map(({ entity, id }) => ({ entity, id }));
  const settle = (user: Work, record: AnyRecord): void => {
    for (const named of linksFrom(user.entity, record)) {
      if (draft.get(user.entity, user.id) === null) break;
      if (draft.get(named.link.target, named.id) === null) work.push(...settleName(draft, user, named));
    }
  };
  const seenGone = new Set<string>();
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const record = draft.get(next.entity, next.id);
    if (record !== null) settle(next, record);
    else if (draft.mine.find(next.entity, next.id) !== null && !seenGone.has(keyOf(next.entity, next.id))) {
      seenGone.add(keyOf(next.entity, next.id));
      for (const user of listUsers(draft, next.entity, next.id)) {
        const mine = draft.get(user.entity, user.id);
        if (mine !== null) settle(user, mine);
      }
    }
  }
}
