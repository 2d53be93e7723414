import { describe, expect, it } from 'vitest';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { Commitment, Presale, SolutionVerdict } from '#shared/domain/validation.ts';
import { countByName, ledgerRows } from '../../../../renderer/screens/validation/ledgerRows.ts';
import { summarisePresales } from '../../../../renderer/screens/validation/presaleSummary.ts';

const vera = 'vera' as RespondentId;
const oleg = 'oleg' as RespondentId;

function verdict(id: string, change: Partial<SolutionVerdict>): SolutionVerdict {
  return {
    id: id as SolutionVerdict['id'],
    interviewId: null,
    respondentId: vera,
    mvpId: null,
    hasUnpromptedDelight: false,
    isFitConfirmed: false,
    hasPraise: false,
    doesPriceBlock: false,
    missReason: null,
    missedPainCodeIds: [],
    wayBack: null,
    quotationId: null,
    note: '',
    decidedOn: '2026-11-01',
    wave: 1,
    ...change,
  };
}

function commitment(change: Partial<Commitment>): Commitment {
  return {
    id: 'commitment' as Commitment['id'],
    externalId: null,
    respondentId: vera,
    interviewId: null,
    kind: 'time',
    description: 'Вторая встреча',
    amount: null,
    artefact: 'Приглашение',
    dueOn: null,
    givenOn: '2026-11-01',
    wave: 1,
    ...change,
  };
}

describe('the ledger of verdicts', () => {
  it('counts only the last verdict of a person in the wave that counts', () => {
    const rows = ledgerRows({
      verdicts: [
        verdict('1', { missReason: 'noProblem', decidedOn: '2026-09-01' }),
        verdict('2', { hasPraise: true, wave: 2, decidedOn: '2026-10-01' }),
        verdict('3', { hasUnpromptedDelight: true, wave: 2, decidedOn: '2026-11-01' }),
      ],
      commitments: [commitment({ kind: 'money', amount: 3900, wave: 2 })],
      countsFrom: 2,
      belongs: () => true,
    });
    expect(rows.map(({ verdict: { id }, name, doesCount }) => [id, name, doesCount])).toEqual([
      ['3', 'DELIGHT', true],
      ['2', 'DELIGHT', false],
      ['1', 'MISS', false],
    ]);
    expect(countByName(rows)).toEqual({ DELIGHT: 1, LUKEWARM: 0, POLITE: 0, PRICE: 0, MISS: 0, people: 1 });
  });

  it('leaves out people outside the segment from the count, not from the list', () => {
    const rows = ledgerRows({
      verdicts: [verdict('1', { respondentId: oleg, hasPraise: true })],
      commitments: [],
      countsFrom: 1,
      belongs: () => false,
    });
    expect(rows.map(({ name, doesCount }) => [name, doesCount])).toEqual([['POLITE', false]]);
    expect(countByName(rows).people).toBe(0);
  });

  it('takes a promise without anything that shows it for words', () => {
    const rows = ledgerRows({
      verdicts: [verdict('1', { hasPraise: true })],
      commitments: [commitment({ kind: 'money', artefact: ' ' })],
      countsFrom: 1,
      belongs: () => true,
    });
    expect(rows[0]?.name).toBe('POLITE');
  });
});

function presale(id: string, change: Partial<Presale>): Presale {
  return {
    id: id as Presale['id'],
    externalId: null,
    respondentId: null,
    personName: id,
    customerSegmentId: null,
    mvpId: null,
    askedOn: '2026-11-01',
    price: 3900,
    stage: 'asked',
    paidOn: null,
    amount: null,
    artefact: null,
    wave: 1,
    ...change,
  };
}

describe('the summary of presales', () => {
  it('counts people by the furthest step, a refusal as asked', () => {
    const summary = summarisePresales([
      presale('a', { respondentId: vera, stage: 'refused', askedOn: '2026-10-20' }),
      presale('b', { respondentId: vera, stage: 'paid', price: 4900, askedOn: '2026-11-05' }),
      presale('c', { personName: 'Марк ', stage: 'promised' }),
      presale('d', { personName: 'марк', stage: 'dated', price: 4900, askedOn: '2026-11-06' }),
      presale('e', { stage: 'refused' }),
    ]);
    expect(summary).toEqual({
      asked: 3,
      dated: 2,
      promised: 2,
      paid: 1,
      refused: 2,
      since: '2026-10-20',
      highestPrice: 4900,
      priceRises: 1,
    });
  });

  it('takes a payment of nothing for a promise', () => {
    expect(summarisePresales([presale('a', { stage: 'paid', amount: 0 })])).toMatchObject({ promised: 1, paid: 0 });
  });

  it('is empty before anybody was asked', () => {
    expect(summarisePresales([])).toMatchObject({ asked: 0, since: null, highestPrice: null, priceRises: 0 });
  });
});
