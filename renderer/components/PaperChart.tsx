import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GraphicComponent,
  GridComponent,
  MarkLineComponent,
  MarkPointComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  BarChart,
  CustomChart,
  GraphicComponent,
  GridComponent,
  HeatmapChart,
  LineChart,
  MarkLineComponent,
  MarkPointComponent,
  ScatterChart,
  SVGRenderer,
  VisualMapComponent,
]);

interface PaperChartProps {
  readonly option: Readonly<Record<string, unknown>>;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What the chart shows, in words. */
  readonly label: string;
}

/** The letters of print under the names that the window knows them by. */
function withScreenLetters(option: PaperChartProps['option']): EChartsCoreOption {
  const text = JSON.stringify(option).replaceAll(/(Golos Text|Literata)(?! Variable)/gu, '$1 Variable');
  return JSON.parse(text) as EChartsCoreOption;
}

/** A chart as it will be printed: at its own size, without a hand on it. */
export function PaperChart({ option, widthPx, heightPx, label }: PaperChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (holder.current === null) return undefined;
    const chart = init(holder.current, null, { renderer: 'svg', width: widthPx, height: heightPx });
    chart.setOption({ ...withScreenLetters(option), animation: false });
    return () => chart.dispose();
  }, [option, widthPx, heightPx]);
  return (
    <div ref={holder} role="img" aria-label={label} style={{ width: widthPx, height: heightPx, maxWidth: '100%' }} />
  );
}
