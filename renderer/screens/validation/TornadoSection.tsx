import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitEconomicsField } from '#shared/analysis/unitEconomicsMetrics.ts';
import { tornadoInWords, tornadoOption, tornadoTable, type TornadoInput } from '#shared/charts/tornadoOption.ts';
import { ChartTableView } from '../../components/ChartTableView.tsx';
import { type ChartOption, EChart } from '../../components/EChart.tsx';
import { Section } from '../../components/Section.tsx';
import { useFormat } from '../../strings/format.ts';
import { type Economics, rangeSwings, tenthSwings } from './economicsOf.ts';
import { useChartInk } from './useChartInk.ts';
import classes from './ValidationScreen.module.css';

const leverLabels = {
  users: 'leverUsers',
  conversion: 'leverConversion',
  price: 'leverPrice',
  costPerSale: 'leverCogs',
  firstSaleCost: 'leverFirstSale',
  salesPerBuyer: 'leverSales',
  costPerUser: 'leverCpa',
  fixedCosts: 'inputFixed',
} as const satisfies Record<UnitEconomicsField, string>;

interface TornadoSectionProps {
  readonly economics: Economics;
  readonly currency: string;
}

/** Which input moves the contribution most: over its own range, or a tenth better and worse. */
export function TornadoSection({ economics, currency }: TornadoSectionProps) {
  const { t } = useTranslation('validation');
  const { language } = useFormat();
  const { ref, width } = useElementSize();
  const ink = useChartInk();
  const [wanted, setWanted] = useState<'ranges' | 'tenth'>('ranges');
  const { metrics } = economics.result;
  const hasRanges = metrics !== null && rangeSwings(economics, metrics).length > 0;
  const mode = hasRanges ? wanted : 'tenth';
  const input = useMemo<TornadoInput | null>(
    () =>
      metrics === null
        ? null
        : {
            contribution: metrics.contribution,
            currency,
            by: mode,
            bars: (mode === 'ranges' ? rangeSwings : tenthSwings)(economics, metrics).map(
              ({ field, worse, better }) => ({
                label: t(leverLabels[field]),
                worse,
                better,
              }),
            ),
          },
    [economics, metrics, currency, mode, t],
  );
  const height = 42 + 32 * (input?.bars.length ?? 0);
  const option = useMemo(
    () =>
      input === null ? null : tornadoOption(input, { widthPx: Math.max(320, width), heightPx: height, ink, language }),
    [input, width, height, ink, language],
  );
  if (input === null || option === null) return null;
  const title = t('tornado');
  return (
    <Section
      title={title}
      aside={
        hasRanges ? (
          <SegmentedControl
            size="xs"
            aria-label={t('tornadoBy')}
            value={mode}
            data={[
              { value: 'ranges', label: t('tornadoRanges') },
              { value: 'tenth', label: t('tornadoTenth') },
            ]}
            onChange={(value) => setWanted(value === 'tenth' ? 'tenth' : 'ranges')}
          />
        ) : (
          t('tornadoAside')
        )
      }
    >
      {mode === 'ranges' && <p className={classes['intro']}>{t('tornadoRangesHint')}</p>}
      <div ref={ref} className={classes['chart']}>
        {width > 0 && (
          <EChart
            option={option as ChartOption}
            height={height}
            label={title}
            inWords={tornadoInWords(input, language)}
            table={<ChartTableView label={title} table={tornadoTable(input, language)} />}
          />
        )}
      </div>
    </Section>
  );
}
