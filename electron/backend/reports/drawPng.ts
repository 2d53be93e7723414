import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { findReportFonts } from './findReportFonts.ts';

/** What the file of the face calls its own family. */
const golosFamily = 'GolosText';

let ready: Promise<void> | null = null;
let fontBuffers: Uint8Array[] | null = null;

async function prepare(): Promise<void> {
  const require = createRequire(import.meta.url);
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
}

function readFonts(): Uint8Array[] {
  fontBuffers ??= [...new Set(Object.values(findReportFonts()).flatMap((files) => Object.values(files)))].map(
    (path) => new Uint8Array(readFileSync(path)),
  );
  return fontBuffers;
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
 * drawn, in the faces of the reports. Throws on what is not an SVG.
 */
export async function drawPng(svg: string, widthPx: number): Promise<DrawnPng> {
  await prepare();
  const hasLetters = svg.includes('<text');
  const drawing = new Resvg(svg.replaceAll('font-family="Golos Text"', `font-family="${golosFamily}"`), {
    font: { fontBuffers: hasLetters ? readFonts() : [], defaultFontFamily: golosFamily },
    fitTo: { mode: 'width', value: Math.max(1, Math.round(widthPx)) },
  });
  try {
    const image = drawing.render();
    try {
      const isEmpty = !image.pixels.some((byte) => byte !== 0);
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
