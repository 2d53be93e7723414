import { useMemo } from 'react';
import type { RespondentId } from '#shared/domain/ids.ts';
import { useRecordTable } from './records.ts';

/** Companies that the people belong to; people without a company are not counted. */
export function useCompanyCount(respondentIds: readonly RespondentId[]): number {
  const respondents = useRecordTable('respondent');
  return useMemo(
    () => new Set(respondentIds.flatMap((id) => respondents[id]?.organizationId ?? [])).size,
    [respondentIds, respondents],
  );
}
