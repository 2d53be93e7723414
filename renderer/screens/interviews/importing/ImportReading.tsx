import { Button, Stack } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import { isAbort } from '../../../api/toAppError.ts';
import { Banner } from '../../../components/Banner.tsx';
import { JobProgress } from '../../../components/JobProgress.tsx';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import { useJobs } from '../../../store/jobs.ts';
import { readFiles } from './readFiles.ts';

interface ImportReadingProps {
  readonly files: readonly File[];
  readonly onRead: (previews: readonly ImportPreview[]) => void;
  readonly onCancel: () => void;
}

/** Reads the files without keeping anything; shows how far it is and can be cancelled. */
export function ImportReading({ files, onRead, onCancel }: ImportReadingProps) {
  const { t } = useTranslation(['importing', 'common']);
  const [error, setError] = useState<Error | null>(null);
  const [finished, setFinished] = useState(0);
  const job = useJobs((state) => state.jobs.find(({ kind }) => kind === 'importPreview'));
  const read = useEffectEvent((signal: AbortSignal) => readFiles(files, signal, setFinished));
  const succeed = useEffectEvent((previews: readonly ImportPreview[]): void => onRead(previews));
  const fail = useEffectEvent((failure: unknown): void => {
    if (isAbort(failure)) onCancel();
    else setError(failure instanceof Error ? failure : new Error(String(failure)));
  });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    read(signal).then(
      (previews) => {
        if (!signal.aborted) succeed(previews);
      },
      (failure: unknown) => {
        if (!signal.aborted) fail(failure);
      },
    );
    return () => controller.abort();
  }, []);
  if (error !== null) {
    return (
      <Banner tone="error" isLive>
        {sentenceOf(error)}
      </Banner>
    );
  }
  const done = Math.min(files.length, finished + (job?.done ?? 0));
  return (
    <Stack gap="lg" align="flex-start">
      <JobProgress
        label={t('reading')}
        place={t('doneOf', { done, total: files.length })}
        share={done / Math.max(1, files.length)}
      />
      <Button onClick={onCancel} data-autofocus>
        {t('common:cancel')}
      </Button>
    </Stack>
  );
}
