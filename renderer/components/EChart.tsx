import { BarChart, CustomChart, GraphChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GraphicComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import type { EChartsOption } from 'echarts';
import { SVGRenderer } from 'echarts/renderers';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './EChart.module.css';

use([
  AriaComponent,
  BarChart,
  CustomChart,
  GraphChart,
  GraphicComponent,
  GridComponent,
  HeatmapChart,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
]);

export type ChartOption = EChartsOption & ComposeOption<never>;

interface EChartProps {
  /** Colours come from CSS variables that the caller has read, see `readColors`. */
  readonly option: ChartOption;
  readonly height: number;
  /** What the chart is, in a few words. */
  readonly label: string;
  /** One sentence that says what the chart shows; printed under it. */
  readonly inWords: string;
  /** The same figures as a table, shown with T or the button. */
  readonly table: ReactNode;
  readonly onClick?: (params: {
    readonly name: string;
    readonly dataIndex: number;
    readonly seriesIndex?: number;
  }) => void;
}

/** A chart with its sentence and its table; nothing in it moves by itself. */
export function EChart({ option, height, label, inWords, table, onClick }: EChartProps) {
  const { t } = useTranslation('common');
  const [isTable, setIsTable] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const click = useEffectEvent((params: Parameters<NonNullable<typeof onClick>>[0]) => onClick?.(params));

  useEffect(() => {
    const element = holder.current;
    if (element === null || isTable) return undefined;
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption({ textStyle: { fontFamily: 'Golos Text Variable' }, ...option, animation: false });
    chart.on('click', (params) =>
      click({ name: params.name, dataIndex: params.dataIndex, seriesIndex: params.seriesIndex }),
    );
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option, isTable]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code !== 'KeyT' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setIsTable(!isTable);
  };
  return (
    <figure className={classes['figure']}>
      <div
        className={isTable ? classes['table'] : undefined}
        tabIndex={0}
        role={isTable ? 'group' : 'img'}
        aria-label={isTable ? label : `${label}. ${inWords}`}
        onKeyDown={onKeyDown}
      >
        {/* A node of its own: the chart empties it when it leaves, and the focus stays on the one around. */}
        {isTable ? <div key="table">{table}</div> : <div key="chart" ref={holder} style={{ height }} />}
      </div>
      <figcaption className={classes['words']}>
        <span>
          {t('inWords')}: {inWords}
        </span>
        <button type="button" className={classes['toggle']} onClick={() => setIsTable(!isTable)}>
          {isTable ? t('showChart') : t('showTable')}
        </button>
      </figcaption>
    </figure>
  );
}
