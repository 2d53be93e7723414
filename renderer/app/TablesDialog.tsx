import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProjectTableName, projectTableNames } from '#shared/contract/projectTables.ts';
import { ExportDialog } from './ExportDialog.tsx';

/** Which table goes out, and as what. */
export function TablesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['tables', 'exporting']);
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [table, setTable] = useState<ProjectTableName | 'all'>('all');
  const [hasByteOrderMark, setHasByteOrderMark] = useState(true);
  // A CSV file holds one table.
  const chosen = format === 'csv' && table === 'all' ? 'codings' : table;
  const choices = format === 'csv' ? projectTableNames : (['all', ...projectTableNames] as const);
  return (
    <ExportDialog
      title={t('title')}
      formats={[
        { value: 'xlsx', label: t('xlsx'), text: t('xlsxText') },
        { value: 'csv', label: t('csv'), text: t('csvText') },
      ]}
      format={format}
      onFormat={setFormat}
      request={{ hasByteOrderMark, ...(chosen === 'all' ? {} : { table: chosen }) }}
      saveLabel={t(chosen === 'all' ? 'saveAll' : 'save')}
      savedText={(name) => t('exporting:saved', { name })}
      onClose={onClose}
    >
      <Select
        label={t('table')}
        value={chosen}
        allowDeselect={false}
        data={choices.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => setTable(choices.find((choice) => choice === value) ?? 'all')}
      />
      {format === 'csv' && (
        <Checkbox
          label={t('byteOrderMark')}
          checked={hasByteOrderMark}
          onChange={(event) => setHasByteOrderMark(event.currentTarget.checked)}
        />
      )}
    </ExportDialog>
  );
}
