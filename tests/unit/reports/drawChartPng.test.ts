import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawChartPng } from '../../../electron/backend/reports/drawChartPng.ts';
import { createDrawOnce } from '../../../electron/backend/reports/drawOnce.ts';

/** Red, green, blue and, where there is one, the opacity of the first point: no filter of a PNG changes that one. */
function firstPoint(png: Uint8Array): number[] {
  const bytes = Buffer.from(png);
  const channels = bytes[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  return [...inflateSync(Buffer.concat(data)).subarray(1, 1 + channels)];
}

test('a chart is drawn on white, for readers that show documents by night', async () => {
  const series = [{ type: 'bar', data: [1, 2] }];
  const option = { xAxis: { type: 'category', data: ['а', 'б'] }, yAxis: { type: 'value', show: false }, series };
  const chart = { kind: 'chart' as const, title: '', inWords: '', option, widthPx: 120, heightPx: 80 };
  const { bytes, widthPx, heightPx, isEmpty } = await drawChartPng(chart);
  expect({ point: firstPoint(bytes).slice(0, 3), opacity: firstPoint(bytes)[3] ?? 255 }).toEqual({
    point: [255, 255, 255],
    opacity: 255,
  });
  expect([widthPx, heightPx, isEmpty]).toEqual([240, 160, false]);
});

test('a drawing is made once for equal contents, and again when it was long ago', () => {
  const drawOnce = createDrawOnce<string>();
  const drawn: string[] = [];
  const draw = (key: string) =>
    drawOnce(key, () => {
      drawn.push(key);
      return `drawing of ${key}`;
    });
  expect([draw('map'), draw('map')]).toEqual(['drawing of map', 'drawing of map']);
  for (let number = 0; number < 40; number += 1) draw(`chart ${number}`);
  draw('map');
  expect(drawn.filter((key) => key === 'map')).toHaveLength(2);
});
