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
import { type ComposeOption, type ECharts, init, use } from 'echarts/core';
import type { EChartsOption } from 'echarts';
import { SVGRenderer } from 'echarts/renderers';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listChartMarks } from '#shared/charts/listChartMarks.ts';
import { keepTogether } from '../strings/keepTogether.ts';
import classes from './EChart.module.css';
import { type ChartColors, readColors } from './readColors.ts';
import { useChartWalk } from './useChartWalk.ts';

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
  /** Over the chart, from its corner; not there while the table is. With it, its marks are reached there. */
  readonly overlay?: ReactNode;
  readonly onClick?: (params: {
    readonly name: string;
    readonly dataIndex: number;
    readonly seriesIndex?: number;
  }) => void;
}

const noMarks = {};

/** What a mark says under the pointer; drawn as plain text, since names come from the user. */
function wordsOfMarks(option: ChartOption, colors: ChartColors) {
  const marks = listChartMarks(option as Readonly<Record<string, unknown>>);
  const words = new Map(marks.map((mark) => [`${mark.seriesIndex} ${mark.dataIndex}`, mark.words]));
  return {
    trigger: 'item' as const,
    renderMode: 'richText' as const,
    confine: true,
    transitionDuration: 0,
    backgroundColor: colors.sheet,
    borderColor: colors.edge,
    textStyle: { color: colors.ink, fontSize: 13 },
    formatter: (params: unknown) => {
      const { seriesIndex, dataIndex } = params as { seriesIndex?: number; dataIndex?: number };
      return words.get(`${seriesIndex} ${dataIndex}`) ?? '';
    },
  };
}

/** A chart with its sentence and its table; nothing in it moves by itself. */
export function EChart({ option, height, label, inWords, table, overlay, onClick }: EChartProps) {
  const { t } = useTranslation('common');
  const [isTable, setIsTable] = useState(false);
  const hasOwnMarks = overlay !== undefined;
  const holder = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts | null>(null);
  const click = useEffectEvent((params: Parameters<NonNullable<typeof onClick>>[0]) => onClick?.(params));

  useEffect(() => {
    const element = holder.current;
    if (element === null || isTable) return undefined;
    const chart = init(element, null, { renderer: 'svg' });
    drawn.current = chart;
    chart.setOption({
      textStyle: { fontFamily: 'Golos Text Variable' },
      ...(hasOwnMarks ? {} : { tooltip: wordsOfMarks(option, readColors()) }),
      ...option,
      animation: false,
    });
    chart.on('click', (params) =>
      click({ name: params.name, dataIndex: params.dataIndex, seriesIndex: params.seriesIndex }),
    );
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.current = null;
      chart.dispose();
    };
  }, [option, isTable, hasOwnMarks]);

  const { marks, mark, number, at, onKey } = useChartWalk(
    hasOwnMarks ? noMarks : (option as Readonly<Record<string, unknown>>),
    ({ seriesIndex, at: place }) => {
      if (place === null || drawn.current === null) return null;
      if (seriesIndex === null) return place;
      const pixel: unknown = drawn.current.convertToPixel({ seriesIndex }, [...place]);
      return Array.isArray(pixel) ? [Number(pixel[0]), Number(pixel[1])] : null;
    },
    onClick === undefined
      ? undefined
      : ({ name, dataIndex, seriesIndex }) =>
          onClick({ name, dataIndex, ...(seriesIndex === null ? {} : { seriesIndex }) }),
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isTable && onKey(event)) return;
    if (event.code !== 'KeyT' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setIsTable(!isTable);
  };
  return (
    <figure className={classes['figure']}>
      <div className={classes['stage']}>
        <div
          className={isTable ? classes['table'] : classes['chart']}
          tabIndex={0}
          role={isTable ? 'group' : marks.length > 0 ? 'application' : 'img'}
          aria-label={isTable ? label : `${label}. ${inWords}`}
          onKeyDown={onKeyDown}
        >
          {/* A node of its own: the chart empties it when it leaves, and the focus stays on the one around. */}
          {isTable ? <div key="table">{table}</div> : <div key="chart" ref={holder} style={{ height }} aria-hidden />}
          {!isTable && at !== null && (
            <span className={classes['ring']} style={{ left: at[0], top: at[1] }} aria-hidden />
          )}
        </div>
        {!isTable && overlay}
      </div>
      <p className={classes['mark']} role="status">
        {!isTable && mark !== null && (
          <>
            {t('markOf', { number, total: marks.length })} <b>{mark.words}</b>.
            {onClick !== undefined && <> {t('markOpens')}</>}
          </>
        )}
      </p>
      <figcaption className={classes['words']}>
        <span>
          {t('inWords')}: {keepTogether(inWords)}
        </span>
        <button type="button" className={classes['toggle']} onClick={() => setIsTable(!isTable)}>
          {isTable ? t('showChart') : t('showTable')}
        </button>
        {!isTable && marks.length > 0 && <span className={classes['hint']}>{t('markKeys')}</span>}
      </figcaption>
    </figure>
  );
}
