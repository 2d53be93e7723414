import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitEconomicsField } from '#shared/analysis/unitEconomicsMetrics.ts';
import { tornadoInWords, tornadoOption, tornadoTable, type TornadoInput } from '#shared/charts/tornadoOption.ts';
import { ChartTableView } from '../../components/ChartTableView.tsx';
import { type ChartOption, EChart } from '../../components/EChart.tsx';
import { Section } from '../../components/Section.tsx';
import { useFormat } from '../../strings/format.ts';
import { type Economics, leverSwings } from './economicsOf.ts';
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
} as const satisfies Record<Exclude<UnitEconomicsField, 'fixedCosts'>, string>;

interface TornadoSectionProps {
  readonly economics: Economics;
  readonly currency: string;
}

/** Which input, a tenth better or worse, moves the contribution most. */
export function TornadoSection({ economics, currency }: TornadoSectionProps) {
  const { t } = useTranslation('validation');
  const { language } = useFormat();
  const { ref, width } = useElementSize();
  const ink = useChartInk();
  const { metrics } = economics.result;
  const input = useMemo<TornadoInput | null>(
    () =>
      metrics === null
        ? null
        : {
            contribution: metrics.contribution,
            currency,
            bars: leverSwings(economics, metrics).map(({ field, worse, better }) => ({
              label: t(leverLabels[field]),
              worse,
              better,
            })),
          },
    [economics, metrics, currency, t],
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
    <Section title={title} aside={t('tornadoAside')}>
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
