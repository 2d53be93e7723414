import { useTranslation } from 'react-i18next';
import { Banner } from '../components/Banner.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { setNamesHidden } from '../store/actions/hideNames.ts';
import { cancelJob, type JobKind, useJobs } from '../store/jobs.ts';
import { useSession } from '../store/session.ts';

const jobTexts = {
  importPreview: 'jobImportPreview',
  import: 'jobImport',
  patterns: 'jobPatterns',
  phrases: 'jobPhrases',
  affinity: 'jobAffinity',
  quality: 'jobQuality',
  suggestions: 'jobSuggestions',
  segments: 'jobSegments',
  saturation: 'jobSaturation',
  report: 'jobReport',
  names: 'jobNames',
  recording: 'jobRecording',
  merge: 'jobMerge',
  export: 'jobExport',
} as const satisfies Record<JobKind, string>;

const readOnlyTexts = { inUse: 'readOnlyInUse', fileNotWritable: 'readOnlyFile', damaged: 'readOnlyDamaged' } as const;

/** What is true of the whole window: connection lost, only for reading, long runs with their progress. */
export function ShellBanners() {
  const { t } = useTranslation(['shell', 'common', 'privacy']);
  const isLost = useSession((state) => state.connection === 'lost');
  const readOnlyReason = useSession((state) => state.open?.readOnlyReason ?? null);
  const isHidingNames = useSession((state) => state.isHidingNames && state.open !== null);
  const jobs = useJobs((state) => state.jobs);
  return (
    <>
      {isLost && (
        <Banner tone="warning" isLive isFullWidth>
          {t('connectionLost')}
        </Banner>
      )}
      {isHidingNames && (
        <Banner
          isFullWidth
          action={<LinkButton onClick={() => void setNamesHidden(false)}>{t('privacy:show')}</LinkButton>}
        >
          {t('privacy:hiddenBanner')}
        </Banner>
      )}
      {readOnlyReason !== null && (
        <Banner tone="warning" isFullWidth>
          {t(readOnlyTexts[readOnlyReason])}
        </Banner>
      )}
      {jobs
        .filter((job) => job.total > 0)
        .map((job) => (
          <Banner
            key={job.id}
            isFullWidth
            action={<LinkButton onClick={() => cancelJob(job.id)}>{t('common:cancel')}</LinkButton>}
          >
            {t(jobTexts[job.kind])}: {t('jobProgress', { done: job.done, total: job.total })}{' '}
            <progress
              value={job.done}
              max={job.total}
              aria-label={t(jobTexts[job.kind])}
              style={{ accentColor: 'var(--ink)' }}
            />
          </Banner>
        ))}
    </>
  );
}
