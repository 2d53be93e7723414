import type { EntityName } from '#shared/domain/entities.ts';
import type { MergeDraft } from './mergeDraft.ts';
import type { AnyRecord } from './readTouches.ts';

function listTogether(draft: MergeDraft, entity: EntityName): AnyRecord[] {
  const drafted = [...draft.records.values()].filter((one) => one.entity === entity);
  if (drafted.length === 0) return [];
  const ids = new Set([...draft.mine.list(entity).map(({ id }) => id), ...drafted.map(({ id }) => id)]);
  return [...ids].toSorted().flatMap((id) => draft.get(entity, id) ?? []);
}

/** A card lies in one group of its board: the elder group keeps it. */
function keepCardsOnce(draft: MergeDraft): void {
  const held = new Set<string>();
  for (const group of listTogether(draft, 'affinityGroup')) {
    const keyOfCard = (id: string): string => `${String(group['boardId'])} ${id}`;
    const cards = group['quotationIds'] as string[];
    const kept = cards.filter((id) => !held.has(keyOfCard(id)));
    for (const id of kept) held.add(keyOfCard(id));
    if (kept.length !== cards.length) draft.patch('affinityGroup', group.id, { quotationIds: kept });
  }
}

/** One scenario is current: the newest of those that are. */
function keepOneCurrentScenario(draft: MergeDraft): void {
  const current = listTogether(draft, 'economicsScenario').filter((scenario) => scenario['isCurrent'] === true);
  for (const { id } of current.slice(0, -1)) draft.patch('economicsScenario', id, { isCurrent: false });
}

/** A key sets one code: the elder keeps it. */
function keepShortcutsOnce(draft: MergeDraft): void {
  const taken = new Set<unknown>();
  for (const code of listTogether(draft, 'code')) {
    if (code['shortcut'] === null) continue;
    if (taken.has(code['shortcut'])) draft.patch('code', code.id, { shortcut: null });
    taken.add(code['shortcut']);
  }
}

/** A code under one of its own descendants would be nobody's child: the branch is put at the top. */
function keepCodesATree(draft: MergeDraft): void {
  for (const code of listTogether(draft, 'code')) {
    const seen = new Set([code.id]);
    for (let above = code['parentId'] as string | null; above !== null;) {
      if (seen.has(above)) {
        if (above === code.id) draft.patch('code', code.id, { parentId: null });
        break;
      }
      seen.add(above);
      above = (draft.get('code', above)?.['parentId'] ?? null) as string | null;
    }
  }
}

/** What each command keeps true in one copy stays true when two copies meet. */
export function keepInvariants(draft: MergeDraft): void {
  keepCardsOnce(draft);
  keepOneCurrentScenario(draft);
  keepShortcutsOnce(draft);
  keepCodesATree(draft);
}
