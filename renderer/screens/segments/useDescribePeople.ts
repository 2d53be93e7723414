import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RespondentId } from '#shared/domain/ids.ts';
import { useRecordTable } from '../../store/records.ts';

/** Names people, or numbers them where their names must not be seen; `companyOf` is empty then. */
export interface DescribePeople {
  readonly nameOf: (id: RespondentId) => string;
  readonly companyOf: (id: RespondentId) => string;
}

/** `hiddenOrder`: give people the numbers of their places in it; null shows names. */
export function useDescribePeople(hiddenOrder: readonly RespondentId[] | null = null): DescribePeople {
  const { t } = useTranslation('segments');
  const respondents = useRecordTable('respondent');
  const organizations = useRecordTable('organization');
  const nameOf = useCallback(
    (id: RespondentId) =>
      hiddenOrder === null
        ? (respondents[id]?.name ?? '')
        : t('personNumber', { number: hiddenOrder.indexOf(id) + 1 || '' }),
    [respondents, hiddenOrder, t],
  );
  const companyOf = useCallback(
    (id: RespondentId) => {
      const organizationId = respondents[id]?.organizationId ?? null;
      return hiddenOrder !== null || organizationId === null ? '' : (organizations[organizationId]?.name ?? '');
    },
    [respondents, organizations, hiddenOrder],
  );
  return { nameOf, companyOf };
}
