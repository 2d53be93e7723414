import { type CodeAgreement, coderAgreement, type JudgedCoding } from '#shared/analysis/coderAgreement.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import type { AgreementUnit } from '#shared/contract/agreementContract.ts';
import type { Language } from '#shared/domain/language.ts';
import { splitSentences } from '#shared/text/splitSentences.ts';

export interface AgreementTaskInput {
  readonly turns: readonly { readonly text: string; readonly language: Language }[];
  readonly codings: { readonly first: readonly JudgedCoding[]; readonly second: readonly JudgedCoding[] };
  readonly unit: AgreementUnit;
  readonly seed: number;
  readonly resamples: number;
}

/** Cuts the turns into units and measures agreement on each code. */
export function judgeAgreement({ turns, codings, unit, seed, resamples }: AgreementTaskInput): {
  units: number;
  codes: CodeAgreement[];
} {
  const judged = turns.map(({ text, language }) => ({
    length: text.length,
    units: unit === 'turn' ? [{ start: 0, end: text.length }] : splitSentences(text, language),
  }));
  return {
    units: judged.reduce((sum, turn) => sum + turn.units.length, 0),
    codes: coderAgreement(judged, codings, { random: createRandomSource(seed), resamples }),
  };
}
