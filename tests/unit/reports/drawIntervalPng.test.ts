import { Resvg } from '@resvg/resvg-wasm';
import { expect, test } from 'vitest';
import { printInk } from '#shared/charts/chartInk.ts';
import { intervalBar } from '#shared/charts/intervalBar.ts';
import { drawIntervalPng } from '../../../electron/backend/reports/drawIntervalPng.ts';
import { measureSvg } from '../../../electron/backend/reports/drawPng.ts';

type Interval = Parameters<typeof intervalBar>[0];

/** Colours of the picture as another program reads it, at the given px; '' where it is clear. */
async function coloursAt(interval: Interval, places: readonly (readonly [number, number])[]): Promise<string[]> {
  const { bytes, widthPx, heightPx } = drawIntervalPng(intervalBar(interval, 100));
  const data = Buffer.from(bytes).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx * 3}" height="${heightPx * 3}"><image href="data:image/png;base64,${data}" width="${widthPx * 3}" height="${heightPx * 3}" image-rendering="optimizeSpeed"/></svg>`;
  // Makes the library ready.
  await measureSvg(svg);
  const { pixels, width } = new Resvg(svg).render();
  return places.map(([x, y]) => {
    const at = (Math.round(y * 3) * width + Math.round(x * 3)) * 4;
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    return alpha === 0 ? '' : `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
}

test('draws the track, the bar over it and the tick over both', async () => {
  const places = [
    [11, 1],
    [11, 5.7],
    [31, 4],
    [31, 5.7],
    [51, 1],
    [51, 5.7],
    [81, 5.7],
  ] as const;
  expect(await coloursAt({ low: 0.25, value: 0.5, high: 0.75 }, places)).toEqual([
    '',
    printInk.rule,
    printInk.data[0],
    printInk.data[0],
    printInk.ink,
    printInk.ink,
    printInk.rule,
  ]);
});

test('keeps a tick at either end inside the picture', async () => {
  expect(await coloursAt({ low: 0, value: 0, high: 0.1 }, [[0.5, 1]])).toEqual([printInk.ink]);
  expect(await coloursAt({ low: 0.9, value: 1, high: 1 }, [[101, 1]])).toEqual([printInk.ink]);
});
