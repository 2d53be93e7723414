import { useTranslation } from 'react-i18next';
import { JobProgress } from '../../../components/JobProgress.tsx';
import { useJobs } from '../../../store/jobs.ts';
import { useFormat } from '../../../strings/format.ts';

/** How far what was reviewed has come in: of files how many, of one large file how much. Nothing while nothing comes in. */
export function ImportProgress({ files }: { readonly files: number }) {
  const { t } = useTranslation('importing');
  const { percent } = useFormat();
  const job = useJobs(({ jobs }) => jobs.find(({ kind }) => kind === 'import'));
  if (job === undefined) return null;
  const { done, total } = job;
  const share = total === 0 ? 0 : done / total;
  const place = total > files ? percent(share) : t('doneOf', { done, total });
  return <JobProgress label={t('saving')} place={total === 0 ? '' : place} share={share} />;
}
