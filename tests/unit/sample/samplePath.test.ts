import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import { listRecords, openBackend } from '../backend/openBackend.ts';

describe.each(languages)('the path of the sample (%s)', (language) => {
  it('tells by itself of a first wave that disappointed and of a second one that reached the presales', async () => {
    const { client, close } = await openBackend();
    try {
      await client.projects.openSample({ language });
      const status = await client.workflow.status({});
      expect([status.wave, status.state]).toEqual([2, 'S6']);
      const events = (await listRecords(client, 'pathEvent')).toSorted((a, b) => (a.at < b.at ? -1 : 1));
      const told = events.map(({ kind, wave, fromStateId, toStateId, gateId, loopId }) =>
        [wave, kind, kind === 'override' ? gateId : `${fromStateId} ${toStateId}`, loopId ?? ''].join(' ').trim(),
      );
      expect(told).toEqual([
        '1 state S0 S1',
        '1 loop S5 S1 L1',
        '2 override S1.2',
        '2 override S1.3',
        '2 state S1 S2',
        '2 override S2.4',
        '2 state S2 S3',
        '2 state S3 S4',
        '2 state S4 S5',
        '2 override S5.1',
        '2 state S5 S6',
      ]);
    } finally {
      await close();
    }
  });

  it('keeps what was known at each moment, and what the end of the first wave saved', async () => {
    const { client, close } = await openBackend();
    try {
      await client.projects.openSample({ language });
      const events = await listRecords(client, 'pathEvent');
      const loop = events.find(({ kind }) => kind === 'loop')!;
      const now = await client.workflow.status({});
      const delight = (gates: readonly { id: string; have: { value: number | null } }[]) =>
        gates.find(({ id }) => id === 'S5.2')?.have.value;
      expect([delight(loop.snapshot!.gates), delight(now.gates)]).toEqual([0, expect.any(Number)]);
      expect(delight(now.gates)).toBeGreaterThanOrEqual(3);
      expect(loop.snapshot!.numbers).toMatchObject({ wave: 1, presalesAsked: 0, mainSegment: null });
      expect(loop.snapshot!.numbers.interviews).toBeLessThan((await listRecords(client, 'interview')).length);
      for (const { snapshot } of events) {
        expect(snapshot!.gates.map(({ id }) => id)).toEqual(now.gates.map(({ id }) => id));
      }
      expect(await listRecords(client, 'refutationSaving')).toMatchObject([{ wave: 1 }]);
    } finally {
      await close();
    }
  });

  it('stands where its history ends: nothing more is noted when it closes', async () => {
    const { client, close } = await openBackend();
    try {
      await client.projects.openSample({ language });
      const { path } = (await client.projects.current({})).open!;
      const before = await listRecords(client, 'pathEvent');
      await client.projects.close({});
      await client.projects.open({ path });
      expect(await listRecords(client, 'pathEvent')).toEqual(before);
    } finally {
      await close();
    }
  });
});
