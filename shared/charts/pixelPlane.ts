import { baseOption, type ChartFrame, type ChartOption } from './chartFrame.ts';

export type Point = readonly [x: number, y: number];

/** A chart whose data coordinates are the px of its frame, from the left upper corner. */
export function pixelPlane(frame: ChartFrame): ChartOption {
  const { widthPx, heightPx } = frame;
  return {
    ...baseOption(frame),
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: 0, max: widthPx, show: false },
    yAxis: { type: 'value', min: 0, max: heightPx, inverse: true, show: false },
  };
}

/** Words at a place, by default to the right of it and in the middle of their height. */
export function textAt({ ink }: ChartFrame, words: string, [x, y]: Point, style: ChartOption = {}): ChartOption {
  return {
    type: 'text',
    x,
    y,
    silent: true,
    z: 5,
    style: {
      text: words,
      fill: ink.ink,
      font: `13px ${ink.sans}`,
      lineHeight: 15,
      textVerticalAlign: 'middle',
      ...style,
    },
  };
}

export function lineBetween([x1, y1]: Point, [x2, y2]: Point, style: ChartOption, z = 2): ChartOption {
  return { type: 'line', shape: { x1, y1, x2, y2 }, style, silent: true, z };
}

/** A line from the lowest to the highest value, with ticks across its ends. */
export function whisker({ ink }: ChartFrame, from: Point, to: Point, z = 4): ChartOption[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const style = { stroke: ink.ink2, lineWidth: 1.3 };
  if (length < 0.5) return [];
  const [acrossX, acrossY] = [((to[1] - from[1]) / length) * 4, (-(to[0] - from[0]) / length) * 4];
  const tick = ([x, y]: Point): ChartOption =>
    lineBetween([x - acrossX, y - acrossY], [x + acrossX, y + acrossY], style, z);
  return [lineBetween(from, to, style, z), tick(from), tick(to)];
}
