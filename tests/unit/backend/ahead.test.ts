import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlannedInterviewId, RespondentId } from '#shared/domain/ids.ts';
import {
  addInterview,
  addPerson,
  codeOfFailure,
  listRecords,
  openProject,
  readEverything,
  type TestBackend,
} from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

const personOf = (name: string, company = '', channel = '') => ({ name, company, channel });
const add = async (...people: ReturnType<typeof personOf>[]) =>
  (await client().ahead.addPeople({ people, hypothesisId: null })).respondentIds;
const statusOf = async (id: RespondentId) =>
  (await listRecords(client(), 'recruit')).find(({ respondentId }) => respondentId === id)?.status;

async function plan(respondentId: RespondentId): Promise<PlannedInterviewId> {
  const talk = { kind: 'problem' as const, guideId: null, startsOn: '2026-11-23', startsAt: '10:00', minutes: 45 };
  return (await client().ahead.savePlan({ ...talk, id: null, respondentId, place: 'Кафе, угол' })).plannedInterviewId;
}

const noteOf = (
  plannedInterviewId: PlannedInterviewId,
  text: string,
  atMs: number,
  more: { question?: string; isVerbatim?: boolean; speaker?: 'interviewer' | 'respondent' } = {},
) => ({
  id: null,
  plannedInterviewId,
  text,
  atMs,
  question: '',
  isVerbatim: false,
  speaker: 'respondent' as const,
  ...more,
});

describe('people to ask', () => {
  test('come in one change, with their companies, and go with one undo', async () => {
    const before = await readEverything(client());
    await add(personOf('Вера Орлова', 'Север', '@vera'), personOf('Олег', 'север'), personOf('Ия'));
    const [vera, oleg, iya] = await listRecords(client(), 'respondent');
    const organizations = await listRecords(client(), 'organization');
    expect(organizations.map(({ name }) => name)).toEqual(['Север']);
    expect([vera?.organizationId, oleg?.organizationId, iya?.organizationId]).toEqual([
      organizations[0]?.id,
      organizations[0]?.id,
      null,
    ]);
    expect((await listRecords(client(), 'recruit')).map(({ channel, status }) => [channel, status])).toEqual([
      ['@vera', 'toAsk'],
      ['', 'toAsk'],
      ['', 'toAsk'],
    ]);
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
  });

  test('are not made twice, and keep a channel that is known', async () => {
    const [vera] = await add(personOf('Вера', 'Север', '@vera'));
    expect(await add(personOf(' вера ', 'СЕВЕР', 'другой'), personOf('Вера'))).toEqual([vera]);
    expect(await listRecords(client(), 'recruit')).toMatchObject([{ channel: '@vera' }]);
    expect(await add(personOf('Вера', 'Юг'))).not.toEqual([vera]);
  });

  test('stand as talked when an interview names them', async () => {
    const { respondentIds } = await addInterview(client(), ['Я: Как?', 'Вера: Долго.']);
    await client().ahead.saveRecruit({ respondentId: respondentIds[0]!, channel: '+7' });
    expect(await statusOf(respondentIds[0]!)).toBe('talked');
  });

  test('change in one step what is known of the person and of asking', async () => {
    const [vera] = await add(personOf('Вера'));
    const before = await readEverything(client());
    await client().ahead.saveRecruit({
      respondentId: vera!,
      status: 'asked',
      relation: 'friend',
      nextContactOn: '2026-11-25',
    });
    expect(await listRecords(client(), 'respondent')).toMatchObject([
      { relation: 'friend', nextContactOn: '2026-11-25' },
    ]);
    expect(await statusOf(vera!)).toBe('asked');
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
  });

  test('lose their guess when it is removed', async () => {
    const guess = { who: 'Бухгалтер', job: 'закрыть месяц', problem: '', alternative: '', refutation: '' };
    const { hypothesisId } = await client().hypotheses.save({ ...guess, id: null, status: 'open', evidence: [] });
    await client().ahead.addPeople({ people: [personOf('Вера')], hypothesisId });
    await client().hypotheses.remove({ id: hypothesisId });
    expect(await listRecords(client(), 'recruit')).toMatchObject([{ hypothesisId: null }]);
  });

  test('open the gate of the plan unless they are friends or declined', async () => {
    const gate = async () => (await client().workflow.status({})).gates.find(({ id }) => id === 'S0.2');
    const ids = await add(...['А', 'Б', 'В', 'Г', 'Д'].map((name) => personOf(name)));
    expect(await gate()).toMatchObject({ met: true });
    await client().ahead.saveRecruit({ respondentId: ids[0]!, status: 'declined' });
    expect(await gate()).toMatchObject({ met: false });
    await client().ahead.saveRecruit({ respondentId: ids[0]!, status: 'agreed', relation: 'friend' });
    expect(await gate()).toMatchObject({ met: false });
  });
});

describe('planned interviews', () => {
  test('schedule their person, and let go of him when the last one is removed', async () => {
    const [vera] = await add(personOf('Вера'));
    const [first, second] = [await plan(vera!), await plan(vera!)];
    expect(await statusOf(vera!)).toBe('scheduled');
    await client().ahead.removePlan({ id: first });
    expect(await statusOf(vera!)).toBe('scheduled');
    await client().ahead.removePlan({ id: second });
    expect(await statusOf(vera!)).toBe('agreed');
  });

  test('leave somebody who was heard among those who talked', async () => {
    const { respondentIds } = await addInterview(client(), ['Я: Как?', 'Вера: Долго.']);
    await client().ahead.removePlan({ id: await plan(respondentIds[0]!) });
    expect(await statusOf(respondentIds[0]!)).toBe('talked');
  });

  test('go with their person, notes included', async () => {
    const vera = await addPerson(client(), 'Вера');
    const before = await readEverything(client());
    await client().ahead.saveNote(noteOf(await plan(vera), 'Слова', 0));
    await client().people.removeRespondent({ id: vera });
    expect([await listRecords(client(), 'plannedInterview'), await listRecords(client(), 'liveNote')]).toEqual([
      [],
      [],
    ]);
    for (const _ of ['removed', 'noted', 'planned']) await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
  });

  test('leave as a calendar file, and without name and place when anonymous', async () => {
    const [vera] = await add(personOf('Вера', 'Север', '@vera'));
    const id = await plan(vera!);
    const open = await (await client().ahead.exportCalendar({ id })).file.arrayBuffer();
    const text = new TextDecoder().decode(open);
    expect(text).toContain('DTSTART:20261123T100000\r\nDURATION:PT45M\r\n');
    expect(text).toContain(String.raw`LOCATION:Кафе\, угол`);
    const veiled = await (await client().ahead.exportCalendar({ id, isAnonymous: true })).file.arrayBuffer();
    expect(new TextDecoder().decode(veiled)).not.toMatch(/Вера|Север|@vera|Кафе/u);
  });
});

describe('live notes', () => {
  let vera: RespondentId;
  let id: PlannedInterviewId;
  beforeEach(async () => {
    [vera] = (await add(personOf('Вера', 'Север'))) as [RespondentId];
    id = await plan(vera);
    await client().ahead.start({ id });
    const question = 'С чего начался {эпизод}?';
    await client().ahead.saveNote(noteOf(id, ' Третьего числа ', 2000, { question, isVerbatim: true }));
    await client().ahead.saveNote(noteOf(id, 'вздохнула', 4000, { question }));
    await client().ahead.saveNote(
      noteOf(id, 'Расскажите подробнее', 3000, { question, isVerbatim: true, speaker: 'interviewer' }),
    );
    await client().ahead.saveNote(noteOf(id, '  ', 5000));
  });
  const end = (...referrals: ReturnType<typeof personOf>[]) =>
    client().ahead.end({ id, heldOn: '2026-11-23', referrals, nextContactOn: '2026-12-01' });

  test('become turns in the order of their times, each question once before its first note', async () => {
    const { interviewId } = await end();
    const { interview, turns } = await client().interviews.get({ id: interviewId });
    expect(interview).toMatchObject({ kind: 'problem', date: '2026-11-23', respondentIds: [vera], title: 'Вера' });
    expect(turns.map(({ speaker, role, startMs, text }) => [speaker, role, startMs, text])).toEqual([
      ['Интервьюер', 'interviewer', 2000, 'С чего начался «…»?'],
      ['Вера', 'respondent', 2000, 'Третьего числа'],
      ['Интервьюер', 'interviewer', 3000, 'Расскажите подробнее'],
      ['Заметка', 'other', 4000, 'вздохнула'],
    ]);
    expect(await statusOf(vera)).toBe('talked');
    expect(await listRecords(client(), 'respondent')).toMatchObject([{ nextContactOn: '2026-12-01' }]);
  });

  test('end once, in one step of undo, with those whom the person named', async () => {
    const before = await readEverything(client());
    const { interviewId } = await end(personOf('Олег', 'Юг', '@oleg'));
    expect((await listRecords(client(), 'respondent')).find(({ name }) => name === 'Олег')).toMatchObject({
      referredById: vera,
    });
    expect(await codeOfFailure(end())).toBe('invalidInput');
    expect(await codeOfFailure(client().ahead.saveNote(noteOf(id, 'поздно', 1)))).toBe('invalidInput');
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
    await client().projects.redo({});
    await client().interviews.remove({ id: interviewId });
    expect(await listRecords(client(), 'plannedInterview')).toMatchObject([{ interviewId: null }]);
  });

  test('are needed for an end', async () => {
    for (const note of await listRecords(client(), 'liveNote')) await client().ahead.removeNote({ id: note.id });
    expect(await codeOfFailure(end())).toBe('invalidInput');
  });
});
