import { afterEach, describe, expect, test } from 'vitest';
import type { BackendClient } from '#shared/contract/client.ts';
import type { TransferredFile } from '#shared/contract/method.ts';
import { addCode, addPerson, listRecords, openProject, type TestBackend } from './openBackend.ts';

const opened: TestBackend[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function open(): Promise<BackendClient> {
  const one = await openProject();
  opened.push(one);
  return one.client;
}

const input = (value: number, low = value, high = value) => ({
  value,
  source: 'guess' as const,
  note: '',
  range: { low, high },
});

async function fill(client: BackendClient): Promise<void> {
  const pain = await addCode(client, 'Сверка вручную');
  const respondentId = await addPerson(client, 'Вера');
  const { mvpId } = await client.validation.saveMvp({
    id: null,
    name: 'Сверка',
    promise: 'сводится сама',
    price: 490,
    currency: 'RUB',
    painCodeIds: [pain],
    tested: '',
    customerSegmentId: null,
  });
  const inputs = {
    UA: input(1000),
    C1: input(0.02, 0.01, 0.05),
    AvP: input(500),
    COGS: input(100),
    firstSaleCogs: input(0),
    APC: input(1),
    CPA: input(5, 3, 9),
    fixedCosts: input(1000),
    reachableBuyers: input(100),
  };
  const subscription = { churn: input(0.1, 0.05, 0.2), retention: [0.9, 0.7] };
  await client.validation.saveScenario({ id: null, name: 'П', mvpId, inputs, subscription, isCurrent: true });
  await client.validation.saveVerdict({
    id: null,
    interviewId: null,
    respondentId,
    mvpId,
    hasUnpromptedDelight: false,
    isFitConfirmed: false,
    hasPraise: true,
    doesPriceBlock: false,
    missReason: null,
    missedPainCodeIds: [pain],
    wayBack: 'L1',
    quotationId: null,
    note: '',
    decidedOn: '2026-11-20',
  });
  await client.workflow.overrideGate({ gateId: 'S0.2', reason: 'люди есть' });
  await client.workflow.openLoop({ loopId: 'L2', reason: 'проблемы нет', goal: 'найти её' });
  const figures = { plannedCost: 900_000, plannedMonths: 3, spentCost: 64_000, spentMonths: 1, note: 'план' };
  await client.workflow.saveSaving({ ...figures, id: null, wave: 1 });
}

async function bringIn(client: BackendClient, file: TransferredFile): Promise<void> {
  const { previews } = await client.imports.preview({ files: [file] });
  const items = previews.flatMap((preview) => (preview.kind === 'refused' ? [] : [{ previewId: preview.previewId }]));
  await client.imports.commit({ items });
}

/** What is told without the ids, which every file gives anew. */
async function tellStory(client: BackendClient) {
  const [scenario] = await listRecords(client, 'economicsScenario');
  const [verdict] = await listRecords(client, 'solutionVerdict');
  const codes = new Map((await listRecords(client, 'code')).map(({ id, name }) => [id, name]));
  const withoutId = <Entry extends { id: string }>(entries: readonly Entry[]) =>
    entries.map(({ id: _id, ...entry }) => entry);
  return {
    inputs: scenario!.inputs,
    subscription: scenario!.subscription,
    wayBack: verdict!.wayBack,
    missed: verdict!.missedPainCodeIds.map((id) => codes.get(id)),
    events: withoutId(await listRecords(client, 'pathEvent')),
    savings: withoutId(await listRecords(client, 'refutationSaving')),
  };
}

describe('the story of a validation', () => {
  test('goes through the exchange file whole: ranges, subscription, ways back, history and savings', async () => {
    const writer = await open();
    await fill(writer);
    const told = await tellStory(writer);
    expect([told.missed, told.wayBack, told.events.map(({ kind }) => kind)]).toEqual([
      ['Сверка вручную'],
      'L1',
      ['override', 'loop'],
    ]);
    const { file } = await writer.projects.exportFile({ format: 'json' });
    const reader = await open();
    await bringIn(reader, file);
    expect(await tellStory(reader)).toEqual(told);
    // The same file once more adds nothing.
    await bringIn(reader, file);
    expect(await tellStory(reader)).toEqual(told);
  });

  test('a merged code is the one that was missed', async () => {
    const client = await open();
    await fill(client);
    const target = await addCode(client, 'Разнобой в бумагах');
    const [verdict] = await listRecords(client, 'solutionVerdict');
    await client.codes.merge({ sourceIds: verdict!.missedPainCodeIds, targetId: target });
    expect((await listRecords(client, 'solutionVerdict'))[0]!.missedPainCodeIds).toEqual([target]);
    await client.projects.undo({});
    expect((await listRecords(client, 'solutionVerdict'))[0]!.missedPainCodeIds).toEqual(verdict!.missedPainCodeIds);
  });
});
