import { useTranslation } from 'react-i18next';
import type { LoopOutlook } from '#shared/contract/workflowContract.ts';
import type { LoopId } from '#shared/domain/workflow.ts';
import { runCommand } from './actions/runCommand.ts';
import { useBackendQuery } from './useBackendQuery.ts';

interface WayBack {
  /** What it would change; undefined until it is known. */
  readonly outlook: LoopOutlook | undefined;
  /** Takes it, and says which wave is open. */
  readonly take: (reason: string, goal: string, effects: string[]) => Promise<void>;
}

/** One way back as the data offer it now; null asks nothing. */
export function useWayBack(loopId: LoopId | null, wave: number): WayBack {
  const { t } = useTranslation('waysBack');
  const { data } = useBackendQuery(
    ['workflow.outlook', loopId],
    (client, signal) => client.workflow.outlook({ loopId: loopId ?? 'L1' }, { signal }),
    { isEnabled: loopId !== null },
  );
  return {
    outlook: loopId === null ? undefined : data,
    take: async (reason, goal, effects) => {
      if (loopId === null) return;
      await runCommand((client) => client.workflow.openLoop({ loopId, reason, goal, effects }), t('done', { wave }));
    },
  };
}
