import { type Box, overlapArea } from './boxField.ts';
import type { ChartFrame, ChartOption } from './chartFrame.ts';
import { lineBetween, type Point, textAt } from './pixelPlane.ts';
import { placeLabels } from './placeLabels.ts';
import { estimateTextWidth, wrapText } from './textWidth.ts';

export interface LabelledPoint {
  readonly at: Point;
  readonly label: string;
  readonly isStrong: boolean;
}

const sizePx = 12.5;
const strongPx = 15;
const widest = 150;

/** So many names stand at one point in full. */
const mostNames = 3;

/** The words of each point; points at one place share them: their names one below another, of many two and how many more. */
function wordsOfPlaces(
  points: readonly LabelledPoint[],
  size: number,
): { readonly at: Point; readonly words: string }[] {
  const byPlace = new Map<string, LabelledPoint[]>();
  for (const point of points) {
    const place = point.at.map(Math.round).join(' ');
    const others = byPlace.get(place);
    if (others === undefined) byPlace.set(place, [point]);
    else others.push(point);
  }
  return [...byPlace.values()].map((together) => {
    const shown = together.length > mostNames ? together.slice(0, mostNames - 1) : together;
    const lines = shown.map(({ label }) => wrapText(label, widest, size));
    const more = together.length - shown.length;
    return { at: together[0]!.at, words: [...lines, ...(more > 0 ? [`+${more}`] : [])].join(',\n') };
  });
}

/** Labels beside their points, strong ones first; in the rest of the room, with a thin line where they stand apart. */
export function drawLabels(
  frame: ChartFrame,
  points: readonly LabelledPoint[],
  obstacles: readonly Box[],
  farthestPx = 46,
): ChartOption[] {
  const { ink, widthPx, heightPx } = frame;
  const whole: Box = { left: 0, top: 0, width: widthPx, height: heightPx };
  const taken: Box[] = [...obstacles];
  return [true, false].flatMap((isStrong) => {
    const size = isStrong ? strongPx : sizePx;
    const own = wordsOfPlaces(
      points.filter((point) => point.isStrong === isStrong),
      size,
    ).map(({ at: [x, y], words }) => {
      const lines = words.split('\n');
      const width = Math.max(...lines.map((line) => estimateTextWidth(line, size))) * 1.04 + 4;
      return { x, y, words, widthPx: width, heightPx: lines.length * 15 + 2 };
    });
    const reachPx = isStrong ? Number.POSITIVE_INFINITY : farthestPx;
    return placeLabels(own, whole, taken, false, reachPx).flatMap(({ box, needsLeader }, index) => {
      const point = own[index];
      if (point === undefined) return [];
      const reach = Math.hypot(
        point.x - Math.max(box.left, Math.min(point.x, box.left + box.width)),
        point.y - Math.max(box.top, Math.min(point.y, box.top + box.height)),
      );
      // Too far away to be read as its own, or on top of something: the mark's words are still reached by pointer, keys and the table.
      const isCovering = taken.some((other) => overlapArea(box, other) > 4);
      if (!isStrong && (reach > farthestPx || isCovering)) return [];
      taken.push(box);
      const near: Point = [
        Math.max(box.left, Math.min(point.x, box.left + box.width)),
        Math.max(box.top, Math.min(point.y, box.top + box.height)),
      ];
      return [
        ...(needsLeader ? [lineBetween([point.x, point.y], near, { stroke: ink.data[1], lineWidth: 0.8 }, 2)] : []),
        textAt(frame, point.words, [box.left + box.width / 2, box.top + box.height / 2], {
          textAlign: 'center',
          font: isStrong ? `600 ${size}px ${ink.serif}` : `${size}px ${ink.sans}`,
        }),
      ];
    });
  });
}

/** The room that a round mark takes. */
export function boxAround([x, y]: Point, size: number): Box {
  return { left: x - size / 2, top: y - size / 2, width: size, height: size };
}
