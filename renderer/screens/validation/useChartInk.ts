import { useComputedColorScheme } from '@mantine/core';
import { type ChartInk, darkInk, lightInk } from '#shared/charts/chartInk.ts';

/** Colours of charts in the scheme that is shown now. */
export function useChartInk(): ChartInk {
  return useComputedColorScheme('light') === 'dark' ? darkInk : lightInk;
}
