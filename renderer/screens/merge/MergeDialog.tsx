import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/Banner.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { discardMerge } from '../../store/actions/mergeCopy.ts';
import { openProject } from '../../store/actions/projectActions.ts';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { cancelJob, runJob, useJobs } from '../../store/jobs.ts';
import { closeMerge, type DroppedProject, openMerge, useMerging } from '../../store/merging.ts';
import { nameFromPath, openFileDialog, openMergeDialog } from '../../store/openFileDialog.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import classes from './MergeDialog.module.css';
import { MergePreviewView } from './MergePreviewView.tsx';

/** Merging the open project with another copy of it, or the question whether that is meant. */
export function MergeDialog() {
  const path = useMerging((state) => state.path);
  const asked = useMerging((state) => state.asked);
  if (asked !== null) return <AskDialog asked={asked} />;
  return path === null ? null : <CompareDialog path={path} />;
}

function AskDialog({ asked: { fileName, path } }: { readonly asked: DroppedProject }) {
  const { t } = useTranslation(['merging', 'common']);
  const open = (): void => {
    closeMerge();
    if (path === null) void openFileDialog('open');
    else void openProject(path);
  };
  const merge = (): void => {
    if (path !== null) return openMerge(path);
    closeMerge();
    void openMergeDialog();
  };
  return (
    <Modal
      opened
      onClose={closeMerge}
      title={t('ask', { name: nameFromPath(fileName) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes['lead']}>{t('askText')}</p>
      {path === null && <p className={classes['aside']}>{t('askAgain')}</p>}
      <Group mt="lg" gap="sm">
        <Button variant="filled" onClick={open} data-autofocus>
          {t(path === null ? 'chooseToOpen' : 'open')}
        </Button>
        <Button onClick={merge}>{t(path === null ? 'chooseToMerge' : 'compare')}</Button>
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
  const job = useJobs(({ jobs }) => jobs.find(({ kind }) => kind === 'merge'));
  const close = (): void => {
    // A merge that runs is stopped first; the comparison stays to be looked at.
    if (data !== undefined && job !== undefined) return cancelJob(job.id);
    if (data !== undefined) discardMerge(data.previewId);
    closeMerge();
  };
  return (
    <Modal opened onClose={close} size={720} title={t('title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {error === null && data === undefined && (
        <Stack gap="lg" align="flex-start">
          <JobProgress
            label={t('comparing')}
            place=""
            share={job === undefined || job.total === 0 ? 0 : job.done / job.total}
          />
          <Button onClick={close} data-autofocus>
            {t('common:cancel')}
          </Button>
        </Stack>
      )}
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
        <MergePreviewView
          key={data.previewId}
          preview={data}
          onClose={close}
          onDone={closeMerge}
          onOutdated={() => openMerge(path)}
        />
      )}
    </Modal>
  );
}
