import { useTranslation } from 'react-i18next';
import type { AgreementSide } from '#shared/contract/agreementContract.ts';

/** The coder in words, with «second pass» where it is one. */
export function useSideName(): (side: AgreementSide) => string {
  const { t } = useTranslation('agreement');
  return ({ coder, isSecondPass }) => {
    const name = coder === '' ? t('nobody') : coder;
    return isSecondPass ? t('secondPass', { coder: name }) : name;
  };
}
