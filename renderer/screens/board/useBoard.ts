import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AffinityBoard } from '#shared/contract/affinityContract.ts';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { runJob } from '../../store/jobs.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { dropCards, plannedGroups, showBoard, type ShownBoard } from './boardModel.ts';

export type CodeTarget =
  | { readonly codeId: CodeId; readonly newCode?: undefined; readonly name: string }
  | {
      readonly codeId: null;
      readonly newCode: { readonly typeId: string; readonly name: string; readonly description: string };
      readonly name: string;
    };

/** Boards that were shown once come again quickly: their progress would only flicker. */
const shownBefore = new Set<string>();

export interface OpenBoard {
  readonly board: ShownBoard | null;
  readonly error: Error | null;
  readonly hasCorrections: boolean;
  /** Shows the corrected board at once and keeps it; `done` is what the user is told. */
  readonly keep: (next: ShownBoard, done: string, putApartIds?: readonly QuotationId[]) => Promise<void>;
  readonly toCode: (ids: readonly QuotationId[], target: CodeTarget) => Promise<boolean>;
  readonly startOver: () => Promise<void>;
}

/** The board of the codes, with corrections shown before the backend has followed. */
export function useBoard(codeIds: readonly CodeId[]): OpenBoard {
  const { t } = useTranslation('board');
  const key = codeIds.join(' ');
  const { data, error } = useBackendQuery(
    ['affinity.board', key],
    async (client, signal) => {
      const ask = { codeIds: [...codeIds] };
      const board = shownBefore.has(key)
        ? await client.affinity.board(ask, { signal })
        : await runJob(
            'affinity',
            (job) => client.affinity.board({ ...ask, jobId: job.jobId }, { signal: job.signal }),
            signal,
          );
      shownBefore.add(key);
      return board;
    },
    { isEnabled: codeIds.length > 0 },
  );
  const [ahead, setAhead] = useState<{ readonly of: AffinityBoard; readonly board: ShownBoard } | null>(null);
  const shownLast = ahead?.board ?? null;
  const known = useMemo(() => (data === undefined ? null : showBoard(data, shownLast)), [data, shownLast]);
  const board = ahead !== null && ahead.of === data ? ahead.board : known;
  const show = (next: ShownBoard | null): void =>
    setAhead(next === null || data === undefined ? null : { of: data, board: next });
  return {
    board,
    error,
    hasCorrections: (data?.groups.some(({ id }) => id !== null) ?? false) || (data?.putApartIds.length ?? 0) > 0,
    keep: async (next, done, putApartIds = []) => {
      show(next);
      const groups = plannedGroups(next);
      const answer = await runCommand(
        (client) => client.affinity.arrange({ codeIds: [...codeIds], groups, putApartIds: [...putApartIds] }),
        done,
      );
      if (answer === null) show(null);
    },
    toCode: async (ids, { codeId, newCode, name }) => {
      if (board === null) return false;
      const rest = dropCards(board, ids);
      const answer = await runCommand(
        (client) =>
          client.affinity.toCode({
            codeIds: [...codeIds],
            groups: plannedGroups(rest),
            quotationIds: [...ids],
            codeId,
            ...(newCode === undefined ? {} : { newCode }),
          }),
        t('coded', { count: ids.length, name }),
      );
      if (answer !== null) show(rest);
      return answer !== null;
    },
    startOver: async () => {
      await runCommand((client) => client.affinity.startOver({ codeIds: [...codeIds] }), t('startedOver'));
    },
  };
}
