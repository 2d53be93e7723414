import { describe, expect, test } from 'vitest';
import workflow from '#shared/domain/method/workflow.json' with { type: 'json' };
import { loopIds, type LoopId, stateIds, targetOfLoop } from '#shared/domain/workflow.ts';
import { gateIds } from '#shared/workflow/workflowTextKeys.ts';
import { type ProjectBuilder, projectAt } from './projectBuilder.ts';

const numbers = stateIds.map((_, number) => number);
const metAt = (number: number): Set<string> =>
  new Set(
    projectAt(number)
      .status()
      .gates.filter(({ met }) => met)
      .map(({ id }) => id),
  );

describe('everything that the method knows', () => {
  test('has its exit conditions: as many gates as the method writes', () => {
    const written = workflow.states.flatMap(({ id, exit_gate }) =>
      id === 'S8' ? [] : exit_gate.map((_, index) => `${id}.${index + 1}`),
    );
    expect(gateIds).toEqual(written);
  });

  test.each(numbers)('S%i is reached by data alone, without an override', (number) => {
    const { state, gates } = projectAt(number).status();
    expect(state).toBe(`S${number}`);
    expect(gates.every(({ override }) => override === null)).toBe(true);
  });

  test.each([...gateIds])('gate %s opens by the data of its own state, and not before', (id) => {
    const own = Number(id.slice(1, 2));
    expect(metAt(0).has(id)).toBe(false);
    expect(metAt(own + 1).has(id)).toBe(true);
  });

  test.each([...loopIds])('%s opens the next wave at its target, and closes something there', (loopId) => {
    const from = startOf(loopId);
    const builder = projectAt(from);
    expect(builder.status().loops.find(({ id }) => id === loopId)?.possible).toBe(true);
    builder.goBack(loopId);
    const status = builder.status();
    expect(status.wave).toBe(2);
    expect(stateIds.indexOf(status.state)).toBeLessThanOrEqual(stateIds.indexOf(targetOfLoop(loopId)));
    expect(status.waves.at(-1)).toMatchObject({ number: 2, loopId });
  });

  test('a second wave walks the whole path again by new evidence alone', () => {
    const builder = projectAt(5).goBack('L1');
    expect(builder.status().state).toBe('S1');
    walkOnFromInterviews(builder);
    expect(builder.status().state).toBe('S8');
    expect(builder.status().gates.every(({ met, override }) => met && override === null)).toBe(true);
  });
});

/** The last state that a way back starts from: there the project has most to lose. */
function startOf(loopId: LoopId): number {
  const from = workflow.loops.find(({ id }) => id === loopId)?.from_.split('|') ?? [];
  return Math.max(...from.map((state) => Number(state.slice(1))));
}

function walkOnFromInterviews(builder: ProjectBuilder): void {
  builder.addInterviews(3).codeInterviews().reachSaturation();
  builder.keepSegment(7).reviewCounterQuote();
  builder.facts.customerSegments = builder.facts.customerSegments.slice(-1);
  builder.chooseMain('вторая волна', '2026-03-22T10:00:00.000Z');
  builder.addMvp().addScenario().backPrice(4900);
  builder.addInterviews(6, 'solution').addVerdicts(5, { hasUnpromptedDelight: true }).addCommitments(5, 'reputation');
  builder.addRisk(2, 2);
  builder.addPresales(3, 'paid', 3900, '2026-03-24').addPresales(3, 'paid', 4900, '2026-03-26').ownStages();
}
