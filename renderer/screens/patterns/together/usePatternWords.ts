import { useTranslation } from 'react-i18next';
import type { Pattern } from '#shared/contract/analysisContract.ts';
import { useFormat } from '../../../strings/format.ts';

const noticeable = 0.05;

/** What the figures of a pattern say in words. */
export function usePatternWords({ lift, p, q }: Pick<Pattern, 'lift' | 'p' | 'q'>): {
  readonly lift: string;
  readonly chance: string;
  readonly figures: string;
} {
  const { t } = useTranslation('patterns');
  const format = useFormat();
  const figure = (value: number): string =>
    value < 0.001 ? `< ${format.number(0.001, 3)}` : `= ${format.number(value, value < 0.01 ? 3 : 2)}`;
  const digits = lift < 10 ? 1 : 0;
  const times = format.number(lift, digits);
  return {
    lift:
      lift > 1 + noticeable
        ? t('liftMore', { times, count: Number(lift.toFixed(digits)) })
        : lift < 1 - noticeable
          ? t('liftLess', { times: format.number(lift, 2) })
          : t('liftSame'),
    chance: q <= 0.05 ? t('hardlyChance') : t('maybeChance'),
    figures: t('chanceFigures', { q: figure(q), p: figure(p) }),
  };
}
