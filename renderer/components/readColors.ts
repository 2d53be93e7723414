import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';

const names = [
  'paper',
  'sheet',
  'selection',
  'ink',
  'ink2',
  'ink3',
  'edge',
  'rule',
  'carmine-line',
  'met',
  'warning',
  'data1',
  'data2',
  'data3',
] as const;
const families = ['job', 'pain', 'emotion', 'search', 'alternative', 'money', 'trust', 'neutral'] as const;

/** Token colours as plain values, for charts that cannot read CSS variables: `colors.ink`, `colors['family-pain']`. */
export type ChartColors = Readonly<Record<(typeof names)[number] | `family-${(typeof families)[number]}`, string>>;

export function readColors(): ChartColors {
  const style = getComputedStyle(document.documentElement);
  const all = [...names, ...families.map((family) => `family-${family}`)];
  return Object.fromEntries(all.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as ChartColors;
}

/** The colours of the scheme shown now; they change with it. */
export function useColors(): ChartColors {
  const scheme = useComputedColorScheme('light');
  // The scheme is the reason to read again, though the reading itself does not name it.
  return useMemo(() => (scheme === 'dark' || scheme === 'light' ? readColors() : readColors()), [scheme]);
}
