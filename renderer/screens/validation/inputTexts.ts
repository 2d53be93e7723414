import type { EconomicsInputKey } from '#shared/domain/validation.ts';

/** Name of each input in the texts of the screen. */
export const inputLabels = {
  AvP: 'inputAvP',
  COGS: 'inputCogs',
  APC: 'inputApc',
  firstSaleCogs: 'inputFirstSale',
  C1: 'inputC1',
  CPA: 'inputCpa',
  UA: 'inputUa',
  fixedCosts: 'inputFixed',
  reachableBuyers: 'inputReachable',
} as const satisfies Record<EconomicsInputKey, string>;

/** What each input means and where a better value comes from. */
export const inputHints = {
  AvP: 'hintAvP',
  COGS: 'hintCogs',
  APC: 'hintApc',
  firstSaleCogs: 'hintFirstSale',
  C1: 'hintC1',
  CPA: 'hintCpa',
  UA: 'hintUa',
  fixedCosts: 'hintFixed',
  reachableBuyers: 'hintReachable',
} as const satisfies Record<EconomicsInputKey, string>;

/** What is called otherwise when buyers pay by the month. */
export const monthlyLabels: Partial<Record<EconomicsInputKey, 'inputAvPMonthly' | 'inputCogsMonthly'>> = {
  AvP: 'inputAvPMonthly',
  COGS: 'inputCogsMonthly',
};
export const monthlyHints: Partial<Record<EconomicsInputKey, 'hintAvPMonthly' | 'hintCogsMonthly'>> = {
  AvP: 'hintAvPMonthly',
  COGS: 'hintCogsMonthly',
};

/** In the order of the equations. */
export const inputOrder = [
  'AvP',
  'COGS',
  'APC',
  'firstSaleCogs',
  'C1',
  'CPA',
  'UA',
  'fixedCosts',
  'reachableBuyers',
] as const satisfies readonly EconomicsInputKey[];

export const moneyInputs: readonly EconomicsInputKey[] = ['AvP', 'COGS', 'firstSaleCogs', 'CPA', 'fixedCosts'];
