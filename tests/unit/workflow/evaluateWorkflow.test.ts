import { describe, expect, test } from 'vitest';
import type { Recruit } from '#shared/domain/recruit.ts';
import { stateIds } from '#shared/domain/workflow.ts';
import { gateIds } from '#shared/workflow/workflowTextKeys.ts';
import { moment } from './discoveryBuilder.ts';
import { ProjectBuilder, projectAt } from './projectBuilder.ts';

const gate = (builder: ProjectBuilder, gateId: string) => builder.status().gates.find(({ id }) => id === gateId);

describe('the state', () => {
  test.each(stateIds.map((state, number) => [state, number] as const))(
    'stands at %s from the data alone',
    (state, number) => {
      expect(projectAt(number).status().state).toBe(state);
    },
  );

  test('lists every gate of the method once, in its order', () => {
    expect(new ProjectBuilder().status().gates.map(({ id }) => id)).toEqual([...gateIds]);
  });

  test('of an empty project opens no gate', () => {
    expect(new ProjectBuilder().status().gates.filter(({ met }) => met)).toEqual([]);
  });

  test('falls back when evidence is taken away', () => {
    const builder = projectAt(6);
    builder.facts.interviews = builder.facts.interviews.slice(0, 3);
    expect(builder.status().state).toBe('S1');
  });
});

const closed: readonly [string, string, string, (builder: ProjectBuilder) => unknown][] = [
  ['S0.1', 'no guide is chosen', 'S0.1.notChosen', (b) => (b.facts.project = { ...b.facts.project, guideId: null })],
  [
    'S0.2',
    'only friends are planned',
    'S0.2.planned',
    (b) => (b.facts.respondents = b.facts.respondents.map((r) => ({ ...r, relation: 'friend' as const }))),
  ],
  [
    'S0.2',
    'nearly everybody declined',
    'S0.2.planned',
    (b) =>
      (b.facts.recruits = b.facts.respondents.slice(4).map(({ id }) => ({
        id: `asked ${id}` as Recruit['id'],
        respondentId: id,
        status: 'declined' as const,
        channel: '',
        hypothesisId: null,
        assumedSegment: '',
        createdAt: '2026-03-01T10:00:00.000Z',
      }))),
  ],
  [
    'S1.1',
    'nine talks were with one person',
    'S1.1.heard',
    (b) =>
      (b.facts.interviews = b.facts.interviews.map((i) => ({
        ...i,
        respondentIds: b.facts.respondents.slice(0, 1).map(({ id }) => id),
      }))),
  ],
  [
    'S1.2',
    'new codes keep coming',
    'S1.2.notReached',
    (b) => (b.facts.computed.saturation = { interviews: 9, reachedAt: null, lastShare: 0.2 }),
  ],
  [
    'S1.2',
    'there are fewer talks than base and run',
    'S1.2.tooFew',
    (b) => (b.facts.computed.saturation = { interviews: 5, reachedAt: null, lastShare: null }),
  ],
  ['S1.3', 'nothing is coded', 'S1.3.noCodings', (b) => (b.facts.computed.codedInterviewIds = [])],
  [
    'S1.3',
    'a leading question is left in a coded part',
    'S1.3.errors',
    (b) => (b.facts.computed.untreatedLinterErrors = 1),
  ],
  [
    'S2.1',
    'all members come from one company',
    'S2.1.segment',
    (b) => (b.facts.respondents = b.facts.respondents.map((r) => ({ ...r, organizationId: 'org' as never }))),
  ],
  [
    'S2.1',
    'the segment is dropped',
    'noSegment',
    (b) => (b.facts.customerSegments = b.facts.customerSegments.map((s) => ({ ...s, decision: 'dropped' as const }))),
  ],
  [
    'S2.2',
    'a defining code is in two members',
    'S2.2.codes',
    (b) =>
      b.changeSegmentFacts({
        definingCodes: [
          { codeId: 'a' as never, members: 7 },
          { codeId: 'b' as never, members: 2 },
        ],
      }),
  ],
  ['S2.2', 'no code defines the segment', 'S2.2.noCodes', (b) => b.changeSegmentFacts({ definingCodes: [] })],
  [
    'S2.3',
    'shuffled codes look as clear',
    'S2.3.tested',
    (b) =>
      (b.facts.customerSegments = b.facts.customerSegments.map((s) => ({
        ...s,
        provenance: s.provenance && { ...s.provenance, nullP: 0.06 },
      }))),
  ],
  [
    'S2.4',
    'no counter quote is reviewed',
    'S2.4.notReviewed',
    (b) => b.changeSegmentFacts({ counterQuotes: { total: 2, reviewed: 0 } }),
  ],
  [
    'S2.4',
    'no counter quote was looked for',
    'S2.4.noneFound',
    (b) => b.changeSegmentFacts({ counterQuotes: { total: 0, reviewed: 0 } }),
  ],
  ['S3.1', 'the choice has no reason', 'S3.1.noReason', (b) => b.chooseMain('  ')],
  [
    'S3.2',
    'the median pain is 59',
    'S3.2.pain',
    (b) =>
      b.changeSegmentFacts({
        pains: b.facts.respondents.slice(0, 3).map(({ id }) => ({ respondentId: id, pain: 59 })),
      }),
  ],
  [
    'S3.2',
    'only two people are rated',
    'S3.2.pain',
    (b) =>
      b.changeSegmentFacts({
        pains: b.facts.respondents.slice(0, 2).map(({ id }) => ({ respondentId: id, pain: 90 })),
      }),
  ],
  [
    'S3.3',
    'two members spend',
    'S3.3.spent',
    (b) => b.changeSegmentFacts({ spentMemberIds: b.facts.respondents.slice(0, 2).map(({ id }) => id) }),
  ],
  [
    'S3.3',
    'only outsiders spend',
    'S3.3.spent',
    (b) => b.changeSegmentFacts({ spentMemberIds: b.facts.respondents.slice(7).map(({ id }) => id) }),
  ],
  ['S4.1', 'there is no prototype', 'S4.1.noMvp', (b) => (b.facts.mvps = [])],
  ['S4.1', 'a person costs more than he brings', 'S4.1.margin', (b) => b.addScenario({ CPA: 300 })],
  ['S4.1', 'nobody buys', 'badScenario', (b) => b.addScenario({ C1: 0 })],
  ['S4.2', 'the market is too small', 'S4.2.market', (b) => b.addScenario({ reachableBuyers: 42 })],
  [
    'S4.3',
    'nobody has paid that much',
    'S4.3.price',
    (b) => {
      b.facts.presales = [];
      b.facts.computed.respondents = [];
      b.backPrice(4600);
    },
  ],
  [
    'S5.1',
    'four people saw it',
    'S5.1.done',
    (b) => (b.facts.interviews = b.facts.interviews.filter((i, n) => i.kind !== 'solution' || n < 13)),
  ],
  ['S5.2', 'more missed than were delighted', 'S5.2.verdicts', (b) => b.addVerdicts(4, { missReason: 'noProblem' }, 3)],
  [
    'S5.2',
    'commitments have no artefact',
    'S5.2.verdicts',
    (b) => (b.facts.commitments = b.facts.commitments.map((c) => ({ ...c, artefact: ' ' }))),
  ],
  ['S5.3', 'a dangerous risk is unanswered', 'S5.3.open', (b) => b.addRisk(3, 5)],
  ['S5.3', 'no risks are written down', 'S5.3.noRisks', (b) => (b.facts.risks = [])],
  [
    'S6.1',
    'two paid',
    'S6.1.paid',
    (b) => (b.facts.presales = b.facts.presales.map((p, n) => (n < 2 ? p : { ...p, stage: 'promised' as const }))),
  ],
  [
    'S6.1',
    'one person paid three times',
    'S6.1.paid',
    (b) =>
      (b.facts.presales = b.facts.presales.map((p) => ({ ...p, respondentId: b.facts.respondents[0]?.id ?? null }))),
  ],
  ['S6.2', 'break-even lies above the lower bound', 'S6.2.interval', (b) => b.addPresales(200, 'refused')],
  [
    'S6.3',
    'the price never rose',
    'S6.3.notRaised',
    (b) => (b.facts.presales = b.facts.presales.map((p) => ({ ...p, price: 4900 }))),
  ],
  ['S7.1', 'one stage has no owner', 'S7.1.owners', (b) => b.facts.journeyStages.pop()],
];

describe('a gate', () => {
  test('S1.2 says that nothing is coded instead of that new codes appear', () => {
    const builder = projectAt(1).addInterviews(9);
    builder.facts.computed.saturation = { interviews: 9, reachedAt: null, lastShare: null };
    expect(gate(builder, 'S1.2')).toMatchObject({
      met: false,
      have: { value: null },
      reason: { key: 'S1.3.noCodings' },
    });
  });

  test.each(closed)('%s is closed when %s', (gateId, _when, key, change) => {
    const builder = projectAt(8);
    expect(gate(builder, gateId)?.met).toBe(true);
    change(builder);
    expect([gate(builder, gateId)?.met, gate(builder, gateId)?.reason.key]).toEqual([false, key]);
  });

  test('S2.3 passes for a segment put together by hand and says so', () => {
    const builder = projectAt(8);
    builder.facts.customerSegments = builder.facts.customerSegments.map((s) => ({
      ...s,
      isManual: true,
      provenance: null,
    }));
    expect(gate(builder, 'S2.3')).toMatchObject({ met: true, reason: { key: 'S2.3.manual' }, have: { value: null } });
  });

  test('S4 is computed at the price of the prototype, not at the hoped-for one', () => {
    const builder = projectAt(8);
    builder.facts.mvps = builder.facts.mvps.map((mvp) => ({ ...mvp, price: 4600 }));
    expect(gate(builder, 'S4.1')).toMatchObject({ met: false, reason: { values: { price: 4600 } } });
  });

  test('S4.1 and S4.3 show the figures of the worked example', () => {
    const builder = projectAt(5);
    expect(gate(builder, 'S4.1')?.have.value).toBeCloseTo(282.45, 6);
    expect(gate(builder, 'S4.3')?.need.value).toBeCloseTo(4653.297, 3);
  });

  test('S6.2 asks the lower Wilson bound, so that three of ten is 10.8 %', () => {
    const builder = projectAt(6).addPresales(3, 'paid').addPresales(7, 'asked');
    expect(gate(builder, 'S6.2')?.have.value).toBeCloseTo(0.108, 3);
  });
});

describe('an override', () => {
  test('passes a gate and keeps it marked as not met', () => {
    const builder = projectAt(2).override('S2.1').override('S2.2').override('S2.3').override('S2.4', 'некогда');
    expect(builder.status().state).toBe('S3');
    expect(gate(builder, 'S2.4')).toMatchObject({ met: false, override: { reason: 'некогда' } });
  });

  test('written before a way back no longer opens the gates from its target on', () => {
    const builder = projectAt(8);
    builder.facts.journeyStages = [];
    builder.override('S7.1').override('S0.2').goBack('L4');
    expect([gate(builder, 'S7.1')?.override, gate(builder, 'S0.2')?.override?.wave]).toEqual([null, 1]);
  });
});

describe('a way back', () => {
  test('L1 stands at S1 until a new problem interview is held, and keeps what was heard', () => {
    const builder = projectAt(5).goBack('L1');
    expect([builder.status().state, gate(builder, 'S1.1')?.reason.key]).toEqual(['S1', 'S1.1.newNeeded']);
    builder.addInterviews(1).codeInterviews();
    expect(builder.status().state).toBe('S4');
  });

  test('L1 asks saturation of the segment kept before', () => {
    const builder = projectAt(5).goBack('L1').addInterviews(1);
    builder.changeSegmentFacts({ saturation: { interviews: 8, reachedAt: null, lastShare: 0.3 } });
    expect(gate(builder, 'S1.2')?.reason.key).toBe('S1.2.segmentNotReached');
  });

  test('L2 stands at S0 until a new hypothesis is written', () => {
    const builder = projectAt(5).goBack('L2');
    expect(builder.status().state).toBe('S0');
    builder.addHypothesis();
    const [written] = builder.facts.hypotheses.splice(-1);
    builder.facts.hypotheses.push({ ...written!, refutation: ' ' });
    expect(gate(builder, 'S0.1')?.reason.key).toBe('S0.1.newHypothesisNeeded');
    builder.facts.hypotheses.splice(-1, 1, written!);
    expect(builder.status().state).not.toBe('S0');
  });

  test.each(['L3', 'L9'] as const)('%s stands at S2 until the segment is looked at again', (loopId) => {
    const builder = projectAt(5).goBack(loopId);
    expect([builder.status().state, gate(builder, 'S2.1')?.reason.key]).toEqual(['S2', 'S2.1.newNeeded']);
    builder.keepSegment(6).reviewCounterQuote();
    expect([builder.status().state, gate(builder, 'S3.1')?.reason.key]).toEqual(['S3', 'S3.1.newNeeded']);
  });

  test.each(['L4', 'L5'] as const)('%s stands at S3 until the choice is made again', (loopId) => {
    const builder = projectAt(5).goBack(loopId);
    expect([builder.status().state, gate(builder, 'S3.1')?.reason.key]).toEqual(['S3', 'S3.1.newNeeded']);
    builder.chooseMain('другой продукт', moment(21));
    expect(builder.status().state).toBe('S4');
  });

  test('L6 stands at S4 until the economics are computed again', () => {
    const builder = projectAt(6).goBack('L6');
    expect(builder.status().state).toBe('S4');
    builder.addMvp().addScenario();
    expect([builder.status().state, gate(builder, 'S4.1')?.reason.key]).toEqual(['S4', 'S4.1.newNeeded']);
    builder.addMvp({ price: 5900 }).addScenario();
    expect(builder.status().state).toBe('S5');
  });

  test.each([
    ['another promise', (b: ProjectBuilder) => b.addMvp({ promise: 'сводит помощник' }).addScenario()],
    ['other inputs', (b: ProjectBuilder) => b.addMvp().addScenario({ CPA: 200 })],
    ['another segment', (b: ProjectBuilder) => b.addMvp({ customerSegmentId: null }).addScenario()],
    ['the same as a subscription', (b: ProjectBuilder) => b.addMvp().addScenario().subscribe(0.25)],
  ])('after a way back %s is another offer', (_name, offer) => {
    expect(gate(offer(projectAt(6).goBack('L6')), 'S4.1')?.reason.key).toBe('S4.1.margin');
  });

  test('L7 keeps the verdicts and asks for one more talk', () => {
    const builder = projectAt(6).goBack('L7');
    expect([builder.status().state, gate(builder, 'S5.1')?.reason.key]).toEqual(['S5', 'S5.1.newNeeded']);
    builder.addInterviews(1, 'solution');
    expect(builder.status().state).toBe('S6');
  });

  test('L8 stays in S8', () => {
    expect(projectAt(8).goBack('L8').status().state).toBe('S8');
  });

  test('starts verdicts and presales afresh', () => {
    const builder = projectAt(8).goBack('L4');
    expect([gate(builder, 'S5.2')?.have.value, gate(builder, 'S6.1')?.have.value]).toEqual([0, 0]);
  });
});
