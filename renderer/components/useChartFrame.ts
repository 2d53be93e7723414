import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { ChartFrame } from '#shared/charts/chartFrame.ts';
import { darkInk, lightInk } from '#shared/charts/chartInk.ts';
import { useFormat } from '../strings/format.ts';

/** The frame of a chart, in the colours and the language shown now. */
export function useChartFrame(widthPx: number, heightPx: number): ChartFrame {
  const scheme = useComputedColorScheme('light');
  const { language } = useFormat();
  return useMemo(
    () => ({ widthPx, heightPx, ink: scheme === 'dark' ? darkInk : lightInk, language }),
    [widthPx, heightPx, scheme, language],
  );
}
