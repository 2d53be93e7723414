import { describe, expect, test } from 'vitest';
import type { LoopSurroundings } from '#shared/workflow/loopDeed.ts';
import { loopEffects } from '#shared/workflow/loopEffects.ts';
import { loopOutlook } from '#shared/workflow/loopOutlook.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { createWorkflowView } from '#shared/workflow/workflowView.ts';
import { type ProjectBuilder, projectAt } from './projectBuilder.ts';

const nothing: LoopSurroundings = {
  ownedCosts: new Set(),
  rivals: [],
  weeklyGuesses: new Set(),
  dangers: [],
  searchNames: new Set(),
  codeNames: new Map(),
  author: 'Анна',
};
const view = (builder: ProjectBuilder) => createWorkflowView(builder.facts);
const note = (builder: ProjectBuilder, loopId: 'L5' | 'L6' | 'L7', key: string) =>
  loopOutlook(view(builder), loopId).find((entry) => entry.key === key)?.values;

describe('before a way back', () => {
  test('L5 names the kept segment with the best card that no factor forbids', () => {
    const builder = projectAt(4).keepSegment(4, { name: 'Слабый' }).keepSegment(4, { name: 'Сильный' });
    builder.keepSegment(4, { name: 'Запрещён' }).keepSegment(4, { name: 'Отброшен', decision: 'dropped' });
    const scores = [5, 2.5, 3.5, 0, 4];
    builder.facts.computed.customerSegments = builder.facts.computed.customerSegments.map((own, at) => ({
      ...own,
      attractiveness: { score: scores[at]!, blockedBy: [], missing: [] },
    }));
    expect(note(builder, 'L5', 'loop.nextSegment')).toEqual({ segment: 'Сильный', score: 3.5 });
    expect(note(projectAt(4), 'L5', 'loop.nextSegment')).toBeUndefined();
  });

  test('L6 names the three levers that move the contribution most', () => {
    expect(note(projectAt(5), 'L6', 'loop.levers')).toEqual({
      first: 'price',
      second: 'salesPerBuyer',
      third: 'conversion',
    });
  });

  test('L7 throws nothing over', () => {
    expect(note(projectAt(5), 'L7', 'loop.resetsNothing')).toEqual({});
    expect(note(projectAt(5), 'L7', 'loop.resets')).toBeUndefined();
  });

  test('L2 puts those hypotheses on the list that the data speak against, and offers the others', () => {
    const builder = projectAt(2).addHypothesis('open', 1, 3).addHypothesis('refuted', 0, 9);
    const offered = loopEffects(view(builder), 'L2', nothing);
    expect(offered.map(({ isProposed, text }) => [isProposed, text.values['contradicting']])).toEqual([
      [false, 0],
      [true, 3],
    ]);
  });

  test('L7 counts only costs that somebody of the segment named and nobody answers for', () => {
    const builder = projectAt(5).setSwitching({ habit: 4, records: 1 });
    const ownedCosts = new Set(['records'] as const);
    const [effect] = loopEffects(view(builder), 'L7', { ...nothing, ownedCosts });
    expect(effect?.deed).toMatchObject({ kind: 'planFiring', costs: ['habit'] });
    expect(loopEffects(view(builder), 'L7', { ...nothing, author: ' ' })).toEqual([]);
  });

  test('L7 tests whether those pay whom the old way holds, once and not again', () => {
    const builder = projectAt(5).addVerdicts(2, { hasUnpromptedDelight: true }).setSwitching({ wallet: 2, habit: 1 });
    const tested = (around: LoopSurroundings) =>
      loopEffects(view(builder), 'L7', around).find(({ deed }) => deed.kind === 'testSwitch');
    const offered = tested(nothing)!;
    expect(offered.text.values).toMatchObject({ costs: 'habit wallet' });
    const guess = workflowText('loop.switchGuess', offered.text.values, builder.facts.project.language);
    expect(tested({ ...nothing, weeklyGuesses: new Set([guess]) })).toBeUndefined();
  });

  test('L8 tells every reason before it is taken', () => {
    const builder = projectAt(8);
    builder.facts.computed.largestComplaintGroup = 4;
    const told = loopOutlook(view(builder), 'L8').map(({ key }) => key);
    expect(told).toEqual(expect.arrayContaining(['L8.complaints', 'L8.loyaltyAssumed']));
  });

  test('L8 puts every reason that has no card on one, and what does the job today on its own', () => {
    const builder = projectAt(8);
    builder.facts.computed.largestComplaintGroup = 4;
    builder.facts.computed.nearestContractEndDays = 20;
    const rivals = [{ name: 'Таблица', kind: null, people: 3, of: 5 }];
    const cards = (dangers: LoopSurroundings['dangers']) =>
      loopEffects(view(builder), 'L8', { ...nothing, rivals, dangers }).flatMap(({ deed, isProposed }) =>
        deed.kind === 'noteDanger' ? [[deed.source, deed.why.length, isProposed]] : [],
      );
    expect(cards([])).toEqual([
      ['people', 2, true],
      ['indirect', 1, true],
    ]);
    const card = { id: '1' as never, cost: null, why: '', warning: '', answer: '', owner: '', endsOn: null };
    expect(cards([{ ...card, who: 'таблица', source: 'indirect' }])).toHaveLength(1);
    expect(cards([{ ...card, who: 'Привычка', source: 'indirect' }]).at(-1)).toEqual(['indirect', 1, false]);
  });

  test('L8 calls those who paid and whom nobody asked about loyalty or means to call', () => {
    const called = (builder: ProjectBuilder) =>
      loopEffects(view(builder), 'L8', nothing).flatMap(({ deed }) =>
        deed.kind === 'keepInTouch' ? deed.respondentIds : [],
      );
    const builder = projectAt(8);
    const [first, ...others] = called(builder);
    expect(first).toBeDefined();
    builder.facts.respondents = builder.facts.respondents.map((one) =>
      one.id === first ? { ...one, nextContactOn: '2026-12-01' } : one,
    );
    expect(called(builder)).toEqual(others);
  });

  test('L6 copies the last offer even where an earlier way back left it behind', () => {
    const left = projectAt(6).goBack('L2');
    expect(createWorkflowView(left.facts)).toMatchObject({ mvp: null, scenario: null });
    const offered = loopEffects(view(left), 'L6', nothing).map(({ deed }) => deed.kind);
    expect(offered).toEqual(['copyMvp', 'copyScenario']);
  });

  test('marks inside a quoted name become inner ones', () => {
    const said = (language: 'ru' | 'en', mvp: string) => workflowText('effect.copyMvp', { mvp, version: 2 }, language);
    expect(said('ru', 'Ответ на «за что»')).toContain('«Ответ на „за что“»');
    expect(said('en', 'The “why” box')).toContain('“The ‘why’ box”');
  });
});
