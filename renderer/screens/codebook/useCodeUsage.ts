import type { CodeId } from '#shared/domain/ids.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';

/** What merging or deleting would touch: quotations and people of all the codes together. */
export function useCodeUsage(ids: readonly CodeId[]) {
  return useBackendQuery(
    ['codes.usage', ids.join(' ')],
    (client, signal) => client.codes.usage({ ids: [...ids] }, { signal }),
    { isEnabled: ids.length > 0 },
  );
}
