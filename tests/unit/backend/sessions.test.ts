import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BackendClient } from '#shared/contract/client.ts';
import { addDays, mondayOf } from '#shared/domain/mondayOf.ts';
import type { TrackerSession } from '#shared/domain/trackerSession.ts';
import {
  addCode,
  addInterview,
  codeOfFailure,
  codeWords,
  listRecords,
  openBackend,
  openProject,
  readEverything,
  type TestBackend,
} from './openBackend.ts';

let opened: TestBackend;
let client: BackendClient;
beforeEach(async () => {
  opened = await openProject();
  client = opened.client;
});
afterEach(() => opened.close());

const heldOn = '2026-11-20';

type Previews = Awaited<ReturnType<BackendClient['imports']['preview']>>['previews'];
const readable = (previews: Previews) =>
  previews.flatMap((preview) => (preview.kind === 'refused' ? [] : [{ previewId: preview.previewId }]));

async function holdSession(): Promise<TrackerSession> {
  const { sessionId } = await client.sessions.start({ heldOn });
  await client.sessions.end({ id: sessionId });
  return (await listRecords(client, 'trackerSession')).find(({ id }) => id === sessionId)!;
}

async function addTask(session: Pick<TrackerSession, 'id'>, text: string, dueOn: string | null = null) {
  await client.sessions.saveTask({ id: null, sessionId: session.id, text, owner: 'Вера', dueOn, doneOn: null });
}

async function agendaNow(): Promise<string[]> {
  const { agenda } = await client.sessions.outlook({});
  return agenda.map(({ kind, count, text, aboutId }) => {
    const gate = kind.startsWith('gate') ? aboutId : null;
    return [kind, gate, count, text].filter((part) => part !== null && part !== '').join(' ');
  });
}

const hypothesis = {
  id: null,
  who: 'Хозяйка',
  job: '',
  problem: 'чеки',
  alternative: '',
  refutation: 'нет',
  evidence: [],
};
const row = {
  id: null,
  hypothesisId: null,
  hypothesis: 'Чеки мешают',
  week: '2026-11-11',
  status: 'running' as const,
  action: 'Спросить троих',
  expectation: 'двое',
  data: '',
  outcome: null,
  insight: '',
};

describe('the agenda', () => {
  test('of the first session tells all that is there', async () => {
    const talk = await addInterview(client, ['Я: Как?', 'Вера: Ищу чеки ночью']);
    await codeWords(client, talk, 'Ищу чеки', await addCode(client, 'чеки'));
    expect(await agendaNow()).toEqual(['interviews 1 Разговор', 'codings 1 1']);
  });

  test('of the next one tells only what came since, and the tasks that are open', async () => {
    const talk = await addInterview(client, ['Я: Как?', 'Вера: Ищу чеки ночью']);
    const { sessionId } = await client.sessions.start({ heldOn });
    await addTask({ id: sessionId }, 'позвать бухгалтера');
    await client.sessions.end({ id: sessionId });
    expect(await agendaNow()).toEqual(['taskOpen позвать бухгалтера (Вера)']);
    await codeWords(client, talk, 'Ищу чеки', await addCode(client, 'чеки'));
    expect(await agendaNow()).toEqual(['codings 1 1', 'gateMet S1.3', 'taskOpen позвать бухгалтера (Вера)']);
    const [task] = await listRecords(client, 'trackerTask');
    await client.sessions.saveTask({ ...task!, doneOn: heldOn });
    expect(await agendaNow()).toEqual(['codings 1 1', 'gateMet S1.3']);
  });

  test('tells gates that opened and closed, overrides and ways back', async () => {
    await client.hypotheses.save({ ...hypothesis, status: 'open' });
    await client.projects.update({ guideId: 'problem' });
    await holdSession();
    await client.projects.update({ guideId: null });
    await client.workflow.overrideGate({ gateId: 'S0.2', reason: 'Люди известны' });
    expect(await agendaNow()).toEqual(['gateLost S0.1', 'override Люди известны']);
    await holdSession();
    await client.projects.update({ guideId: 'problem' });
    await client.workflow.openLoop({ loopId: 'L8', reason: 'Хотят уволить нас', goal: '' });
    expect(await agendaNow()).toEqual(['gateMet S0.1', 'loop Хотят уволить нас']);
  });

  test('tells presales asked and paid since, and those of before only when they change', async () => {
    const presale = {
      id: null,
      respondentId: null,
      personName: 'Олег',
      customerSegmentId: null,
      mvpId: null,
      askedOn: '2026-11-01',
      price: 100,
      stage: 'asked' as const,
      paidOn: null,
      amount: null,
      artefact: null,
    };
    await client.validation.savePresale(presale);
    expect(await agendaNow()).toEqual(['presaleAsked Олег']);
    await holdSession();
    expect(await agendaNow()).toEqual([]);
    const [known] = await listRecords(client, 'presale');
    await client.validation.savePresale({ ...presale, id: known!.id, stage: 'paid', paidOn: '2026-11-20' });
    expect(await agendaNow()).toEqual(['presalePaid Олег']);
  });

  test('tells of a hypothesis that nothing was said or done about for two weeks', async () => {
    const document = {
      format: 'custdev-json',
      version: 1,
      project: { name: 'Проект', language: 'ru' },
      hypotheses: [
        { id: 'h1', who: 'Хозяйка', problem: 'чеки', status: 'open', createdOn: '2020-01-01' },
        { id: 'h2', who: 'Мастер', problem: 'запись', status: 'refuted', createdOn: '2020-01-01' },
      ],
    };
    const { previews } = await client.imports.preview({ files: [new File([JSON.stringify(document)], 'идеи.json')] });
    await client.imports.commit({ items: readable(previews) });
    await client.hypotheses.save({ ...hypothesis, who: 'Новая', status: 'open' });
    expect(await agendaNow()).toEqual(['staleHypothesis Хозяйка: чеки']);
    const [known] = await listRecords(client, 'hypothesis');
    await client.hadi.save({ ...row, hypothesisId: known!.id, data: 'двое' });
    expect(await agendaNow()).toEqual([]);
  });

  test('tells overdue promises and rows of the week without data', async () => {
    const promise = { id: null, respondentId: null, doneOn: null };
    await client.validation.savePromise({ ...promise, text: 'Прислать смету', dueOn: '2020-01-01' });
    await client.validation.savePromise({ ...promise, text: 'Позвонить', dueOn: '2999-01-01' });
    await client.hadi.save(row);
    await client.hadi.save({ ...row, week: '2999-01-01', action: 'Потом' });
    await client.hadi.save({ ...row, action: 'Спрошено', data: 'двое из трёх' });
    expect(await agendaNow()).toEqual(['hadiWithoutData Спросить троих', 'promiseOverdue Прислать смету']);
  });
});

describe('a session', () => {
  test('keeps the numbers of the moment when it began', async () => {
    await addInterview(client, ['Я: Как?', 'Вера: Ищу чеки ночью']);
    await client.sessions.start({ heldOn });
    await addInterview(client, ['Я: Как?', 'Олег: Пишу в тетрадь']);
    const [session] = await listRecords(client, 'trackerSession');
    const { numbers } = await client.sessions.outlook({});
    expect([session!.numbers.interviews, session!.numbers.people]).toEqual([1, 1]);
    expect([numbers.interviews, numbers.people]).toEqual([2, 2]);
  });

  test('can only be read once it has ended, until it is reopened', async () => {
    const { id } = await holdSession();
    expect(await codeOfFailure(client.sessions.update({ id, patch: { notes: 'ещё' } }))).toBe('sessionEnded');
    expect(await codeOfFailure(addTask({ id }, 'ещё'))).toBe('sessionEnded');
    await client.sessions.reopen({ id });
    await client.sessions.update({ id, patch: { notes: 'ещё', decisions: ['Идём к салонам'] } });
    const [session] = await listRecords(client, 'trackerSession');
    expect([session!.notes, session!.decisions]).toEqual(['ещё', ['Идём к салонам']]);
  });

  test('comes back whole when its removal is undone', async () => {
    const { sessionId } = await client.sessions.start({ heldOn });
    await addTask({ id: sessionId }, 'позвать бухгалтера', '2026-12-01');
    const before = await readEverything(client);
    await client.sessions.remove({ id: sessionId });
    expect(await listRecords(client, 'trackerTask')).toEqual([]);
    await client.projects.undo({});
    expect(await readEverything(client)).toEqual(before);
  });
});

describe('a row of the week', () => {
  test('lies on the Monday of its week', async () => {
    await client.hadi.save({ ...row, week: '2026-11-15' });
    expect((await listRecords(client, 'hadiRow')).map(({ week }) => week)).toEqual(['2026-11-09']);
  });

  test('outlives its hypothesis', async () => {
    const { hypothesisId } = await client.hypotheses.save({ ...hypothesis, status: 'open' });
    await client.hadi.save({ ...row, hypothesisId });
    await client.hypotheses.remove({ id: hypothesisId });
    expect(await listRecords(client, 'hadiRow')).toMatchObject([{ hypothesisId: null, action: 'Спросить троих' }]);
  });
});

test('sessions, tasks and rows go with the project into its JSON and come back', async () => {
  await addInterview(client, ['Я: Как?', 'Вера: Ищу чеки ночью']);
  const { hypothesisId } = await client.hypotheses.save({ ...hypothesis, status: 'open' });
  await client.hadi.save({ ...row, hypothesisId });
  const { sessionId } = await client.sessions.start({ heldOn });
  await addTask({ id: sessionId }, 'позвать бухгалтера', '2026-12-01');
  await client.sessions.update({ id: sessionId, patch: { decisions: ['Идём к салонам'], nextOn: '2026-11-27' } });
  const { file } = await client.projects.exportFile({ format: 'json' });
  const other = await openBackend();
  await other.client.projects.create({ path: `${other.folder}/другой.custdev`, name: 'Другой', language: 'ru' });
  for (let times = 0; times < 2; times += 1) {
    const document = new File([await file.arrayBuffer()], 'проект.json');
    const { previews } = await other.client.imports.preview({ files: [document] });
    await other.client.imports.commit({ items: readable(previews) });
  }
  const [session, ...moreSessions] = await listRecords(other.client, 'trackerSession');
  const [interview] = await listRecords(other.client, 'interview');
  expect(moreSessions).toEqual([]);
  expect(session).toMatchObject({ decisions: ['Идём к салонам'], nextOn: '2026-11-27' });
  expect(session!.agenda[0]).toMatchObject({ kind: 'interviews', aboutId: interview!.id });
  expect(await listRecords(other.client, 'trackerTask')).toMatchObject([{ sessionId: session!.id, owner: 'Вера' }]);
  const [known] = await listRecords(other.client, 'hypothesis');
  expect(await listRecords(other.client, 'hadiRow')).toMatchObject([{ hypothesisId: known!.id, week: '2026-11-09' }]);
  await other.close();
});

const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });

test('a Monday is at most six days before its day, and days count as the calendar does', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (date, days) => {
      const day = date.toISOString().slice(0, 10);
      const monday = mondayOf(day);
      expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
      expect([0, 1, 2, 3, 4, 5, 6].map((after) => addDays(monday, after))).toContain(day);
      const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(day, days)).toBe(moved);
    }),
  );
});

describe('the list of projects', () => {
  const recent = async () => (await client.projects.recent({})).projects;

  test('tells the state of a project as it was when it was closed', async () => {
    const { sessionId } = await client.sessions.start({ heldOn });
    await addTask({ id: sessionId }, 'когда-нибудь');
    await addTask({ id: sessionId }, 'позвать бухгалтера', '2026-12-01');
    await client.sessions.update({ id: sessionId, patch: { nextOn: '2026-11-27' } });
    await addInterview(client, ['Я: Как?', 'Вера: Ищу чеки ночью']);
    expect((await recent())[0]!.summary).toBe(null);
    await client.projects.close({});
    expect((await recent())[0]!.summary).toMatchObject({
      wave: 1,
      state: 'S0',
      interviews: 1,
      nextTask: { text: 'позвать бухгалтера', dueOn: '2026-12-01' },
      nextSessionOn: '2026-11-27',
      waitingGateId: 'S0.1',
    });
  });

  test('keeps the state when the project is opened again, and says when its file is gone', async () => {
    const { path } = (await recent())[0]!;
    await client.projects.close({});
    await client.projects.open({ path });
    expect((await recent())[0]!.summary?.state).toBe('S0');
    await client.projects.close({});
    rmSync(path);
    expect((await recent())[0]).toMatchObject({ isMissing: true, summary: { state: 'S0' } });
  });
});
