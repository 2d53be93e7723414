import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { LoopOutlook } from '#shared/contract/workflowContract.ts';
import { type LoopId, loopIds, stateIds, targetOfLoop } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { listRecords, openBackend, openProject, readEverything, type TestBackend } from './openBackend.ts';

let sample: TestBackend;
let before: unknown;
let undone = 0;

beforeAll(async () => {
  sample = await openBackend();
  await sample.client.app.updateSettings({ author: 'Анна' });
  await sample.client.projects.openSample({ language: 'ru' });
  before = await readEverything(sample.client);
});
afterAll(() => sample.close());
afterEach(async () => {
  for (; undone > 0; undone -= 1) await sample.client.projects.undo({});
  expect(await readEverything(sample.client)).toEqual(before);
});

const client = () => sample.client;
const reason = 'Так сказали люди';

async function goBack(loopId: LoopId, effects?: string[]): Promise<void> {
  await client().workflow.openLoop({
    loopId,
    reason,
    goal: 'Проверить',
    ...(effects === undefined ? {} : { effects }),
  });
  undone += 1;
}

const say = ({ effects }: LoopOutlook): string[] =>
  effects.map(({ isProposed, text }) => `${isProposed ? '✓' : '·'} ${workflowText(text.key, text.values, 'ru')}`);

/** A solution interview of somebody of the main segment that did not go well; undone with the rest. */
async function miss(name: string, signs: { missReason?: 'dugTooShallow' | 'noProblem'; missedPainCodeIds?: never[] }) {
  const person = (await listRecords(client(), 'respondent')).find((one) => one.name.startsWith(name))!;
  const mvp = (await listRecords(client(), 'mvp')).at(-1)!;
  const quotationId = (await listRecords(client(), 'solutionVerdict'))[0]!.quotationId;
  await client().validation.saveVerdict({
    id: null,
    interviewId: null,
    respondentId: person.id,
    mvpId: mvp.id,
    hasUnpromptedDelight: false,
    isFitConfirmed: false,
    hasPraise: false,
    doesPriceBlock: false,
    missReason: null,
    missedPainCodeIds: [],
    wayBack: null,
    quotationId,
    note: '',
    decidedOn: '2026-11-21',
    ...signs,
  });
  undone += 1;
}

describe('a way back', () => {
  test.each(loopIds)('%s opens the next wave, removes no record, and is undone in one step', async (loopId) => {
    const records = (await client().projects.records({})).records;
    await goBack(loopId);
    const after = (await client().projects.records({})).records;
    for (const [name, list] of Object.entries(records)) {
      const ids = new Set<string>(after[name as keyof typeof after].map(({ id }) => id));
      expect(list.filter(({ id }) => !ids.has(id))).toEqual([]);
    }
    const { wave, state } = await client().workflow.status({});
    expect(wave).toBe(3);
    // Nothing that it writes opens a gate; L7 leaves the pass that was given before.
    if (loopId !== 'L7') expect(stateIds.indexOf(state)).toBeLessThanOrEqual(stateIds.indexOf(targetOfLoop(loopId)));
    // What it promised to do is done: nothing is offered twice, but a copy of the copy.
    const again = await client().workflow.outlook({ loopId });
    const repeated = again.effects.filter(({ id, isProposed }) => isProposed && !id.startsWith('copy'));
    expect(repeated.filter(({ id }) => !/^(?:addProbes|writeHypothesis)/u.test(id))).toEqual([]);
  });

  test('L1 digs deeper: the guide asks about the pains that were missed', async () => {
    const [code] = (await listRecords(client(), 'code')).filter(({ name }) => name === 'бумаги лежат в пяти местах');
    await miss('Марк', { missReason: 'dugTooShallow', missedPainCodeIds: [code!.id] as never[] });
    expect(say(await client().workflow.outlook({ loopId: 'L1' }))).toEqual([
      '✓ В гайд проблемного интервью добавятся вопросы вглубь: бумаги лежат в пяти местах.',
    ]);
    await goBack('L1');
    const { guides } = await client().guides.list({});
    const sections = guides.find(({ guideId, isCustom }) => guideId === 'problem' && !isCustom)!.sections;
    expect(sections.map(({ id }) => id)).toEqual(['warm', 'last', 'hard', 'wave-3', 'search', 'fire', 'close']);
    expect(sections[3]).toEqual({
      id: 'wave-3',
      title: 'Вглубь, волна 3',
      questions: [
        'Вспомните последний раз: «бумаги лежат в пяти местах». Что в нём было труднее всего?',
        'Почему это было важно именно тогда и чем кончилось?',
      ],
      expectCodes: ['pain.hard', 'trigger.why'],
    });
  });

  test('L2 writes the reason to the hypothesis that it refutes, with the words that refuted it', async () => {
    await miss('Марк', { missReason: 'noProblem' });
    const { effects } = await client().workflow.outlook({ loopId: 'L2' });
    const proposed = effects.filter(({ isProposed }) => isProposed).map(({ id }) => id);
    expect(proposed).toHaveLength(1);
    const hypothesisId = proposed[0]!.split(':')[1];
    const evidence = async () =>
      (await listRecords(client(), 'hypothesisEvidence')).filter((one) => one.hypothesisId === hypothesisId).length;
    const known = await evidence();
    await goBack('L2');
    const refuted = (await listRecords(client(), 'hypothesis')).find(({ id }) => id === hypothesisId);
    expect(refuted).toMatchObject({
      who: 'Те, кто сводит месяц сам, от ста платежей в месяц',
      status: 'refuted',
      conclusion: reason,
    });
    expect(await evidence()).toBe(known + 1);
    expect((await client().workflow.status({})).state).toBe('S0');
  });

  test('L2 refutes what was chosen and nothing else', async () => {
    const { effects } = await client().workflow.outlook({ loopId: 'L2' });
    const before = await listRecords(client(), 'hypothesis');
    await goBack('L2', [effects.at(-1)!.id]);
    const changed = (await listRecords(client(), 'hypothesis')).filter(
      ({ status }, at) => status !== before[at]!.status,
    );
    expect(changed.map(({ id }) => `refuteHypothesis:${id}`)).toEqual([effects.at(-1)!.id]);
  });

  test('L3 writes a hypothesis about the pain that nobody expected, with a quote of each who named it', async () => {
    const [told] = say(await client().workflow.outlook({ loopId: 'L3' }));
    await goBack('L3');
    const written = (await listRecords(client(), 'hypothesis')).at(-1)!;
    expect(written).toMatchObject({ status: 'open', wave: 3, refutation: '', who: 'Платят бухгалтеру вслепую' });
    expect(told).toContain(`«${written.problem}»`);
    const evidence = (await listRecords(client(), 'hypothesisEvidence')).filter(
      ({ hypothesisId }) => hypothesisId === written.id,
    );
    const { cards } = await client().codings.find({
      quotationIds: evidence.map(({ quotationId }) => quotationId),
    });
    expect(new Set(evidence.map(({ stance }) => stance))).toEqual(new Set(['for']));
    expect(new Set(cards.map(({ respondentIds }) => respondentIds[0])).size).toBe(evidence.length);
  });

  test.each(['L4', 'L6'] as const)(
    '%s keeps the offer and its figures, and begins the next from a copy',
    async (loopId) => {
      const [mvp, scenario] = [await listRecords(client(), 'mvp'), await listRecords(client(), 'economicsScenario')];
      const current = scenario.find(({ isCurrent }) => isCurrent)!;
      await goBack(loopId);
      const [mvps, scenarios] = [await listRecords(client(), 'mvp'), await listRecords(client(), 'economicsScenario')];
      expect(mvps.slice(0, -1)).toEqual(mvp);
      expect(mvps.at(-1)).toMatchObject({
        version: 3,
        wave: 3,
        price: mvp.at(-1)!.price,
        promise: mvp.at(-1)!.promise,
      });
      expect(scenarios.at(-1)).toMatchObject({
        name: `${current.name}, волна 3`,
        inputs: current.inputs,
        mvpId: mvps.at(-1)!.id,
        isCurrent: true,
        wave: 3,
      });
      expect(scenarios.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
      const gate = async () => (await client().workflow.status({})).gates.find(({ id }) => id === 'S4.1')!;
      expect((await gate()).reason.key).toBe('S4.1.newNeeded');
      await client().validation.saveMvp({ ...mvps.at(-1)!, price: 3900 });
      undone += 1;
      expect(await gate()).toMatchObject({ met: true, reason: { key: 'S4.1.margin' } });
    },
  );

  test('L5 puts the segment off with the reason, and names the next by attractiveness', async () => {
    const { notes } = await client().workflow.outlook({ loopId: 'L5' });
    expect(notes.map(({ key }) => key)).toContain('loop.resets');
    await goBack('L5');
    const segment = (await listRecords(client(), 'customerSegment')).find(({ name }) => name === 'Сводят месяц сами');
    expect(segment).toMatchObject({ decision: 'later', decisionReason: reason, decidedBy: 'Анна' });
  });

  test('L7 gives an owner to the costs of leaving that nobody plans for', async () => {
    const steps = await listRecords(client(), 'firingStep');
    for (const { customerSegmentId, cost } of steps) {
      await client().firing.saveStep({ customerSegmentId, cost, action: '', owner: '', dueOn: null, doneOn: null });
      undone += 1;
    }
    await goBack('L7');
    const planned = await listRecords(client(), 'firingStep');
    expect(planned.length).toBeGreaterThan(0);
    expect(new Set(planned.map(({ owner, action }) => `${owner} ${action}`))).toEqual(new Set(['Анна ']));
  });

  test('L7 leaves what is planned as it is, and gives it an owner where nobody has it', async () => {
    const [step] = await listRecords(client(), 'firingStep');
    const { id, ...fields } = step!;
    await client().firing.saveStep({ ...fields, owner: '' });
    undone += 1;
    const { effects, notes } = await client().workflow.outlook({ loopId: 'L7' });
    expect(notes.map(({ key }) => key)).toContain('loop.fires');
    expect(effects.find(({ id: effectId }) => effectId.startsWith('planFiring'))?.text.values['costs']).toContain(
      step!.cost,
    );
    await goBack('L7');
    const after = (await listRecords(client(), 'firingStep')).find((one) => one.id === id);
    expect(after).toEqual({ ...step, owner: 'Анна' });
  });

  test('L7 writes the test of the week about those whom the old way holds', async () => {
    const person = (await listRecords(client(), 'respondent')).find(({ name }) => name === 'Жанна Орехова')!;
    const code = (await listRecords(client(), 'code')).find(({ typeId }) => typeId === 'switch.wallet')!;
    const talk = (await listRecords(client(), 'interview')).find(
      ({ kind, respondentIds }) => kind === 'problem' && respondentIds.includes(person.id),
    )!;
    const { codings, quotations } = await client().interviews.get({ id: talk.id });
    const { turnId, start, end } = quotations.find(({ id }) => codings.some(({ quotationId }) => quotationId === id))!;
    const scales = { emotion: null, frequency: null, effort: 3 };
    await client().codings.create({ interviewId: talk.id, turnId, start, end, codeIds: [code.id], scales });
    undone += 1;
    await goBack('L7');
    const row = (await listRecords(client(), 'hadiRow')).at(-1);
    expect(row).toMatchObject({
      status: 'planned',
      hypothesis: expect.stringMatching(/^Восторг без денег: .*Жанна Орехова.*кошелёк/u),
      expectation: 'Оплата, которую можно показать.',
    });
  });

  test('L8 asks about loyalty, notes who could fire us, and calls those who paid', async () => {
    const people = await listRecords(client(), 'respondent');
    const dangers = await listRecords(client(), 'danger');
    for (const { id } of dangers) {
      await client().firing.removeDanger({ id });
      undone += 1;
    }
    await goBack('L8');
    expect((await client().projects.current({})).open!.project.guideId).toBe('loyalty');
    expect(await listRecords(client(), 'danger')).toMatchObject([
      { who: 'Сводят месяц сами', source: 'people', owner: 'Анна', why: expect.stringContaining('оял') },
      { who: 'собственная таблица', source: 'indirect', why: 'Так работу и сегодня делают 5 из 5 в сегменте.' },
    ]);
    const called = (await listRecords(client(), 'respondent')).filter(
      ({ nextContactOn }, at) => nextContactOn !== people[at]!.nextContactOn,
    );
    expect(called.length).toBeGreaterThan(0);
    const payers = (await listRecords(client(), 'presale')).filter(({ stage }) => stage === 'paid');
    expect(payers.map(({ respondentId }) => respondentId)).toEqual(expect.arrayContaining(called.map(({ id }) => id)));
  });

  test('L9 keeps a search for the stage that hurts', async () => {
    await goBack('L9');
    const [search] = await listRecords(client(), 'savedSearch');
    expect(search!.name).toMatch(/^Этап: /u);
    const { total } = await client().codings.find({ ...search!.query.quotations!, limit: 1 });
    expect(total).toBeGreaterThan(0);
  });

  test.each(loopIds)('%s says in both languages what goes on counting and what leads on', async (loopId) => {
    const { effects, notes } = await client().workflow.outlook({ loopId });

    for (const { key, values } of [...notes, ...effects.map(({ text }) => text)]) {
      expect(workflowText(key, values, 'ru')).toMatch(/[а-яё].*\.$/u);
      expect(workflowText(key, values, 'en')).not.toMatch(/undefined|NaN/u);
    }
    expect(notes.map(({ key }) => key)).toContain('loop.keeps');
  });
});

test('a way back from an empty project opens a wave and nothing else', async () => {
  const { client: empty, close } = await openProject();
  for (const loopId of loopIds)
    expect((await empty.workflow.outlook({ loopId })).effects.map(({ id }) => id)).toEqual(
      { L1: ['chooseGuide:problem'], L2: ['chooseGuide:problem'], L8: ['chooseGuide:loyalty'] }[loopId as string] ?? [],
    );
  await empty.workflow.openLoop({ loopId: 'L6', reason, goal: '' });
  expect((await empty.workflow.status({})).wave).toBe(2);
  await close();
});
