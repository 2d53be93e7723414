import { describe, expect, test } from 'vitest';
import { loopIds, type LoopId } from '#shared/domain/workflow.ts';
import { type ProjectBuilder, projectAt } from './projectBuilder.ts';

const loop = (builder: ProjectBuilder, loopId: LoopId) => builder.status().loops.find(({ id }) => id === loopId);

const triggered: readonly [LoopId, number, string, string, (builder: ProjectBuilder) => unknown][] = [
  [
    'L1',
    5,
    'a person was missed because the digging was shallow',
    'L1.shallow',
    (b) => b.addVerdicts(1, { missReason: 'dugTooShallow' }),
  ],
  [
    'L1',
    5,
    'a polite person is led back to the digging',
    'L1.shallow',
    (b) => b.addVerdicts(1, { hasPraise: true, wayBack: 'L1' }),
  ],
  [
    'L4',
    5,
    'a lukewarm person is led to another product',
    'L4.otherProduct',
    (b) => b.addVerdicts(1, { wayBack: 'L4' }).addCommitments(1, 'time'),
  ],
  ['L2', 2, 'two people support the hypothesis after saturation', 'L2.unsupported', (b) => b.addHypothesis('open', 2)],
  ['L2', 1, 'more people contradict than support', 'L2.contradicted', (b) => b.addHypothesis('open', 3, 4)],
  ['L2', 5, 'a person has no such problem', 'L2.saidSo', (b) => b.addVerdicts(1, { missReason: 'noProblem' })],
  ['L3', 5, 'a person has another problem', 'L3.saidSo', (b) => b.addVerdicts(1, { missReason: 'otherProblem' })],
  [
    'L3',
    2,
    'another pain is named by more people and hurts more',
    'L3.stronger',
    (b) =>
      (b.facts.computed.pains = [
        { codeId: 'a' as never, name: 'ждут акты', people: 6, score: 80, isAssumed: false },
        { codeId: 'b' as never, name: 'сверка', people: 4, score: 60, isAssumed: true },
      ]),
  ],
  [
    'L4',
    5,
    'a person wants another product for the same pain',
    'L4.otherProduct',
    (b) => b.addVerdicts(1, { missReason: 'otherProduct' }),
  ],
  [
    'L5',
    4,
    'the market does not carry the fixed costs',
    'L5.marketTooSmall',
    (b) => b.addMvp().addScenario({ reachableBuyers: 10 }),
  ],
  ['L6', 4, 'break-even lies above what was paid', 'L6.breakEven', (b) => b.addMvp().addScenario().backPrice(3000)],
  [
    'L6',
    5,
    'the price stops most people',
    'L6.priceVerdicts',
    (b) => b.addVerdicts(3, { isFitConfirmed: true, doesPriceBlock: true }),
  ],
  [
    'L7',
    5,
    'delight comes without money and the old way holds',
    'L7.switching',
    (b) => b.addVerdicts(3, { hasUnpromptedDelight: true }).setSwitching({ habit: 4, records: 5, routine: 3 }),
  ],
  [
    'L7',
    5,
    'the wallet has no more money',
    'L7.switching',
    (b) => b.addVerdicts(3, { hasUnpromptedDelight: true }).setSwitching({ wallet: 1 }),
  ],
  ['L8', 8, 'a contract ends soon', 'L8.contractEnds', (b) => (b.facts.computed.nearestContractEndDays = 59)],
  ['L8', 8, 'three people share a complaint', 'L8.complaints', (b) => (b.facts.computed.largestComplaintGroup = 3)],
  [
    'L8',
    8,
    'nobody who pays is left',
    'L8.roleLost',
    (b) => (b.facts.respondents = b.facts.respondents.map((r) => ({ ...r, roles: ['user' as const] }))),
  ],
  ['L8', 8, 'loyalty is only assumed', 'L8.loyaltyAssumed', (b) => b],
];

describe('a way back', () => {
  test.each(triggered)('%s is suggested at S%i when %s', (loopId, state, _when, key, change) => {
    const builder = projectAt(state);
    change(builder);
    expect(builder.status().state).toBe(`S${state}`);
    expect(loop(builder, loopId)).toMatchObject({ possible: true, suggested: true, reason: { key } });
  });

  test('L9 is suggested at S8 when three people hurt at a stage', () => {
    const builder = projectAt(8);
    builder.facts.computed.stagePains = [{ stage: 'after', people: 3 }];
    expect(loop(builder, 'L9')).toMatchObject({ suggested: true, reason: { values: { stage: 'after', people: 3 } } });
  });

  test('is never suggested where it does not start', () => {
    const builder = projectAt(4).addVerdicts(1, { missReason: 'dugTooShallow' });
    expect(loop(builder, 'L1')).toMatchObject({
      possible: false,
      suggested: false,
      reason: { key: 'loop.notFromHere' },
    });
  });

  test('L7 is not suggested for people who already paid', () => {
    const builder = projectAt(5).addVerdicts(3, { hasUnpromptedDelight: true }).setSwitching({ wallet: 5 });
    builder.addCommitments(3, 'money');
    expect(loop(builder, 'L7')?.suggested).toBe(false);
  });

  test.each([
    [0, []],
    [1, ['L2', 'L3']],
    [2, ['L2', 'L3', 'L4']],
    [3, []],
    [4, ['L5', 'L6']],
    [5, ['L1', 'L2', 'L3', 'L4', 'L6', 'L7']],
    [6, ['L6', 'L7']],
    [7, []],
    [8, ['L8', 'L9']],
  ] as const)('starts at S%i from exactly the loops of the method', (state, expected) => {
    const possible = projectAt(state)
      .status()
      .loops.filter((entry) => entry.possible);
    expect(possible.map(({ id }) => id)).toEqual(expected);
    expect(
      projectAt(state)
        .status()
        .loops.map(({ id }) => id),
    ).toEqual([...loopIds]);
  });
});
