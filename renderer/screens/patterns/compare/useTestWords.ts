import { useTranslation } from 'react-i18next';
import type { ComparedCode } from '#shared/contract/comparisonContract.ts';
import { useFormat } from '../../../strings/format.ts';

/** The usual share of false finds that is accepted among those shown as clear. */
export const acceptedQ = 0.05;

export function isClear({ test }: ComparedCode): boolean {
  return test.kind !== 'descriptive' && test.q <= acceptedQ;
}

/** What the test of a difference says, and its figures for those who ask. */
export function useTestWords(): (code: ComparedCode) => { readonly words: string; readonly figures: string | null } {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const figure = (value: number): string =>
    value < 0.001 ? `< ${format.number(0.001, 3)}` : `= ${format.number(value, value < 0.01 ? 3 : 2)}`;
  return (code) => {
    const { test } = code;
    if (test.kind === 'descriptive') return { words: t('descriptive'), figures: null };
    const name = t(test.kind === 'paired' ? 'mcnemar' : 'fisher');
    const figures = t('figures', { q: figure(test.q), p: figure(test.p), name });
    const chance = t(isClear(code) ? 'hardlyChance' : 'maybeChance');
    if (test.kind === 'paired')
      return {
        words: `${t('changed', { gained: String(test.gained), lost: String(test.lost) })}; ${chance}`,
        figures,
      };
    return { words: test.minimumP > acceptedQ ? t('tooFew') : chance, figures };
  };
}
