import { useTranslation } from 'react-i18next';
import { Banner } from '../components/Banner.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { setNamesHidden } from '../store/actions/hideNames.ts';
import { cancelJob, type JobKind, useJobs } from '../store/jobs.ts';
import { useSession } from '../store/session.ts';

/** A dialog that is open shows these itself. */
type ShownByDialog = 'importPreview' | 'import' | 'merge';

const jobTexts = {
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
  export: 'jobExport',
} as const satisfies Record<Exclude<JobKind, ShownByDialog>, string>;

function isShownHere(kind: JobKind): kind is keyof typeof jobTexts {
  return Object.hasOwn(jobTexts, kind);
}

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
      {jobs.map(({ id, kind, done, total }) => {
        if (total === 0 || !isShownHere(kind)) return null;
        return (
          <Banner
            key={id}
            isFullWidth
            action={<LinkButton onClick={() => cancelJob(id)}>{t('common:cancel')}</LinkButton>}
          >
            {t(jobTexts[kind])}: {t('jobProgress', { done, total })}{' '}
            <progress value={done} max={total} aria-label={t(jobTexts[kind])} style={{ accentColor: 'var(--ink)' }} />
          </Banner>
        );
      })}
    </>
  );
}
