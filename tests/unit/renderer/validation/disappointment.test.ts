import { describe, expect, it } from 'vitest';
import type { QuotationCard } from '#shared/contract/codingContract.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { heardDepth } from '../../../../renderer/screens/validation/heardDepth.ts';
import { wayBackOf, waysOfVerdict } from '../../../../renderer/screens/validation/wayBackOf.ts';

/** A quotation with codings of these types; codes are named by their type. */
function cardOf(...codings: readonly (readonly [typeId: string, emotion?: number])[]): QuotationCard {
  return {
    codings: codings.map(([typeId, emotion]) => ({ codeId: typeId as CodeId, emotion: emotion ?? null })),
  } as unknown as QuotationCard;
}

describe('how deep a person was heard', () => {
  it('counts quotations, not codings, of each part', () => {
    const depth = heardDepth(
      [
        cardOf(['action.step'], ['search.how']),
        cardOf(['pain.problem', 4]),
        cardOf(['spent.money'], ['emotion.neg', 2]),
        cardOf(['wtp.opinion']),
      ],
      (codeId) => codeId,
    );
    expect(depth).toEqual({
      quotations: { facts: 1, reasons: 0, attempts: 0, emotions: 2, spent: 1 },
      strongestEmotion: 4,
    });
  });

  it('knows nothing without codings, nor of codes that are gone', () => {
    const nothing = { facts: 0, reasons: 0, attempts: 0, emotions: 0, spent: 0 };
    expect(heardDepth([], (codeId) => codeId)).toEqual({ quotations: nothing, strongestEmotion: null });
    expect(heardDepth([cardOf(['tried.fail'])], () => undefined).quotations).toEqual(nothing);
  });
});

describe('the way back from a disappointment', () => {
  it('follows the reason of a miss before what was chosen', () => {
    expect(wayBackOf('MISS', { missReason: 'otherProduct', wayBack: 'L1' })).toBe('L4');
    expect(wayBackOf('MISS', { missReason: null, wayBack: 'L1' })).toBe('L1');
  });

  it('is the one that was chosen for every other disappointment, and none after delight', () => {
    expect(wayBackOf('POLITE', { missReason: null, wayBack: 'L3' })).toBe('L3');
    expect(wayBackOf('PRICE', { missReason: null, wayBack: null })).toBeNull();
    expect(wayBackOf('DELIGHT', { missReason: 'noProblem', wayBack: 'L6' })).toBeNull();
  });

  it('may always be that the digging was shallow', () => {
    for (const ways of Object.values(waysOfVerdict)) expect(ways).toContain('L1');
  });
});
