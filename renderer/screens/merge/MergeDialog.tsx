import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/Banner.tsx';
import { discardMerge } from '../../store/actions/mergeCopy.ts';
import { openProject } from '../../store/actions/projectActions.ts';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { runJob } from '../../store/jobs.ts';
import { closeMerge, openMerge, useMerging } from '../../store/merging.ts';
import { nameFromPath } from '../../store/openFileDialog.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import classes from './MergeDialog.module.css';
import { MergePreviewView } from './MergePreviewView.tsx';

/** Merging the open project with another copy of it, or the question whether that is meant. */
export function MergeDialog() {
  const path = useMerging((state) => state.path);
  const step = useMerging((state) => state.step);
  if (path === null) return null;
  return step === 'ask' ? <AskDialog path={path} /> : <CompareDialog path={path} />;
}

function AskDialog({ path }: { readonly path: string }) {
  const { t } = useTranslation(['merging', 'common']);
  const open = (): void => {
    closeMerge();
    void openProject(path);
  };
  return (
    <Modal
      opened
      onClose={closeMerge}
      title={t('ask', { name: nameFromPath(path) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes['lead']}>{t('askText')}</p>
      <Group mt="lg" gap="sm">
        <Button variant="filled" onClick={open} data-autofocus>
          {t('open')}
        </Button>
        <Button onClick={() => openMerge(path)}>{t('compare')}</Button>
        <Button onClick={closeMerge}>{t('common:cancel')}</Button>
      </Group>
    </Modal>
  );
}

function CompareDialog({ path }: { readonly path: string }) {
  const { t } = useTranslation(['merging', 'common']);
  const attempt = useMerging((state) => state.attempt);
  const { data, error } = useBackendQuery(
    ['merges.preview', path, attempt],
    (client, signal) =>
      runJob('merge', (job) => client.merges.preview({ path, jobId: job.jobId }, { signal: job.signal }), signal),
    { followsData: false },
  );
  const close = (): void => {
    if (data !== undefined) discardMerge(data.previewId);
    closeMerge();
  };
  return (
    <Modal opened onClose={close} size={720} title={t('title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {error === null && data === undefined && <p role="status">{t('comparing')}</p>}
      {error !== null && (
        <Stack gap="lg">
          <Banner tone="error">{sentenceOf(error)}</Banner>
          <Group>
            <Button onClick={() => openMerge(path)}>{t('again')}</Button>
            <Button onClick={close}>{t('common:close')}</Button>
          </Group>
        </Stack>
      )}
      {error === null && data !== undefined && (
        <MergePreviewView key={data.previewId} preview={data} onClose={close} onOutdated={() => openMerge(path)} />
      )}
    </Modal>
  );
}
