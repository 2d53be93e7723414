import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SaturationResult } from '#shared/contract/evidenceTablesContract.ts';
import { goTo, useRoute } from '../../../store/route.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { useFormat } from '../../../strings/format.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import type { PatternViewProps } from '../patternViewProps.ts';
import { runAnalysis } from '../runAnalysis.ts';
import { SaturationChart } from './SaturationChart.tsx';
import { type SaturationLine, SaturationTables } from './SaturationTables.tsx';
import classes from './SaturationView.module.css';

const seed = 1;
const everybodyId = 'all';

/** Whether new talks still bring new codes, in the whole and in each segment, and what is left to hear. */
export function SaturationView({ segments }: Pick<PatternViewProps, 'segments'>) {
  const { t } = useTranslation('saturation');
  const { quoted } = useFormat();
  const { query } = useRoute();
  const { data, error, refetch } = useBackendQuery(['analysis.saturation', seed], (client, signal) =>
    runAnalysis(
      'saturation',
      (job) => client.analysis.saturation({ seed, jobId: job.jobId }, { signal: job.signal }),
      signal,
    ),
  );
  if (error !== null) return <AnalysisFault error={error} onRetry={refetch} />;
  if (data === undefined) return null;
  const everybody: SaturationLine = { id: everybodyId, name: t('everybody'), figures: data };
  const lines = [
    everybody,
    ...data.segments.flatMap((figures): SaturationLine[] => {
      const segment = segments.find(({ id }) => id === figures.customerSegmentId);
      return segment === undefined ? [] : [{ id: segment.id, name: quoted(segment.name), figures }];
    }),
  ];
  const chosen = lines.find(({ id }) => id === query['of']) ?? everybody;
  return (
    <div className={classes['view']}>
      <Finding result={data} lines={lines} />
      <SaturationTables rule={data} lines={lines} />
      {lines.length === 1 ? (
        <p className={classes['quiet']}>{t('noSegments')}</p>
      ) : (
        <Select
          className={classes['choose'] ?? ''}
          label={t('choose')}
          allowDeselect={false}
          data={lines.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen.id}
          onChange={(value) => goTo('patterns', null, { view: 'saturation', of: value ?? everybodyId })}
        />
      )}
      <SaturationChart key={chosen.id} label={t('chartOf', { who: chosen.name })} figures={chosen.figures} />
    </div>
  );
}

interface FindingProps {
  readonly result: SaturationResult;
  readonly lines: readonly SaturationLine[];
}

/** What the figures come to; a segment that lags behind the whole is named. */
function Finding({ result: { n, reachedAt }, lines: [, ...segments] }: FindingProps) {
  const { t } = useTranslation(['patterns', 'saturation', 'common']);
  const { language } = useFormat();
  const lagging = segments.filter(({ figures }) => figures.reachedAt === null).map(({ name }) => name);
  return (
    <>
      <p className={classes['warning']} role="status">
        {reachedAt === null
          ? t('notSaturated', { interviews: t('common:interviews', { count: n }) })
          : t('saturated', { interviews: t('common:interviews', { count: reachedAt }) })}
      </p>
      {reachedAt !== null && lagging.length > 0 && (
        <p>
          {t('saturation:hiddenSegments', {
            names: new Intl.ListFormat(language, { type: 'conjunction' }).format(lagging),
          })}
        </p>
      )}
    </>
  );
}
