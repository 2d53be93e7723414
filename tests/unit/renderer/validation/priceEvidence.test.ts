import { describe, expect, it } from 'vitest';
import type { QuotationCard } from '#shared/contract/codingContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { Commitment, Presale } from '#shared/domain/validation.ts';
import { priceEvidence } from '../../../../renderer/screens/validation/priceEvidence.ts';

const vera = 'vera' as RespondentId;
const card = (id: string, text: string, respondentId = vera) =>
  ({ quotation: { id, text }, respondentIds: [respondentId] }) as unknown as QuotationCard;
const presale = (change: Partial<Presale>) =>
  ({
    id: 'presale',
    respondentId: vera,
    personName: 'Вера',
    stage: 'paid',
    price: 3900,
    amount: null,
    artefact: 'Счёт 1',
    ...change,
  }) as Presale;
const money = (change: Partial<Commitment>) =>
  ({ id: 'commitment', respondentId: vera, kind: 'money', amount: 5000, artefact: 'Чек', ...change }) as Commitment;
const given = { cards: [], presales: [], commitments: [], members: new Set(['vera']) };

describe('what backs a price', () => {
  it('is what was paid, the highest first: money, presales, and amounts named in quotations', () => {
    const found = priceEvidence({
      ...given,
      cards: [card('quote', 'Платили 12 тысяч рублей, потом 15 тысяч рублей')],
      presales: [presale({})],
      commitments: [money({})],
    });
    expect(found.map(({ key, amount, kind }) => [key, amount, kind])).toEqual([
      ['quote', 15_000, 'quote'],
      ['commitment', 5000, 'commitment'],
      ['presale', 3900, 'presale'],
    ]);
  });

  it('is not a word without a figure, a promise, money without an artefact, or somebody outside the segment', () => {
    expect(
      priceEvidence({
        ...given,
        cards: [card('bare', 'Платим каждый месяц'), card('stranger', 'Отдали 9 000 ₽', 'oleg' as RespondentId)],
        presales: [presale({ stage: 'promised' }), presale({ respondentId: null })],
        commitments: [money({ artefact: ' ' }), money({ kind: 'time' })],
      }),
    ).toEqual([]);
  });

  it('counts a payment once that stands as a presale and as a commitment', () => {
    const found = priceEvidence({
      ...given,
      presales: [presale({ amount: 4900 })],
      commitments: [money({ amount: 4900, artefact: 'Счёт 1' })],
    });
    expect(found.map(({ kind }) => kind)).toEqual(['presale']);
  });
});
