import { useTranslation } from 'react-i18next';
import { ExportDialog } from './ExportDialog.tsx';

/** The whole project as data: for another project, or a program that reads it. */
export function DataExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('exporting');
  return (
    <ExportDialog
      title={t('dataTitle')}
      formats={[{ value: 'json', label: 'JSON', text: t('dataText') }]}
      format="json"
      saveLabel={t('saveData')}
      savedText={(name) => t('saved', { name })}
      onClose={onClose}
    />
  );
}
