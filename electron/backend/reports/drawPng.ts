import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { findReportFonts } from './findReportFonts.ts';

/** What the file of the face calls its own family. */
const golosFamily = 'GolosText';

/** In bytes run, roughly: no function of the drawer gets there. */
const neverOptimized = 2_000_000_000;

let ready: Promise<void> | null = null;
const readFonts = new Map<string, Uint8Array>();

/** Optimizing the drawer for a few pictures takes 60 MB, which stay with the process, and saves no time. */
async function start(): Promise<void> {
  setFlagsFromString(`--wasm-tiering-budget=${neverOptimized}`);
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
}

async function prepare(): Promise<void> {
  ready ??= start();
  await ready;
}

function readFont(path: string): Uint8Array {
  const known = readFonts.get(path) ?? new Uint8Array(readFileSync(path));
  readFonts.set(path, known);
  return known;
}

/** The faces that an SVG names; letters that name none are set in the first. The drawer reads them all for each picture. */
function fontsOf(svg: string): Uint8Array[] {
  if (!svg.includes('<text')) return [];
  const { 'Golos Text': golos, ...others } = findReportFonts();
  const named = Object.entries(others).flatMap(([family, faces]) => (svg.includes(family) ? [faces] : []));
  return [...new Set([golos, ...named].flatMap((faces) => Object.values<string>(faces)))].map(readFont);
}

export interface DrawnPng {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Nothing was drawn: a damaged picture inside an SVG is left out without a word. */
  readonly isEmpty: boolean;
}

/**
 * An SVG as a picture of the given width. No script runs and nothing is fetched: only pictures inside the SVG itself are
 * drawn, in the faces of the reports. Without a paper it stays clear where nothing is drawn. Throws on what is not an SVG.
 */
export async function drawPng(svg: string, widthPx: number, paper?: string): Promise<DrawnPng> {
  await prepare();
  const drawing = new Resvg(svg.replaceAll('font-family="Golos Text"', `font-family="${golosFamily}"`), {
    font: { fontBuffers: fontsOf(svg), defaultFontFamily: golosFamily },
    fitTo: { mode: 'width', value: Math.max(1, Math.round(widthPx)) },
    ...(paper === undefined ? {} : { background: paper }),
  });
  try {
    const image = drawing.render();
    try {
      const { pixels } = image;
      const isEmpty = Buffer.alloc(pixels.length).equals(pixels);
      return { bytes: image.asPng(), widthPx: image.width, heightPx: image.height, isEmpty };
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

/** The size that an SVG asks for, in px. Throws on what is not an SVG. */
export async function measureSvg(svg: string): Promise<{ readonly width: number; readonly height: number }> {
  await prepare();
  const drawing = new Resvg(svg);
  try {
    return { width: drawing.width, height: drawing.height };
  } finally {
    drawing.free();
  }
}
