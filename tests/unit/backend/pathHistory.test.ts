import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PathEvent } from '#shared/domain/pathEvent.ts';
import { listRecords, openProject, readEverything, type TestBackend } from './openBackend.ts';

let project: TestBackend;
beforeEach(async () => {
  project = await openProject();
});
afterEach(() => project.close());

const client = () => project.client;
const told = ({ kind, fromStateId, toStateId, gateId, loopId, reason }: PathEvent) => ({
  kind,
  fromStateId,
  toStateId,
  gateId,
  loopId,
  reason,
});

async function reopened(): Promise<PathEvent[]> {
  const { path } = (await client().projects.current({})).open!;
  await client().projects.close({});
  await client().projects.open({ path });
  return listRecords(client(), 'pathEvent');
}

describe('the history of the path', () => {
  test('keeps an override with its reason and the evidence before it, and goes when it is undone', async () => {
    const before = await readEverything(client());
    await client().workflow.overrideGate({ gateId: 'S0.1', reason: 'спросили партнёров' });
    const [event] = await listRecords(client(), 'pathEvent');
    expect(told(event!)).toEqual({
      kind: 'override',
      fromStateId: 'S0',
      toStateId: 'S0',
      gateId: 'S0.1',
      loopId: null,
      reason: 'спросили партнёров',
    });
    expect(event!.snapshot!.gates.find(({ id }) => id === 'S0.1')).toMatchObject({ met: false, isOverridden: false });
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
  });

  test('keeps that an override was withdrawn, with what it had said', async () => {
    await client().workflow.overrideGate({ gateId: 'S1.1', reason: 'знаем' });
    const [override] = await listRecords(client(), 'gateOverride');
    await client().workflow.withdrawOverride({ id: override!.id });
    expect((await listRecords(client(), 'pathEvent')).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['override', 'знаем'],
      ['withdrawal', 'знаем'],
    ]);
  });

  test('keeps a way back with the wave that it ends', async () => {
    await client().workflow.openLoop({ loopId: 'L2', reason: 'проблемы нет', goal: '' });
    const [event] = await listRecords(client(), 'pathEvent');
    expect(event).toMatchObject({ kind: 'loop', wave: 1, loopId: 'L2', toStateId: 'S0', reason: 'проблемы нет' });
    expect(event!.snapshot!.numbers).toMatchObject({ wave: 1, state: 'S0', interviews: 0 });
  });

  test('notes where the data led, by whom and by what, before the project closes', async () => {
    for (const gateId of ['S0.1', 'S0.2']) await client().workflow.overrideGate({ gateId, reason: 'знаем' });
    const events = await reopened();
    expect(told(events.find(({ kind }) => kind === 'state')!)).toEqual({
      kind: 'state',
      fromStateId: 'S0',
      toStateId: 'S1',
      gateId: null,
      loopId: null,
      reason: '',
    });
    expect(events.find(({ kind }) => kind === 'state')).toMatchObject({ cause: 'workflow.overrideGate', wave: 1 });
  });

  test('notes nothing while the project stands where it stood, and a return as one more step', async () => {
    for (const gateId of ['S0.1', 'S0.2']) await client().workflow.overrideGate({ gateId, reason: 'знаем' });
    await reopened();
    expect((await reopened()).filter(({ kind }) => kind === 'state')).toHaveLength(1);
    await client().projects.undo({});
    const steps = (await reopened()).filter(({ kind }) => kind === 'state');
    expect(steps.map(({ fromStateId, toStateId, cause }) => [fromStateId, toStateId, cause])).toEqual([
      ['S0', 'S1', 'workflow.overrideGate'],
      ['S1', 'S0', 'projects.undo'],
    ]);
  });
});

describe('what a refutation saved', () => {
  const figures = { wave: 1, plannedCost: 1_200_000, plannedMonths: 4, spentCost: 90_000, spentMonths: 0.5, note: '' };

  test('is kept once for a wave, changed and taken away, each undone', async () => {
    const before = await readEverything(client());
    await client().workflow.saveSaving({ ...figures, id: null });
    await client().workflow.saveSaving({ ...figures, id: null, plannedCost: 900_000 });
    expect(await listRecords(client(), 'refutationSaving')).toMatchObject([{ wave: 1, plannedCost: 900_000 }]);
    const [saving] = await listRecords(client(), 'refutationSaving');
    await client().workflow.removeSaving({ id: saving!.id });
    expect(await listRecords(client(), 'refutationSaving')).toEqual([]);
    for (let step = 0; step < 3; step += 1) await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
  });
});
