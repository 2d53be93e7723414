import * as echarts from 'echarts/dist/echarts.esm.min.mjs';
import { estimateTextWidth } from '#shared/charts/textWidth.ts';
import { createDrawOnce } from './drawOnce.ts';

const drawOnce = createDrawOnce<string>();

let isMeasuring = false;

/** Node has no letters to measure, and the library's own guess takes every Cyrillic letter for a full square. */
function measureLikeGolos(): void {
  if (isMeasuring) return;
  isMeasuring = true;
  const measureText: Parameters<typeof echarts.setPlatformAPI>[0]['measureText'] = (text, font) => {
    const fontSizePx = Number(/(\d+(?:\.\d+)?)px/.exec(font ?? '')?.[1] ?? 12);
    return { width: estimateTextWidth(text, fontSizePx) };
  };
  echarts.setPlatformAPI({ measureText });
}

function draw(option: Readonly<Record<string, unknown>>, widthPx: number, heightPx: number): string {
  measureLikeGolos();
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: widthPx, height: heightPx });
  try {
    // The library writes into what it is given.
    chart.setOption(structuredClone(option));
    return chart
      .renderToSVGString()
      .replaceAll(/<style[^>]*>[\s\S]*?<\/style>/g, '')
      .replaceAll(/ (?:ecmeta_[a-z_]+|class|pointer-events|xml:space)="[^"]*"/g, '')
      .replaceAll(/cursor:pointer;?/g, '');
  } finally {
    chart.dispose();
  }
}

/** A chart of a report as a still SVG: no styles, no scripts, no marks of the library. Labels are escaped by it. */
export function drawChartSvg(option: Readonly<Record<string, unknown>>, widthPx: number, heightPx: number): string {
  return drawOnce(JSON.stringify([option, widthPx, heightPx]), () => draw(option, widthPx, heightPx));
}
