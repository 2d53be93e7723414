import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../strings/format.ts';

/** «12 МБ», "0.4 MB": sizes of sounds as one says them. */
export function useSize(): (bytes: number) => string {
  const { t } = useTranslation('recording');
  const format = useFormat();
  return (bytes) => {
    const megabytes = bytes / 1024 / 1024;
    return t('megabytes', { size: format.number(Math.max(0.1, megabytes), megabytes < 10 ? 1 : 0) });
  };
}
