import { useMemo } from 'react';
import { useFormat } from '../../strings/format.ts';

/** Figures of the economics: money in the project's currency, numbers with up to two digits. */
export function useFigures(currency: string) {
  const format = useFormat();
  return useMemo(
    () => ({
      money: (value: number): string => format.money(value, currency),
      number: (value: number): string => format.number(value, Math.abs(value) >= 100 ? 0 : 2),
    }),
    [format, currency],
  );
}
