import { Button, Checkbox, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../components/Banner.tsx';
import { LossList } from '../components/LossList.tsx';
import { sentenceOf } from '../store/actions/reportError.ts';
import { perform } from '../store/actions/runCommand.ts';
import { saveFile } from '../store/actions/saveFile.ts';
import { runJob } from '../store/jobs.ts';
import { addNotice } from '../store/notices.ts';
import { useSession } from '../store/session.ts';
import { useBackendQuery } from '../store/useBackendQuery.ts';

/** A file for another analysis program: what it is, and what it leaves behind. */
export function QdaExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['qda', 'common']);
  const isHidingNames = useSession((state) => state.isHidingNames);
  const [format, setFormat] = useState<'qdpx' | 'qdc'>('qdpx');
  const [isAnonymous, setIsAnonymous] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const { data, error } = useBackendQuery(['projects.leftBehind', format], (client, signal) =>
    client.projects.leftBehind({ format }, { signal }),
  );
  const losses = data?.losses ?? [];
  const save = async (): Promise<void> => {
    setIsBusy(true);
    const answer = await perform((client) =>
      runJob('export', ({ signal }) => client.projects.exportFile({ format, isAnonymous }, { signal })),
    );
    setIsBusy(false);
    if (answer === null) return;
    await saveFile(answer.file);
    const { name } = answer.file;
    const text = losses.length === 0 ? t('saved', { name }) : t('savedWithout', { name, count: losses.length });
    addNotice({ tone: 'done', text, undoVersion: null });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('format')}
          value={format}
          data={[
            { value: 'qdpx', label: t('qdpx') },
            { value: 'qdc', label: t('qdc') },
          ]}
          onChange={(value) => setFormat(value === 'qdc' ? 'qdc' : 'qdpx')}
        />
        <Text size="sm" c="dimmed">
          {t(format === 'qdc' ? 'qdcText' : 'qdpxText')}
        </Text>
        {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
        {data !== undefined && losses.length === 0 && <Text size="sm">{t('nothingLeft')}</Text>}
        {losses.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              {t('leftBehind')}
            </Text>
            <LossList label={t('leftBehind')} losses={losses} />
          </div>
        )}
        <Checkbox
          label={t('isAnonymous')}
          checked={isAnonymous || isHidingNames}
          disabled={isHidingNames}
          onChange={(event) => setIsAnonymous(event.currentTarget.checked)}
        />
        <Group gap="sm">
          <Button variant="filled" data-autofocus loading={isBusy} onClick={() => void save()}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
