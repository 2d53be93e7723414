import { SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { darkInk, lightInk } from '#shared/charts/chartInk.ts';
import {
  interviewQualityInWords,
  interviewQualityOption,
  interviewQualityTable,
  type QualityMeasure,
  qualityMeasures,
} from '#shared/charts/interviewQualityOption.ts';
import { qualityWords } from '#shared/charts/qualityWords.ts';
import { ChartTableView } from '../../components/ChartTableView.tsx';
import { type ChartOption, EChart } from '../../components/EChart.tsx';
import { useFormat } from '../../strings/format.ts';
import { type MeasuredInterview, qualityInput } from './qualityInput.ts';
import classes from './QualityScreen.module.css';

const heightPx = 240;

/** One figure from talk to talk, with the honest sentence whether it changes. */
export function QualityChart({ interviews }: { readonly interviews: readonly MeasuredInterview[] }) {
  const { t } = useTranslation('quality');
  const { language, day } = useFormat();
  const { ref, width } = useElementSize();
  const scheme = useComputedColorScheme('light');
  const [measure, setMeasure] = useState<QualityMeasure>('questionQuality');
  const input = useMemo(() => qualityInput(interviews, measure, day), [interviews, measure, day]);
  const option = useMemo(() => {
    const ink = scheme === 'dark' ? darkInk : lightInk;
    return interviewQualityOption(input, { widthPx: Math.max(320, width), heightPx, ink, language }) as ChartOption;
  }, [input, scheme, width, language]);
  const label = qualityWords[language].measures[measure];
  const undated = interviews.filter(({ interview }) => interview.date === null).length;
  return (
    <div ref={ref} className={classes['chart']}>
      <SegmentedControl
        size="xs"
        aria-label={t('measure')}
        value={measure}
        onChange={(value) => setMeasure(value as QualityMeasure)}
        data={qualityMeasures.map((value) => ({ value, label: t(`short_${value}`) }))}
      />
      <p className={classes['about']}>{t(`about_${measure}`)}</p>
      {input.points.length === 0 ? (
        <p className={classes['about']}>{t('noValues')}</p>
      ) : (
        width > 0 && (
          <EChart
            option={option}
            height={heightPx}
            label={label}
            inWords={interviewQualityInWords(input, language)}
            table={<ChartTableView label={label} table={interviewQualityTable(input, language)} />}
          />
        )
      )}
      {undated > 0 && <p className={classes['about']}>{t('undated', { count: undated })}</p>}
    </div>
  );
}
