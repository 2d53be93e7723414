import { useTranslation } from 'react-i18next';
import type { BoardPlace } from '#shared/analysis/affinityLayout.ts';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';
import { useRecordTable } from '../../store/records.ts';
import {
  aloneKey,
  commonNearCode,
  groupCards,
  mergeGroups,
  moveCards,
  nameOfGroup,
  placeGroup,
  renameGroup,
  type ShownBoard,
} from './boardModel.ts';
import type { OpenBoard } from './useBoard.ts';
import type { DropPlace } from './useBoardDrag.ts';

interface SortingOptions {
  readonly open: OpenBoard;
  readonly clear: () => void;
  readonly focusCard: (id: QuotationId) => void;
}

export type Sorting = ReturnType<typeof useSorting>;

/** The corrections of the board; each is kept at once and can be undone. */
export function useSorting({ open, clear, focusCard }: SortingOptions) {
  const { t } = useTranslation('board');
  const codes = useRecordTable('code');
  const { board } = open;
  const nameOf = (of: ShownBoard, key: string): string => {
    const group = of.groups.find((candidate) => candidate.key === key);
    return group === undefined ? t('aloneTitle') : nameOfGroup(group) || t('noWords');
  };
  const keep = async (next: ShownBoard, done: string, apart: readonly QuotationId[] = []): Promise<void> => {
    clear();
    await open.keep(next, done, apart);
  };
  const follow = (id: QuotationId | undefined): void => {
    if (id !== undefined) requestAnimationFrame(() => focusCard(id));
  };
  const move = async (ids: readonly QuotationId[], key: string): Promise<void> => {
    if (board === null || ids.length === 0) return;
    const next = moveCards(board, ids, key);
    follow(ids[0]);
    if (key === aloneKey) await keep(next, t('apart', { count: ids.length }), ids);
    else await keep(next, t('moved', { count: ids.length, name: nameOf(board, key) }));
  };
  const group = async (ids: readonly QuotationId[], place: BoardPlace | null): Promise<void> => {
    if (board === null || ids.length === 0) return;
    follow(ids[0]);
    await keep(groupCards(board, ids, place), t('grouped', { count: ids.length }));
  };
  const merge = async (fromKey: string, intoKey: string): Promise<void> => {
    if (board === null || fromKey === intoKey) return;
    await keep(mergeGroups(board, fromKey, intoKey), t('mergedInto', { name: nameOf(board, intoKey) }));
  };
  const accept = async (ids: readonly QuotationId[], codeId: CodeId): Promise<void> => {
    clear();
    await open.toCode(ids, { codeId, name: codes[codeId]?.name ?? '' });
  };
  return {
    move,
    group,
    merge,
    accept,
    acceptNear: async (ids: readonly QuotationId[]): Promise<void> => {
      const codeId = board === null ? null : commonNearCode(board, ids);
      if (codeId !== null) await accept(ids, codeId);
    },
    rename: async (key: string, name: string | null): Promise<void> => {
      const known = board?.groups.find((candidate) => candidate.key === key);
      if (board === null || known === undefined || name === null) return;
      const given = name.trim();
      if (given === nameOfGroup(known) || (given === '' && known.name === '')) return;
      const next = renameGroup(board, key, given);
      await keep(next, t('renamedTo', { name: nameOf(next, key) }));
    },
    drop: async (ids: readonly QuotationId[], { targetKey, x, y }: DropPlace): Promise<void> => {
      if (board === null) return;
      const isThere = ids.every((id) =>
        targetKey === aloneKey
          ? board.aloneIds.includes(id)
          : board.groups.find(({ key }) => key === targetKey)?.quotationIds.includes(id) === true,
      );
      if (targetKey === null) await group(ids, { x, y });
      else if (!isThere) await move(ids, targetKey);
    },
    dropArea: async (key: string, { targetKey, x, y }: DropPlace): Promise<void> => {
      if (board === null) return;
      if (targetKey !== null) await merge(key, targetKey);
      else await keep(placeGroup(board, key, { x, y }), t('placed'));
    },
  };
}
