import { Button, Checkbox, Group, Modal, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProjectTableName, projectTableNames } from '#shared/contract/projectTables.ts';
import { perform } from '../store/actions/runCommand.ts';
import { saveFile } from '../store/actions/saveFile.ts';
import { runJob } from '../store/jobs.ts';
import { addNotice } from '../store/notices.ts';
import { useSession } from '../store/session.ts';

/** Which table goes out, and as what. */
export function TablesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['tables', 'common']);
  const isHidingNames = useSession((state) => state.isHidingNames);
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [table, setTable] = useState<ProjectTableName | 'all'>('all');
  const [hasByteOrderMark, setHasByteOrderMark] = useState(true);
  const [isAnonymous, setIsAnonymous] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  // A CSV file holds one table.
  const chosen = format === 'csv' && table === 'all' ? 'codings' : table;
  const choices = format === 'csv' ? projectTableNames : (['all', ...projectTableNames] as const);
  const save = async (): Promise<void> => {
    setIsBusy(true);
    const one = chosen === 'all' ? {} : { table: chosen };
    const answer = await perform((client) =>
      runJob('export', ({ signal }) =>
        client.projects.exportFile({ format, ...one, hasByteOrderMark, isAnonymous }, { signal }),
      ),
    );
    setIsBusy(false);
    if (answer === null) return;
    await saveFile(answer.file);
    addNotice({ tone: 'done', text: t('saved', { name: answer.file.name }), undoVersion: null });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('format')}
          value={format}
          data={[
            { value: 'xlsx', label: t('xlsx') },
            { value: 'csv', label: t('csv') },
          ]}
          onChange={(value) => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
        />
        <Text size="sm" c="dimmed">
          {t(format === 'csv' ? 'csvText' : 'xlsxText')}
        </Text>
        <Select
          label={t('table')}
          value={chosen}
          allowDeselect={false}
          data-autofocus
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
        <Checkbox
          label={t('isAnonymous')}
          checked={isAnonymous || isHidingNames}
          disabled={isHidingNames}
          onChange={(event) => setIsAnonymous(event.currentTarget.checked)}
        />
        <Group gap="sm">
          <Button variant="filled" loading={isBusy} onClick={() => void save()}>
            {t(chosen === 'all' ? 'saveAll' : 'save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
