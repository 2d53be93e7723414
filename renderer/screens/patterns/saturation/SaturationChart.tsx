import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { saturationInWords, saturationOption, saturationTable } from '#shared/charts/saturationOption.ts';
import type { SaturationFigures } from '#shared/contract/evidenceTablesContract.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { type ChartOption, EChart } from '../../../components/EChart.tsx';
import { useFormat } from '../../../strings/format.ts';
import classes from '../PatternsScreen.module.css';
import { useChartFrame } from '../../../components/useChartFrame.ts';

const height = 260;

interface SaturationChartProps {
  readonly label: string;
  readonly figures: SaturationFigures;
}

/** New codes interview by interview. */
export function SaturationChart({ label, figures }: SaturationChartProps) {
  const { language } = useFormat();
  const { ref, width } = useElementSize();
  const frame = useChartFrame(Math.max(320, width), height);
  const option = useMemo(() => saturationOption(figures, frame) as ChartOption, [figures, frame]);
  const table = saturationTable(figures, language);
  return (
    <div ref={ref} className={classes['chart']}>
      {width > 0 && (
        <EChart
          option={option}
          height={height}
          label={label}
          inWords={saturationInWords(figures, language)}
          table={
            <DataTable
              label={label}
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
      )}
    </div>
  );
}
