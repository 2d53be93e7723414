import { affinityLayout, areaSize, type BoardPlace } from '#shared/analysis/affinityLayout.ts';
import type { AffinityBoard, AffinityCard, BoardGroup } from '#shared/contract/affinityContract.ts';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';

/** A group as it is shown, with a key that stays while it is on the screen. */
export interface ShownGroup extends BoardGroup {
  readonly key: string;
}

/** The board as it is shown: as the backend has it, or a correction ahead of it. */
export interface ShownBoard {
  readonly cards: ReadonlyMap<QuotationId, AffinityCard>;
  readonly groups: readonly ShownGroup[];
  readonly aloneIds: readonly QuotationId[];
}

/** Key of the quotations that are in no group. */
export const aloneKey = 'alone';

/**
 * The backend's board. Groups keep the keys that they had in `before`: a proposed group that was just kept is the same one,
 * and what the user is doing with it goes on.
 */
export function showBoard({ cards, groups, aloneIds }: AffinityBoard, before: ShownBoard | null): ShownBoard {
  const contentOf = ({ quotationIds }: BoardGroup): string => quotationIds.toSorted().join(' ');
  const keyOfId = new Map(before?.groups.map(({ id, key }) => [id, key]));
  const keyOfContent = new Map(before?.groups.map((group) => [contentOf(group), group.key]));
  const taken = new Set<string>();
  const keyOf = (group: BoardGroup): string => {
    const known = (group.id === null ? undefined : keyOfId.get(group.id)) ?? keyOfContent.get(contentOf(group));
    const key = known ?? group.id ?? `proposed ${group.quotationIds[0] ?? ''}`;
    return taken.has(key) ? `${key} ${group.id ?? group.quotationIds[0] ?? ''}` : key;
  };
  return {
    cards: new Map(cards.map((card) => [card.quotationId, card])),
    groups: groups.map((group) => {
      const key = keyOf(group);
      taken.add(key);
      return { ...group, key };
    }),
    aloneIds,
  };
}

/** What the group is called: by its user, else by its words; empty when it has neither. */
export function nameOfGroup({ name, words }: BoardGroup): string {
  return name === '' ? words : name;
}

export function keyOfCard(board: ShownBoard, id: QuotationId): string {
  return board.groups.find(({ quotationIds }) => quotationIds.includes(id))?.key ?? aloneKey;
}

export function cardsOfKey(board: ShownBoard, key: string): readonly QuotationId[] {
  return key === aloneKey ? board.aloneIds : (board.groups.find((group) => group.key === key)?.quotationIds ?? []);
}

/** Areas keep their places; the one that lies in a larger one's way moves aside. */
function settle(board: ShownBoard): ShownBoard {
  const groups = board.groups.filter(({ quotationIds }) => quotationIds.length > 0);
  const places = affinityLayout(
    groups.map(({ quotationIds, place }) => ({ cards: quotationIds.length, centre: [0, 0], place })),
  );
  return { ...board, groups: groups.map((group, at) => ({ ...group, place: places[at] ?? group.place })) };
}

function withoutCards(board: ShownBoard, ids: ReadonlySet<QuotationId>): ShownBoard {
  const rest = (list: readonly QuotationId[]): QuotationId[] => list.filter((id) => !ids.has(id));
  return {
    ...board,
    groups: board.groups.map((group) => ({ ...group, quotationIds: rest(group.quotationIds) })),
    aloneIds: rest(board.aloneIds),
  };
}

/** The cards leave their groups for this one, at its end. */
export function moveCards(board: ShownBoard, ids: readonly QuotationId[], key: string): ShownBoard {
  const known = new Set(cardsOfKey(board, key));
  const coming = ids.filter((id) => !known.has(id));
  const rest = withoutCards(board, new Set(coming));
  if (key === aloneKey) return settle({ ...rest, aloneIds: [...rest.aloneIds, ...coming] });
  return settle({
    ...rest,
    groups: rest.groups.map((group) =>
      group.key === key ? { ...group, quotationIds: [...group.quotationIds, ...coming] } : group,
    ),
  });
}

/** A card may have begun a group before. */
function freeKey(board: ShownBoard, key: string): string {
  return board.groups.some((group) => group.key === key) ? freeKey(board, `${key}+`) : key;
}

/** The cards leave their groups for a new one, at the place or beside the group of the first. */
export function groupCards(board: ShownBoard, ids: readonly QuotationId[], place: BoardPlace | null): ShownBoard {
  const [first] = ids;
  if (first === undefined) return board;
  const source = board.groups.find(({ quotationIds }) => quotationIds.includes(first));
  const beside =
    source === undefined
      ? (place ?? { x: 0, y: 0 })
      : { x: source.place.x + areaSize(source.quotationIds.length).width + 28, y: source.place.y };
  const made: ShownGroup = {
    id: null,
    key: freeKey(board, `new ${first}`),
    name: '',
    words: '',
    quotationIds: [...ids],
    typicalId: first,
    place: place ?? beside,
  };
  const rest = withoutCards(board, new Set(ids));
  return settle({ ...rest, groups: [...rest.groups, made] });
}

/** All cards of the first group come to the second, which keeps its name; unnamed, it takes the other's. */
export function mergeGroups(board: ShownBoard, fromKey: string, intoKey: string): ShownBoard {
  const from = board.groups.find(({ key }) => key === fromKey);
  if (from === undefined || fromKey === intoKey) return board;
  const moved = moveCards(board, from.quotationIds, intoKey);
  return {
    ...moved,
    groups: moved.groups.map((group) =>
      group.key === intoKey && group.name === '' ? { ...group, name: from.name } : group,
    ),
  };
}

function patchGroup(board: ShownBoard, key: string, patch: Partial<ShownGroup>): ShownBoard {
  return { ...board, groups: board.groups.map((group) => (group.key === key ? { ...group, ...patch } : group)) };
}

export function renameGroup(board: ShownBoard, key: string, name: string): ShownBoard {
  return patchGroup(board, key, { name: name.trim() });
}

/** The area goes where it was put; others that are smaller make room. */
export function placeGroup(board: ShownBoard, key: string, place: BoardPlace): ShownBoard {
  return settle(patchGroup(board, key, { place }));
}

/** The board without cards that got a name. */
export function dropCards(board: ShownBoard, ids: readonly QuotationId[]): ShownBoard {
  return settle(withoutCards(board, new Set(ids)));
}

/** The groups as `affinity.arrange` keeps them. */
export function plannedGroups(board: ShownBoard): Pick<BoardGroup, 'id' | 'name' | 'place' | 'quotationIds'>[] {
  return board.groups.map(({ id, name, place, quotationIds }) => ({ id, name, place, quotationIds }));
}

/** The code that most of the cards are near to, or null when fewer than half agree. */
export function commonNearCode(board: ShownBoard, ids: readonly QuotationId[]): CodeId | null {
  const counts = new Map<CodeId, number>();
  for (const id of ids) {
    const codeId = board.cards.get(id)?.near?.codeId;
    if (codeId !== undefined) counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((left, right) => right[1] - left[1]);
  return best !== undefined && best[1] * 2 >= ids.length ? best[0] : null;
}
