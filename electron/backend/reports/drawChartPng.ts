import { printInk } from '#shared/charts/chartInk.ts';
import type { ReportBlock } from '#shared/domain/reportDocument.ts';
import { drawChartSvg } from './drawChartSvg.ts';
import { createDrawOnce } from './drawOnce.ts';
import { type DrawnPng, drawPng } from './drawPng.ts';
import { setChartFaces } from './splitByFace.ts';

/** Points of the picture to a px of the page. */
const density = 2;

const drawOnce = createDrawOnce<Promise<DrawnPng>>();

/** A chart of a report as a picture on white: a reader that shows documents at night would put dark letters on black. */
export function drawChartPng({
  option,
  widthPx,
  heightPx,
}: Extract<ReportBlock, { kind: 'chart' }>): Promise<DrawnPng> {
  const svg = setChartFaces(drawChartSvg(option, widthPx, heightPx));
  return drawOnce(svg, () => drawPng(svg, widthPx * density, printInk.paper));
}
