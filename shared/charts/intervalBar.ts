/** The parts of a drawn interval, in px from the left of its track. */
export interface IntervalBar {
  readonly trackWidthPx: number;
  readonly leftPx: number;
  readonly widthPx: number;
  readonly tickPx: number;
}

/**
 * A share with its interval as a bar on a track from 0 to 1: the bar spans the interval, the tick is the share. A bar
 * is never thinner than 2 px. All three are 0–1; values outside are taken as the nearest end.
 */
export function intervalBar(
  share: { readonly value: number; readonly low: number; readonly high: number },
  trackWidthPx: number,
): IntervalBar {
  const clamp = (value: number): number => Math.max(0, Math.min(1, value)) * trackWidthPx;
  const leftPx = Math.min(clamp(share.low), trackWidthPx - 2);
  return { trackWidthPx, leftPx, widthPx: Math.max(2, clamp(share.high) - leftPx), tickPx: clamp(share.value) };
}
