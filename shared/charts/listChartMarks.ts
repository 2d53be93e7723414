import type { ChartOption } from './chartFrame.ts';

/** One thing of a chart that can be reached and opened. */
export interface ChartMark {
  /** Null for shapes that belong to no series. */
  readonly seriesIndex: number | null;
  readonly dataIndex: number;
  /** What the chart's owner knows it by. */
  readonly name: string;
  readonly words: string;
  /** In the coordinates of its series; of a shape, in px of the chart. */
  readonly at: readonly [number, number] | null;
}

const isRecord = (value: unknown): value is ChartOption =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Names of the rows or columns of the first axis of that direction; null when it measures. */
function readCategories(axis: unknown): readonly string[] | null {
  const first = listOf(axis)[0];
  if (!isRecord(first) || first['type'] !== 'category') return null;
  return listOf(first['data']).map((name) => String(name).replaceAll('\n', ' '));
}

/**
 * The marks of a chart in the order in which its series hold them, each with its words: those that its builder wrote as
 * `words`, else the names of its row or column and the text of its label. Silent series, lines without points and empty
 * values are no marks.
 */
export function listChartMarks(option: ChartOption): ChartMark[] {
  const columns = readCategories(option['xAxis']);
  const rows = readCategories(option['yAxis']);
  const ofSeries = listOf(option['series']).flatMap((series, seriesIndex) => {
    if (!isRecord(series) || series['silent'] === true) return [];
    if (series['type'] === 'line' && series['symbol'] === 'none') return [];
    return listOf(series['data']).flatMap((datum, dataIndex): ChartMark[] => {
      const item = isRecord(datum) ? datum : {};
      const value = listOf(isRecord(datum) ? datum['value'] : datum);
      const figures = value.map((part, axis) => {
        const names = axis === 0 ? columns : rows;
        return typeof part === 'string' && names !== null ? names.indexOf(part) : Number(part);
      });
      if (figures.length === 0 || figures.some((figure) => !Number.isFinite(figure))) return [];
      const at = placeOf(figures, dataIndex, { columns, rows });
      const named = [rows === null ? null : rows[at[1]], columns === null ? null : columns[at[0]]];
      const label = isRecord(item['label']) ? item['label']['formatter'] : undefined;
      const shown = typeof label === 'string' ? label : String(value.at(-1));
      const words = [...named.filter((name) => typeof name === 'string'), shown].join(', ');
      return [
        {
          seriesIndex,
          dataIndex,
          name: typeof item['name'] === 'string' ? item['name'] : '',
          words: typeof item['words'] === 'string' ? item['words'] : words,
          at,
        },
      ];
    });
  });
  return [...ofSeries, ...listShapes(option['graphic'])];
}

/** A bar gives one figure only: its other coordinate is its row or column. */
function placeOf(
  figures: readonly number[],
  dataIndex: number,
  { columns, rows }: { readonly columns: readonly string[] | null; readonly rows: readonly string[] | null },
): readonly [number, number] {
  const [x = 0, y] = figures;
  if (y !== undefined) return [x, y];
  return rows !== null && columns === null ? [x, dataIndex] : [dataIndex, x];
}

function listShapes(graphic: unknown): ChartMark[] {
  return listOf(graphic).flatMap((shape, dataIndex): ChartMark[] => {
    if (!isRecord(shape) || shape['silent'] === true || typeof shape['words'] !== 'string') return [];
    const outline = isRecord(shape['shape']) ? listOf(shape['shape']['points']) : [];
    const points = outline.filter((point): point is [number, number] => Array.isArray(point) && point.length === 2);
    const middle = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    return [
      {
        seriesIndex: null,
        dataIndex,
        name: typeof shape['name'] === 'string' ? shape['name'] : '',
        words: shape['words'],
        at: points.length === 0 ? null : [middle(0), middle(1)],
      },
    ];
  });
}
