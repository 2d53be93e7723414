import { describe, expect, it } from 'vitest';
import { savedByRefutation } from '#shared/analysis/refutationSaving.ts';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import type { PathEvent } from '#shared/domain/pathEvent.ts';
import { gatesOfWaves, gatesReached } from '../../../renderer/screens/path/gatesOfWaves.ts';
import { projectAt } from '../workflow/projectBuilder.ts';

const loopOf = (wave: number, gates: unknown[]) =>
  ({ kind: 'loop', wave, snapshot: { gates } }) as unknown as PathEvent;

describe('waves side by side', () => {
  const status = projectAt(5).goBack('L4').status() as unknown as WorkflowStatus;

  it('show a finished wave as it ended and the present one as it stands', () => {
    const kept = { id: 'S3.1', met: true, have: { value: 1, unit: 'yesNo' }, need: { value: 1, unit: 'yesNo' } };
    const [first, second] = gatesOfWaves(status, [loopOf(1, [kept])]);
    expect(first).toEqual({ wave: 1, gates: [kept] });
    expect(second?.gates?.map(({ id }) => id)).toEqual(status.gates.map(({ id }) => id));
  });

  it('say so when nobody kept the evidence of a wave', () => {
    expect(gatesOfWaves(status, []).map(({ gates }) => gates === null)).toEqual([true, false]);
  });

  it('reach as far as the farthest wave came', () => {
    const from = { ...status, waves: status.waves.map((wave) => ({ ...wave, fromStateId: 'S5' as const })) };
    expect(gatesReached(from).at(-1)).toBe('S5.3');
    expect(gatesReached(status).at(-1)).toBe('S3.3');
  });
});

describe('what a refutation saved', () => {
  it('is the plan less what was spent, money and months apart', () => {
    const figures = { plannedCost: 1_200_000, plannedMonths: 4, spentCost: 90_000, spentMonths: 0.5 };
    expect(savedByRefutation(figures)).toEqual({ cost: 1_110_000, months: 3.5 });
  });

  it('is a loss when finding out cost more than the plan', () => {
    expect(savedByRefutation({ plannedCost: 10, plannedMonths: 1, spentCost: 25, spentMonths: 3 })).toEqual({
      cost: -15,
      months: -2,
    });
  });
});
