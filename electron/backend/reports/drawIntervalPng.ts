import { crc32, deflateSync } from 'node:zlib';
import { printInk } from '#shared/charts/chartInk.ts';
import type { IntervalBar } from '#shared/charts/intervalBar.ts';

/** Points of the picture to a px of the page. */
const density = 3;
const heightPx = 12;

const [nothing, track, bar, tick] = [0, 1, 2, 3];

const colourBytes = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** An indexed picture (PNG, third edition, 2025: colour type 3), each row without a filter; the first colour is clear. */
function encodePng(rows: readonly Uint8Array[], widthPoints: number, palette: readonly number[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPoints);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 3], 8);
  const points = Buffer.concat(rows.flatMap((row) => [Uint8Array.of(0), row]));
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette)),
    chunk('tRNS', Uint8Array.of(0)),
    chunk('IDAT', deflateSync(points)),
    chunk('IEND', new Uint8Array()),
  ]);
}

export interface IntervalPicture {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A share with its interval as a picture for paper: a hairline for the track, the bar on it, the tick over both. */
export function drawIntervalPng({ trackWidthPx, leftPx, widthPx, tickPx }: IntervalBar): IntervalPicture {
  // A px beside each end, for a tick that stands there.
  const pictureWidthPx = trackWidthPx + 2;
  const points = (px: number): number => Math.round(px * density);
  const row = new Uint8Array(points(pictureWidthPx)).fill(nothing);
  const fill = (from: Uint8Array, colour: number, startPx: number, lengthPx: number): Uint8Array =>
    from.slice().fill(colour, points(startPx + 1), points(startPx + 1 + lengthPx));
  const withTick = (from: Uint8Array): Uint8Array => fill(from, tick, tickPx - 1, 2);
  const barRow = withTick(fill(row, bar, leftPx, widthPx));
  const trackRow = withTick(fill(fill(row, track, 0, trackWidthPx), bar, leftPx, widthPx));
  const rows = Array.from({ length: points(heightPx) }, (_, at) => {
    const px = at / density;
    if (px < 3 || px >= 9) return withTick(row);
    return Math.abs(at + 0.5 - (heightPx * density) / 2) < 1 ? trackRow : barRow;
  });
  const palette = ['#ffffff', printInk.rule, printInk.data[0], printInk.ink].flatMap(colourBytes);
  return { bytes: encodePng(rows, row.length, palette), widthPx: pictureWidthPx, heightPx };
}
