import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RespondentId } from '#shared/domain/ids.ts';
import { type Presale, presaleStages } from '#shared/domain/validation.ts';
import { summarisePresales } from '../../../../renderer/screens/validation/presaleSummary.ts';
import { presaleWeeks } from '../../../../renderer/screens/validation/presaleWeeks.ts';
import { priceAdvice } from '../../../../renderer/screens/validation/priceAdvice.ts';

function presale(change: Partial<Presale>): Presale {
  return {
    id: 'presale' as Presale['id'],
    externalId: null,
    respondentId: null,
    personName: 'Вера',
    customerSegmentId: null,
    mvpId: null,
    askedOn: '2026-11-02',
    price: 4900,
    stage: 'asked',
    paidOn: null,
    amount: null,
    artefact: null,
    wave: 1,
    ...change,
  };
}

describe('the advice on the price', () => {
  it('is to raise it when the highest one was paid and nobody refused it', () => {
    expect(priceAdvice([presale({ stage: 'refused', price: 3900 }), presale({ stage: 'paid' })])).toEqual({
      kind: 'raise',
      price: 4900,
    });
  });

  it('is to hold it when somebody refused the highest one after payments', () => {
    const presales = [
      presale({ stage: 'paid', price: 3900 }),
      presale({ stage: 'refused' }),
      presale({ stage: 'paid' }),
    ];
    expect(priceAdvice(presales)).toEqual({ kind: 'hold', price: 4900 });
  });

  it.each([
    ['nobody was asked', []],
    ['nobody has paid', [presale({ stage: 'promised' })]],
    ['nothing was paid', [presale({ stage: 'paid', amount: 0 })]],
    [
      'the answers at the highest price are open',
      [presale({ stage: 'paid', price: 3900 }), presale({ stage: 'dated' })],
    ],
  ])('is none while %s', (_name, presales) => {
    expect(priceAdvice(presales)).toBeNull();
  });
});

const anyPresale = fc
  .record({
    person: fc.integer({ min: 1, max: 6 }),
    day: fc.integer({ min: 1, max: 28 }),
    stage: fc.constantFrom(...presaleStages),
  })
  .map(({ person, day, stage }) =>
    presale({
      respondentId: `person-${person}` as RespondentId,
      askedOn: `2026-11-${String(day).padStart(2, '0')}`,
      stage,
    }),
  );

describe('the funnel by weeks', () => {
  it('puts a person into the week of the first asking, with what came of it later', () => {
    const weeks = presaleWeeks([
      presale({ askedOn: '2026-11-04' }),
      presale({ askedOn: '2026-11-12', stage: 'paid', price: 5900 }),
      presale({ askedOn: '2026-11-13', personName: 'Олег', stage: 'refused' }),
    ]);
    expect(weeks).toMatchObject([
      { monday: '2026-11-02', asked: 1, paid: 1, refused: 0, askedSoFar: 1, paidSoFar: 1 },
      { monday: '2026-11-09', asked: 1, paid: 0, refused: 1, askedSoFar: 2, paidSoFar: 1 },
    ]);
  });

  it('loses nobody and counts nobody twice', () => {
    fc.assert(
      fc.property(fc.array(anyPresale, { maxLength: 20 }), (presales) => {
        const weeks = presaleWeeks(presales);
        const { asked, paid } = summarisePresales(presales);
        const last = weeks.at(-1);
        expect([last?.askedSoFar ?? 0, last?.paidSoFar ?? 0]).toEqual([asked, paid]);
        expect(weeks.reduce((sum, week) => sum + week.asked, 0)).toBe(asked);
      }),
    );
  });
});
