import { useTranslation } from 'react-i18next';
import type { FactorOfCard } from '#shared/contract/segmentCardContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { useRecordTable } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';

/** What the data say about a factor, in one sentence; also when they say nothing. */
export function useFactorWords(): (factor: FactorOfCard) => string {
  const { t } = useTranslation('segmentCard');
  const format = useFormat();
  const codes = useRecordTable('code');
  return ({ factor, k, n, value, low, high, codeId }) => {
    const number = (figure: number | null): string => (figure === null ? '' : format.number(figure, 1));
    const range = { value: number(value), low: number(low), high: number(high) };
    const kOfN = format.kOfN(k ?? 0, n ?? 0);
    const interval = (n ?? 0) === 0 ? '' : format.interval(k ?? 0, n ?? 0);
    const code = codeId === null ? undefined : codes[codeId];
    switch (factor) {
      case 'pain':
        return value === null ? t('painNone') : t('painWords', { ...range, kOfN });
      case 'prevalence':
        return code === undefined
          ? t('prevalenceNone')
          : t('prevalenceWords', { code: format.quoted(nameOfCode(code, format.language)), kOfN, interval });
      case 'willingnessToPay':
        return k === 0 ? t('spentNone') : t('spentWords', { kOfN, interval });
      case 'reachability':
        return t('reachabilityWords', { kOfN });
      case 'size':
        return value === null ? t('sizeNone') : t('sizeWords', { value: format.number(value) });
      case 'easeOfFiring':
        return value === null ? t('firingNone') : t('firingWords', { ...range, kOfN });
      case 'economics':
        return value === null ? t('economicsNone') : t('economicsWords', { value: format.number(value, 2) });
    }
  };
}
