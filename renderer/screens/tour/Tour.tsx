import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Tour({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('tour');
  return <Modal opened onClose={onClose} title={t('label')} />;
}
