import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { saturationInWords, saturationOption, saturationTable } from '#shared/charts/saturationOption.ts';
import type { SaturationResult } from '#shared/contract/evidenceTablesContract.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { type ChartOption, EChart } from '../../../components/EChart.tsx';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { useFormat } from '../../../strings/format.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import classes from '../PatternsScreen.module.css';
import { runAnalysis } from '../runAnalysis.ts';
import { useChartFrame } from '../useChartFrame.ts';

const seed = 1;
const height = 300;

/** Whether new talks still bring new codes, and about how many are left to hear. */
export function SaturationView() {
  const { t } = useTranslation('patterns');
  const { language } = useFormat();
  const { ref, width } = useElementSize();
  const { data, error, refetch } = useBackendQuery(['analysis.saturation', seed], (client, signal) =>
    runAnalysis(
      'saturation',
      (job) => client.analysis.saturation({ seed, jobId: job.jobId }, { signal: job.signal }),
      signal,
    ),
  );
  const frame = useChartFrame(Math.max(320, width), height);
  const option = useMemo(
    () => (data === undefined ? null : (saturationOption(data, frame) as ChartOption)),
    [data, frame],
  );
  const table = data === undefined ? null : saturationTable(data, language);
  if (error !== null) return <AnalysisFault error={error} onRetry={refetch} />;
  return (
    <div ref={ref} className={classes['chart']}>
      {data !== undefined && option !== null && table !== null && width > 0 && (
        <>
          <SaturationSentences result={data} />
          <EChart
            option={option}
            height={height}
            label={t('saturationLabel')}
            inWords={saturationInWords(data, language)}
            table={
              <DataTable
                label={t('saturationLabel')}
                columns={table.columns.map((title, index) => ({
                  key: title,
                  title,
                  align: 'right' as const,
                  cell: (row: readonly string[]) => row[index],
                }))}
                rows={table.rows}
                rowKey={(row) => row[0] ?? ''}
              />
            }
          />
        </>
      )}
    </div>
  );
}

function SaturationSentences({ result }: { readonly result: SaturationResult }) {
  const { t } = useTranslation(['patterns', 'common']);
  const format = useFormat();
  const { n, base, run, threshold, reachedAt, shuffledMedian, shuffled95, observedCodes, estimatedCodes } = result;
  const left = estimatedCodes === null ? 0 : Math.round(estimatedCodes - observedCodes);
  return (
    <div className={classes['sentences']}>
      <p className={classes['lead']}>
        {reachedAt === null
          ? t('notSaturated', { interviews: t('common:interviews', { count: n }) })
          : t('saturated', { interviews: t('common:interviews', { count: reachedAt }) })}
      </p>
      {estimatedCodes !== null && (
        <p>
          {left > 0
            ? t('codesLeft', {
                observed: t('common:codes', { count: observedCodes }),
                left: t('about', { count: left }),
              })
            : t('noCodesLeft', { observed: t('common:codes', { count: observedCodes }) })}
        </p>
      )}
      {shuffledMedian !== null && (
        <p>
          {shuffled95 === null
            ? t('shuffledHalf', { median: format.number(shuffledMedian) })
            : t('shuffled', { median: format.number(shuffledMedian), most: format.number(shuffled95) })}
        </p>
      )}
      <p className={classes['hint']}>{t('saturationRule', { base, run, threshold: format.percent(threshold) })}</p>
    </div>
  );
}
