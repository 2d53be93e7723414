import type { Presale } from '#shared/domain/validation.ts';

/** Each step of a presale in the texts of the screen. */
export const presaleStageTexts = {
  asked: 'stepAsked',
  dated: 'stepDated',
  promised: 'stepPromised',
  paid: 'stepPaid',
  refused: 'stepRefused',
} as const satisfies Record<Presale['stage'], string>;
