import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { closeImport, useImporting } from '../../store/importing.ts';

/** Shows which files wait to be taken in. */
export function ImportDialog() {
  const { t } = useTranslation(['importing', 'common']);
  const files = useImporting((state) => state.files) ?? [];
  return (
    <Modal opened onClose={closeImport} title={t('title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <ul>
        {files.map((file) => (
          <li key={file.name}>{file.name}</li>
        ))}
      </ul>
    </Modal>
  );
}
