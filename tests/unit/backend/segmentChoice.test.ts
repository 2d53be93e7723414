import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeId, CustomerSegmentId, RespondentId } from '#shared/domain/ids.ts';
import {
  addCode,
  addInterview,
  codeOfFailure,
  codeWords,
  listRecords,
  openProject,
  type TestBackend,
} from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

/** Two people who lose hours to the same work; both use a table, one of them has tried a service before. */
async function makeSegment(): Promise<{
  id: CustomerSegmentId;
  people: RespondentId[];
  table: CodeId;
  service: CodeId;
}> {
  const pain = await addCode(client(), 'сверка вручную');
  const table = await addCode(client(), 'своя таблица', 'alt.current');
  const service = await addCode(client(), 'сервис', 'tried.solution');
  const habit = await addCode(client(), 'рука сама', 'switch.habit');
  const vera = await addInterview(client(), ['Вера: Сверяю вручную в таблице по привычке.']);
  await codeWords(client(), vera, 'вручную', pain);
  await codeWords(client(), vera, 'таблице', table);
  await codeWords(client(), vera, 'привычке', habit);
  const oleg = await addInterview(client(), ['Олег: Веду вручную, сервис бросил.']);
  await codeWords(client(), oleg, 'вручную', pain);
  await codeWords(client(), oleg, 'сервис', service);
  const { codings } = await client().interviews.get({ id: vera.interviewId });
  for (const { id, codeId } of codings) {
    if (codeId === pain) await client().codings.update({ id, patch: { emotion: 4, frequency: 4, effort: 3 } });
    if (codeId === habit) await client().codings.update({ id, patch: { effort: 2 } });
  }
  const people = [...vera.respondentIds, ...oleg.respondentIds];
  const { customerSegmentId: id } = await client().segments.create({
    name: 'Студии',
    memberIds: people,
    definingCodeIds: [pain],
  });
  return { id, people, table, service };
}

const cardOf = async (id: CustomerSegmentId) =>
  (await client().segments.cards({})).cards.find(({ customerSegmentId }) => customerSegmentId === id)!;
const scoresOf = async (id: CustomerSegmentId) =>
  Object.fromEntries((await cardOf(id)).factors.map(({ factor, score }) => [factor, score]));

describe('the card of a segment', () => {
  test('computes what the talks tell and leaves the rest unknown', async () => {
    const { id, people } = await makeSegment();
    const card = await cardOf(id);
    const { pain, ...rest } = await scoresOf(id);
    expect(pain).toBeCloseTo(3.634, 3);
    expect(rest).toEqual({
      prevalence: 5,
      willingnessToPay: null,
      reachability: null,
      size: null,
      easeOfFiring: 3,
      economics: null,
    });
    expect(card).toMatchObject({
      score: null,
      blockedBy: [],
      missing: ['willingnessToPay', 'reachability', 'size', 'economics'],
      conflicts: [
        { kind: 'noBuyer', people: [] },
        { kind: 'noUser', people: [] },
        { kind: 'withoutRole', people },
      ],
    });
    expect(card.factors[0]).toMatchObject({ k: 1, n: 2, low: card.factors[0]!.value, judgement: null });
    expect(card.factors[0]!.quotationIds).toHaveLength(2);
  });

  test('lets a written judgement stand for a figure, blocks at zero, and undoes it', async () => {
    const { id } = await makeSegment();
    const about = { customerSegmentId: id, quotationIds: [] };
    const blank = client().segments.judge({ ...about, factor: 'size', score: 3, reason: '  ' });
    expect(await codeOfFailure(blank)).toBe('reasonRequired');
    for (const factor of ['willingnessToPay', 'reachability', 'size', 'economics'] as const)
      await client().segments.judge({ ...about, factor, score: 3, reason: 'сами считали' });
    const filled = await cardOf(id);
    // (3.634 · 5 · 3 · 3 · 3 · 3 · 3)^(1/7)
    expect(filled.score).toBeCloseTo((3.63424 * 5 * 3 ** 5) ** (1 / 7), 3);
    await client().segments.judge({ ...about, factor: 'pain', score: null, reason: 'оценки ставил стажёр' });
    expect(await cardOf(id)).toMatchObject({ score: null, missing: ['pain'] });
    await client().segments.judge({ ...about, factor: 'pain', score: 0, reason: 'переспросили: не болит' });
    expect(await cardOf(id)).toMatchObject({ score: 0, blockedBy: ['pain'], missing: [] });
    await client().projects.undo({});
    await client().projects.undo({});
    expect(await cardOf(id)).toEqual(filled);
  });

  test('holds the gate of the main segment shut while a factor stands at zero', async () => {
    const { id } = await makeSegment();
    await client().segments.decide({ id, decision: 'main', reason: 'болит сильнее всех' });
    const gate = async () => (await client().workflow.status({})).gates.find((one) => one.id === 'S3.1')!;
    expect(await gate()).toMatchObject({ met: true, reason: { key: 'S3.1.chosen' } });
    const about = { customerSegmentId: id, factor: 'reachability' as const, quotationIds: [] };
    await client().segments.judge({ ...about, score: 0, reason: 'никого не найти' });
    expect(await gate()).toMatchObject({
      met: false,
      reason: { key: 'S3.1.blocked', values: { factor: 'reachability' } },
    });
    const [judgement] = await listRecords(client(), 'segmentJudgement');
    await client().segments.withdrawJudgement({ id: judgement!.id });
    expect(await gate()).toMatchObject({ met: true });
  });

  test('puts a segment off in writing, and looks at another one meanwhile', async () => {
    const { id } = await makeSegment();
    const later = client().segments.decide({ id, decision: 'later', reason: '' });
    expect(await codeOfFailure(later)).toBe('reasonRequired');
    await client().segments.decide({ id, decision: 'later', reason: 'после запуска' });
    const { gates } = await client().workflow.status({});
    expect(gates.find((one) => one.id === 'S2.1')!.reason.key).toBe('noSegment');
  });

  test('forgets a quotation that goes away', async () => {
    const { id } = await makeSegment();
    const quotationIds = (await cardOf(id)).factors[0]!.quotationIds;
    const [gone, left] = quotationIds as [never, never];
    await client().segments.judge({ customerSegmentId: id, factor: 'pain', score: 4, reason: 'да', quotationIds });
    const { cards } = await client().codings.find({ quotationIds: [gone] });
    await client().codings.remove({ ids: cards.flatMap(({ codings }) => codings.map(({ id: codingId }) => codingId)) });
    expect((await listRecords(client(), 'segmentJudgement'))[0]!.quotationIds).toEqual([left]);
  });
});

describe('what gets fired', () => {
  const presentOf = async (people: RespondentId[]) =>
    (await client().firing.alternatives({ respondentIds: people })).people.map(({ alternatives }) =>
      alternatives.filter(({ isPresent }) => isPresent).map(({ codeId }) => codeId),
    );

  test('is what was coded as present, and what was tried once somebody corrects it', async () => {
    const { people, table, service } = await makeSegment();
    expect(await presentOf(people)).toEqual([[table], []]);
    const [vera, oleg] = people as [RespondentId, RespondentId];
    await client().firing.correctAlternative({ respondentId: oleg, codeId: service, isPresent: true });
    await client().firing.correctAlternative({ respondentId: vera, codeId: table, isPresent: false });
    expect(await presentOf(people)).toEqual([[], [service]]);
    await client().firing.correctAlternative({ respondentId: vera, codeId: table, isPresent: null });
    expect(await presentOf(people)).toEqual([[table], [service]]);
  });

  test('goes over to the other code when codes are merged', async () => {
    const { people, table, service } = await makeSegment();
    await client().firing.correctAlternative({ respondentId: people[1]!, codeId: service, isPresent: true });
    await client().codes.merge({ sourceIds: [service], targetId: table });
    expect(await presentOf(people)).toEqual([[table], [table]]);
  });

  test('has one step for each cost, taken away when emptied, and goes with its segment', async () => {
    const { id } = await makeSegment();
    const step = { customerSegmentId: id, cost: 'habit', action: 'две недели рядом', owner: 'Анна' } as const;
    await client().firing.saveStep({ ...step, dueOn: null, doneOn: null });
    await client().firing.saveStep({ ...step, action: 'месяц рядом', dueOn: '2026-05-01', doneOn: null });
    const steps = async () => await listRecords(client(), 'firingStep');
    expect(await steps()).toMatchObject([{ action: 'месяц рядом', dueOn: '2026-05-01' }]);
    await client().firing.saveStep({ ...step, action: ' ', owner: '', dueOn: null, doneOn: null });
    expect(await steps()).toEqual([]);
    await client().projects.undo({});
    await client().segments.remove({ id });
    expect(await steps()).toEqual([]);
  });
});

test('a code keeps the stage that its name proposed until somebody chooses another, and the journey follows', async () => {
  const code = await addCode(client(), 'доставка', 'stage.after');
  const find = async () => (await listRecords(client(), 'code')).find(({ id }) => id === code);
  expect(await find()).toMatchObject({ stage: 'delivery', rival: null });
  await client().codes.update({ id: code, patch: { name: 'хранение' } });
  expect(await find()).toMatchObject({ stage: 'delivery' });
  const anger = await addCode(client(), 'злость при распаковке', 'emotion.neg');
  await client().codes.update({ id: anger, patch: { stage: 'unpack' } });
  const vera = await addInterview(client(), ['Вера: Коробку рвали зубами.']);
  await codeWords(client(), vera, 'рвали зубами', anger);
  const { groups } = await client().pictures.journey({ groups: [null] });
  expect(groups[0]!.stages.find(({ stage }) => stage === 'unpack')).toMatchObject({ median: -1, codes: [anger] });
});

async function exportDocument(from: TestBackend['client']): Promise<Record<string, unknown>> {
  const { file } = await from.projects.exportFile({ format: 'json' });
  return JSON.parse(Buffer.from(await file.arrayBuffer()).toString('utf8')) as Record<string, unknown>;
}

const rivalsOf = (document: Record<string, unknown>) =>
  (document['codes'] as { name: string; stage: unknown; rival: unknown }[]).map(({ name, stage, rival }) => [
    name,
    stage,
    rival,
  ]);

test('what was judged, planned and feared goes out and comes in again the same, once', async () => {
  const { id, people, table } = await makeSegment();
  const { quotationIds } = (await cardOf(id)).factors[0]!;
  await client().segments.judge({ customerSegmentId: id, factor: 'pain', score: 4, reason: 'ночи', quotationIds });
  const step = { customerSegmentId: id, cost: 'records', action: 'перенесём архив', owner: 'Анна' } as const;
  await client().firing.saveStep({ ...step, dueOn: '2026-05-01', doneOn: null });
  await client().firing.correctAlternative({ respondentId: people[0]!, codeId: table, isPresent: false });
  await client().codes.update({ id: table, patch: { rival: 'indirect' } });
  const danger = { who: 'Новый бухгалтер', source: 'people', cost: 'habit', why: 'привык к другому' } as const;
  const watched = { warning: 'ищут бухгалтера', answer: 'обучим', owner: '' };
  await client().firing.saveDanger({ ...danger, ...watched, id: null, endsOn: null });
  const contract = { who: 'Договор с «Верой»', source: 'contract', cost: null, why: '', endsOn: '2026-12-31' } as const;
  await client().firing.saveDanger({ ...contract, ...watched, id: null });
  await client().validation.saveJourneyStage({ stage: 'use', touchpoints: 'письмо', owner: 'Олег', step: 'звонок' });
  const document = await exportDocument(client());
  const again = await openProject();
  try {
    for (const round of [1, 2]) {
      const file = new File([JSON.stringify(document)], 'проект.json');
      const { previews } = await again.client.imports.preview({ files: [file] });
      await again.client.imports.commit({ items: [{ previewId: (previews[0] as { previewId: string }).previewId }] });
      const read = await exportDocument(again.client);
      for (const key of ['customerSegments', 'alternativeCorrections', 'dangers', 'journeyStages'])
        expect({ round, key, value: read[key] }).toEqual({ round, key, value: document[key] });
      expect(rivalsOf(read)).toEqual(rivalsOf(document));
    }
  } finally {
    await again.close();
  }
});
