import { describe, expect, test } from 'vitest';
import { loopEffects, type LoopSurroundings } from '#shared/workflow/loopEffects.ts';
import { loopOutlook } from '#shared/workflow/loopOutlook.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { createWorkflowView } from '#shared/workflow/workflowView.ts';
import { type ProjectBuilder, projectAt } from './projectBuilder.ts';

const nothing: LoopSurroundings = {
  plannedCosts: new Set(),
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

  test('L7 counts only costs that somebody of the segment named and nobody plans for', () => {
    const builder = projectAt(5).setSwitching({ habit: 4, records: 1 });
    const plannedCosts = new Set(['records'] as const);
    const [effect] = loopEffects(view(builder), 'L7', { ...nothing, plannedCosts });
    expect(effect?.deed).toMatchObject({ kind: 'planFiring', costs: ['habit'] });
    expect(loopEffects(view(builder), 'L7', { ...nothing, author: ' ' })).toEqual([]);
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
