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
    const own = points
      .filter((point) => point.isStrong === isStrong)
      .map(({ at: [x, y], label }) => {
        const words = wrapText(label, widest, size);
        const lines = words.split('\n');
        const width = Math.max(...lines.map((line) => estimateTextWidth(line, size))) * 1.04 + 4;
        return { x, y, words, widthPx: width, heightPx: lines.length * 15 + 2 };
      });
    return placeLabels(own, whole, taken).flatMap(({ box, needsLeader }, index) => {
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
